import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { getReport, withQuery } from '../api/http'
import type { components } from '../api/openapi'
import { Download } from '../design/Download'
import { Page } from '../design/Page'
import { Panel } from '../design/Panel'
import { PeriodPicker, usePeriod } from '../design/PeriodPicker'
import { useChosenLine } from '../lines/ChosenLine'
import { useOwnLines } from '../lines/ownLines'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useLanguage, useName, useWords, type Language } from '../words/language'
import css from './FollowUpsPage.module.css'
import { followUpReportWords } from './reportWords'

type Report = components['schemas']['ReportFollowUpsView']

/** What callers said after the work, and of whom nobody knows. */
export default function FollowUpsPage() {
  const w = useWords(followUpReportWords)
  useTitle(w.title)
  const name = useName()
  const lines = useOwnLines()
  const { line: chosen } = useChosenLine()
  const [line, setLine] = useState(chosen)
  const period = usePeriod()
  const path = withQuery('/api/reports/follow-ups', { ...period, line })
  const report = useQuery({ queryKey: ['follow-ups', path], queryFn: ({ signal }) => getReport<Report>(path, signal) })
  return (
    <Page
      title={w.title}
      lead={w.lead}
      aside={
        <>
          <PeriodPicker />
          {lines.length > 1 && <Select aria-label={w.allLines} className={css.line} value={line} onChange={setLine} options={[{ value: '', label: w.allLines }, ...lines.map(each => ({ value: each.code, label: name(each.name) }))]} />}
          <Download path={path} file="follow-ups.csv" label={w.csv} />
        </>
      }
    >
      {report.data ? <Figures report={report.data} /> : report.isError ? <Broken failure={report.error} retry={() => void report.refetch()} /> : <Waiting />}
    </Page>
  )
}

function share(part: number, whole: number, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(whole === 0 ? 0 : part / whole)
}

function Figures({ report }: { report: Report }) {
  const w = useWords(followUpReportWords)
  const { language } = useLanguage()
  const closed = report.closedWithYes + report.closedUnverified
  const scored = report.scores.reduce((sum, count) => sum + count, 0)
  const most = Math.max(1, ...report.scores)
  const outcomes = [
    { key: 'satisfied', count: report.satisfied }, { key: 'unhappy', count: report.unhappy }, { key: 'waiting', count: report.waiting }, { key: 'noAnswer', count: report.noAnswer }, { key: 'unreachable', count: report.unreachable },
    { key: 'ended', count: report.asked - report.satisfied - report.unhappy - report.waiting - report.noAnswer - report.unreachable },
  ] as const
  if (report.asked + closed === 0) return <Blank title={w.empty} lead={w.emptyLead} />
  return (
    <div className={css.grid}>
      <Panel title={w.closed}>
        {closed === 0 ? <p className={css.quiet}>{w.noClosed}</p> : (
          <div className={css.pair}>
            <p className={css.yes}><b>{report.closedWithYes}</b>{w.withYes}<small>{w.ofClosed(share(report.closedWithYes, closed, language))}</small></p>
            <p className={css.unverified}><b>{report.closedUnverified}</b>{w.unverified}<small>{w.ofClosed(share(report.closedUnverified, closed, language))}</small></p>
          </div>
        )}
        <p className={css.note}>{w.unverifiedLead}</p>
      </Panel>
      <Panel title={w.score} aside={<span className={css.quiet}>{scored > 0 && w.answers(scored)}</span>}>
        {report.meanScore === null ? <p className={css.quiet}>{w.noScore}</p> : (
          <div className={css.score}>
            <b>{report.meanScore.toFixed(1)}</b>
            <ul aria-label={w.scores}>
              {[5, 4, 3, 2, 1].map(points => {
                const count = report.scores[points - 1] ?? 0
                return (
                  <li key={points}>
                    <span>{w.points(points)}</span>
                    <i className={points <= 2 ? css.bad : undefined} style={{ width: `${(count / most) * 100}%` }} />
                    <span className={css.count}>{count}</span>
                  </li>
                )
              })}
            </ul>
          </div>
        )}
      </Panel>
      <div className={css.wide}>
        <Panel title={w.outcomes} aside={<span className={css.quiet}>{w.asked} {w.times(report.asked)}</span>}>
          <div className={css.bar} aria-hidden="true">
            {outcomes.filter(each => each.count > 0).map(each => <i key={each.key} className={css[each.key]} style={{ flexGrow: each.count }} />)}
          </div>
          <ul className={css.outcomes}>
            {outcomes.filter(each => each.count > 0 || each.key !== 'ended').map(each => (
              <li key={each.key}>
                <i className={css[each.key]} aria-hidden="true" />
                <span>{w.outcome[each.key]}</span>
                <b>{each.count}</b>
                <small>{share(each.count, report.asked, language)}</small>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}
