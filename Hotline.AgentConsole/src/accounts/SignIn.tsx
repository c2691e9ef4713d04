import { Alert, Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { useSentence } from '../api/refusals'
import { useShade } from '../design/theme'
import { Bridge } from '../shell/Bridge'
import { shellWords } from '../shell/words'
import { commonWords } from '../words/common'
import { useLanguage, useWords } from '../words/language'
import { DemoAccounts } from './DemoAccounts'
import { useSignIn } from './me'
import css from './SignIn.module.css'
import { accountWords } from './words'

export default function SignIn() {
  const w = useWords(accountWords)
  const common = useWords(commonWords)
  const shell = useWords(shellWords)
  const { language, choose } = useLanguage()
  const { shade, choose: chooseShade } = useShade()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  const sentence = useSentence()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ userName: userName.trim(), password })
  }
  return (
    <div className={css.page}>
      <section className={css.picture} aria-hidden="true">
        <Arches />
        <div className={css.motto}>
          <p className={css.welcome}>{w.welcome}</p>
          <p>{w.lead}</p>
        </div>
      </section>
      <main className={css.side}>
        <header className={css.tools}>
          <Button type="text" size="small" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>{shell.language}</Button>
          <Button type="text" size="small" onClick={() => chooseShade(shade === 'light' ? 'dark' : 'light')}>
            {shell.theme[shade === 'light' ? 'dark' : 'light']}
          </Button>
        </header>
        <form className={css.form} onSubmit={submit}>
          <div className={css.brand}>
            <Bridge size={44} />
            <div>
              <h1>{common.product}</h1>
              <p>{common.tagline}</p>
            </div>
          </div>
          {signIn.isError && <Alert type="error" showIcon title={sentence(signIn.error)} />}
          <label>
            <span>{w.userName}</span>
            <Input size="large" autoFocus autoComplete="username" name="userName" value={userName} onChange={event => setUserName(event.target.value)} />
          </label>
          <label>
            <span>{w.password}</span>
            <Input.Password size="large" autoComplete="current-password" name="password" value={password} onChange={event => setPassword(event.target.value)} />
          </label>
          <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending} disabled={!userName.trim() || !password}>
            {w.signIn}
          </Button>
          <DemoAccounts
            choose={name => {
              setUserName(name)
              setPassword('hotline-demo')
            }}
          />
        </form>
      </main>
    </div>
  )
}

/** Bridges over water at dusk: residents on one bank, merchants on the other. */
function Arches() {
  return (
    <svg className={css.arches} viewBox="0 0 720 900" preserveAspectRatio="xMidYMax slice">
      <circle cx="566" cy="404" r="66" fill="var(--moon)" opacity="0.92" />
      {[0, 1, 2, 3].map(step => (
        <path
          key={step}
          d={`M${-60 - step * 20} ${700 + step * 52} C ${120 + step * 10} ${430 + step * 62}, ${600 - step * 10} ${430 + step * 62}, ${780 + step * 20} ${700 + step * 52} V 960 H -80 Z`}
          fill="var(--hill)"
          opacity={0.25 + step * 0.2}
        />
      ))}
      <path d="M60 742C150 560 250 500 360 500s210 60 300 242" fill="none" stroke="var(--stone)" strokeWidth="22" strokeLinecap="round" />
      <path d="M236 742c24-84 68-122 124-122s100 38 124 122" fill="none" stroke="var(--stone)" strokeWidth="16" strokeLinecap="round" opacity="0.75" />
      {[0, 1, 2, 3, 4].map(step => (
        <path key={step} d={`M${40 + step * 46} ${778 + step * 24}H${680 - step * 60}`} stroke="var(--stone)" strokeWidth="3" strokeLinecap="round" opacity={0.55 - step * 0.1} />
      ))}
    </svg>
  )
}
