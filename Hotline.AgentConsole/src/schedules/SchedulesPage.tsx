import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'
import type { List, Schedule } from '../api/types'
import { Page } from '../design/Page'
import { cell, Table } from '../design/Table'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useLanguage, useWords } from '../words/language'
import { clockTime, fullTime } from '../words/time'
import css from './SchedulesPage.module.css'
import { scheduleWords } from './words'

const refreshEvery = 10_000
const lateFrom = 5_000

/** What runs by itself, for the people who answer for it: what is late or fails stands out, the rest stays quiet. */
export default function SchedulesPage() {
  const w = useWords(scheduleWords)
  useTitle(w.title)
  const schedules = useQuery({
    queryKey: ['schedules'],
    queryFn: ({ signal }) => get<List<Schedule>>('/api/schedules', signal),
    refetchInterval: refreshEvery,
  })
  if (schedules.isPending) return <Waiting />
  if (!schedules.data) return <Broken failure={schedules.error} retry={() => void schedules.refetch()} />
  return (
    <Page title={w.title} lead={w.lead} aside={w.refresh}>
      {schedules.data.items.length === 0 ? (
        <Blank title={w.empty} lead={w.emptyLead} />
      ) : (
        <Table
          name={w.title}
          columns={[...[w.work, w.when, w.last, w.next].map(name => ({ name })), ...[w.late, w.took, w.runs, w.failures].map(name => ({ name, isFigure: true }))]}
        >
          {schedules.data.items.map(each => <ScheduleRow key={each.name} schedule={each} />)}
        </Table>
      )}
    </Page>
  )
}

function ScheduleRow({ schedule }: { schedule: Schedule }) {
  const w = useWords(scheduleWords)
  const { language } = useLanguage()
  const time = (at: string | null, none: string) => (at ? <time title={fullTime(at, language)}>{clockTime(at, language)}</time> : <span className={cell.none}>{none}</span>)
  return (
    <tr className={schedule.failures > 0 ? css.failing : undefined}>
      <th scope="row" className={css.work}>
        {w.workNames[schedule.name] ?? schedule.name}
        {schedule.lastFailure && <small>{w.failed(schedule.lastFailure)}</small>}
      </th>
      <td>{schedule.cron ? <code title={schedule.zone ?? undefined}>{schedule.cron}</code> : <span className={cell.none}>{w.byNeed}</span>}</td>
      <td>{time(schedule.lastRunAt, w.never)}</td>
      <td>{time(schedule.nextRunAt, w.idle)}</td>
      <td className={`${cell.figure} ${(schedule.lateMs ?? 0) > lateFrom ? cell.late : ''}`}>{brief(schedule.lateMs)}</td>
      <td className={cell.figure}>{brief(schedule.tookMs)}</td>
      <td className={cell.figure}>{schedule.runs}</td>
      <td className={`${cell.figure} ${schedule.failures > 0 ? cell.late : ''}`}>{schedule.failures}</td>
    </tr>
  )
}

/** Milliseconds as people read them: "40 ms", "2.5 s", "3 min". */
function brief(ms: number | null): string {
  if (ms === null) return '—'
  if (ms < 1_000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`
}
