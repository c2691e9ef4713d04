import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../accounts/me'
import { get, withQuery } from '../api/http'
import type { PolicyVersion } from '../api/types'
import { Page } from '../design/Page'
import { Panel } from '../design/Panel'
import { LinePicker, NoLine, useOneLine } from '../lines/LinePicker'
import { useNow } from '../live/useLive'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useLanguage, useWords } from '../words/language'
import { clockTime } from '../words/time'
import css from './PoliciesPage.module.css'
import { decidingOf, standingOf } from './policy'
import { WeightBar } from './WeightBar'
import { WeightList } from './WeightList'
import { policyWords } from './words'

const NewVersionDrawer = lazy(() => import('./NewVersionDrawer'))

/** By which rules a line chooses among merchants, now, before and soon. */
export default function PoliciesPage() {
  const w = useWords(policyWords)
  useTitle(w.title)
  const me = useMe()
  const [line, pickLine] = useOneLine()
  const [chosen, choose] = useState<number | null>(null)
  const [isWriting, setWriting] = useState(false)
  const policies = useQuery({ queryKey: ['policies', line], queryFn: ({ signal }) => get<PolicyVersion[]>(withQuery('/api/policies', { line }), signal), enabled: Boolean(line), refetchInterval: 60_000 })
  const versions = policies.data
  const now = useNow()
  const shown = versions && (versions.find(each => each.version === chosen) ?? decidingOf(versions, now))
  const before = versions?.find(each => shown && each.version < shown.version)
  const writes = me.role === 'Administrator'
  return (
    <Page
      title={w.title}
      lead={w.lead}
      aside={
        <>
          <LinePicker line={line} pick={next => { choose(null); pickLine(next) }} />
          {writes ? <Button type="primary" icon={<PlusOutlined />} disabled={!versions} onClick={() => setWriting(true)}>{w.write}</Button> : <span>{w.adminOnly}</span>}
        </>
      }
    >
      {!line ? <NoLine /> : policies.isPending ? <Waiting /> : !versions || !shown ? <Broken failure={policies.error} retry={() => void policies.refetch()} /> : (
        <div className={css.columns}>
          <div className={css.main}>
            <VersionHead version={shown} all={versions} />
            <Panel title={w.weights} aside={before && <span className={css.than}>{w.than(w.version(before.version))}</span>}>
              <WeightBar weights={shown.policy.weights} />
              <WeightList weights={shown.policy.weights} before={before?.policy.weights} />
            </Panel>
            <Panel title={w.limits}>
              <ul className={css.limits}>
                <li>{w.far(shown.policy.farMinutes)}</li>
                <li>{w.newcomer(shown.policy.newcomerDays)}</li>
                <li>{w.pings(shown.policy.pingsPerDay)}</li>
              </ul>
            </Panel>
          </div>
          <Panel title={w.versions}>
            <ol className={css.versions}>
              {versions.map(each => (
                <li key={each.version}>
                  <button type="button" className={each === shown ? css.chosen : undefined} aria-current={each === shown || undefined} onClick={() => choose(each.version)}>
                    <VersionLine version={each} all={versions} />
                  </button>
                </li>
              ))}
            </ol>
          </Panel>
        </div>
      )}
      <Suspense fallback={null}>
        {isWriting && versions && (
          <NewVersionDrawer line={line} before={versions[0]!} leave={() => setWriting(false)} written={version => { choose(version); setWriting(false) }} />
        )}
      </Suspense>
    </Page>
  )
}

interface OneVersionProps {
  version: PolicyVersion
  all: readonly PolicyVersion[]
}

function VersionLine({ version, all }: OneVersionProps) {
  const w = useWords(policyWords)
  const { language } = useLanguage()
  const standing = standingOf(version, all, useNow())
  return (
    <>
      <b>{w.version(version.version)}<span className={`${css.standing} ${css[standing]}`}>{w[standing]}</span></b>
      <span>{version.effectiveAt ? w.from(clockTime(version.effectiveAt, language)) : w.always}</span>
    </>
  )
}

function VersionHead({ version, all }: OneVersionProps) {
  const w = useWords(policyWords)
  const { language } = useLanguage()
  const standing = standingOf(version, all, useNow())
  return (
    <header className={css.head}>
      <h2>{w.version(version.version)}<span className={`${css.standing} ${css[standing]}`}>{w[standing]}</span></h2>
      <p>
        {version.effectiveAt ? w.from(clockTime(version.effectiveAt, language)) : w.always}
        {version.by && ` · ${w.by(version.by.replace(/^[a-z-]+:/, ''))}`}
      </p>
      {version.reason && <blockquote>{version.reason}</blockquote>}
    </header>
  )
}
