import { Button } from 'antd'
import { useWords } from '../words/language'
import css from './DemoAccounts.module.css'
import { accountWords } from './words'

const accounts = ['agent1', 'agent2', 'agent3', 'supervisor', 'admin']

/** The host marks its page when it is the demo. */
const isDemo = () => import.meta.env.DEV || document.querySelector('meta[name="hotline-demo"]') !== null

/** A new user of the demo must not have to look for a password. */
export function DemoAccounts({ choose }: { choose: (userName: string) => void }) {
  const w = useWords(accountWords)
  if (!isDemo()) return null
  return (
    <div className={css.demo}>
      <p>
        <b>{w.demo}</b> · {w.demoHint}
      </p>
      <div>
        {accounts.map(account => (
          <Button key={account} size="small" onClick={() => choose(account)}>{account}</Button>
        ))}
      </div>
    </div>
  )
}
