import type { Job, Visit } from '../api/types'
import { Panel } from '../design/Panel'
import { ticketPageWords } from '../tickets/pageWords'
import { useLanguage, useName, useWords } from '../words/language'
import { yuan } from '../words/money'
import { clockTime } from '../words/time'
import css from './JobList.module.css'
import { jobWords } from './words'

export function JobList({ jobs }: { jobs: readonly Job[] }) {
  const page = useWords(ticketPageWords)
  if (jobs.length === 0) return null
  return (
    <Panel title={page.jobs}>
      {[...jobs].reverse().map(job => <OneJob key={job.id} job={job} />)}
    </Panel>
  )
}

function OneJob({ job }: { job: Job }) {
  const w = useWords(jobWords)
  const name = useName()
  const technician = typeof job.technician === 'string' ? job.technician : job.technician?.name
  return (
    <article className={`${css.job} ${job.releasedAt ? css.released : ''}`}>
      <header className={css.head}>
        <b>{name(job.merchant.name)}</b>
        <span className={css.quiet}>{technician ? `${w.technician} ${technician}` : w.noTechnician}</span>
        {job.releasedAt && <span className={css.quiet}>{w.released}</span>}
        <span className={css.money}>
          {job.quoteFen !== null && <span className={css.quiet}>{w.quote} {yuan(job.quoteFen)}</span>}
          {job.priceFen !== null && <b>{w.price} {yuan(job.priceFen)}</b>}
        </span>
      </header>
      {job.visits.map((visit, at) => (
        <OneVisit key={at} visit={visit} title={job.visits.length > 1 ? w.visit(at + 1) : undefined} />
      ))}
    </article>
  )
}

function OneVisit({ visit, title }: { visit: Visit; title?: string }) {
  const w = useWords(jobWords)
  const { language } = useLanguage()
  const times: [string, string | null][] = [[w.appointment, visit.appointmentAt], [w.enRoute, visit.enRouteAt], [w.onSite, visit.onSiteAt], [w.done, visit.doneAt]]
  return (
    <div className={css.visit}>
      {title && <span className={css.quiet}>{title}</span>}
      {times
        .filter(([, at], step) => at !== null || step > 0)
        .map(([what, at]) => (
          <span key={what} className={at ? css.time : css.later}>
            {what} <b>{at ? clockTime(at, language) : w.notYet}</b>
          </span>
        ))}
      {visit.outcome && <span className={css.outcome}>{w.outcome[visit.outcome] ?? visit.outcome}</span>}
    </div>
  )
}
