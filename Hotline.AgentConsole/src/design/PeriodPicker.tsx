import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { serverNow } from '../api/http'
import { useWords, words } from '../words/language'
import { dayStart, districtDay } from '../words/time'
import css from './PeriodPicker.module.css'

const periodWords = words({
  zh: { last: (days: number) => `近 ${days} 天`, own: '自选', from: '从', to: '到' },
  en: { last: (days: number) => `${days} days`, own: 'Dates', from: 'From', to: 'To' },
})

const lengths = [7, 30, 90]
const dayMs = 86_400_000

export interface Period {
  /** Instants as the API takes them; no end means now. */
  from: string
  to?: string
}

/** The period of a report, kept in the address so that it can be passed on. */
export function usePeriod(): Period {
  const [query] = useSearchParams()
  const [from, to] = [query.get('from'), query.get('to')]
  if (from && to) return { from: dayStart(from), to: dayStart(districtDay(Date.parse(dayStart(to)) + dayMs)) }
  return { from: dayStart(districtDay(serverNow() - daysOf(query) * dayMs)) }
}

const daysOf = (query: URLSearchParams) => (lengths.includes(Number(query.get('days'))) ? Number(query.get('days')) : 30)

export function PeriodPicker() {
  const w = useWords(periodWords)
  const [query, setQuery] = useSearchParams()
  const today = districtDay(serverNow())
  const [from, to] = [query.get('from'), query.get('to')]
  const isOwn = Boolean(from && to)
  const write = (entries: Record<string, string>) =>
    setQuery(before => {
      const next = new URLSearchParams(before)
      for (const key of ['days', 'from', 'to']) next.delete(key)
      for (const [key, value] of Object.entries(entries)) next.set(key, value)
      return next
    }, { replace: true })
  const own = (change: { from?: string; to?: string }) => {
    const wanted = { from: from ?? today, to: to ?? today, ...change }
    // A period that ends before it begins is a slip: the day that was not touched follows.
    if (wanted.from > wanted.to) wanted[change.from ? 'to' : 'from'] = change.from ?? change.to ?? today
    write(wanted)
  }
  return (
    <div className={css.period}>
      <Segmented<number>
        value={isOwn ? 0 : daysOf(query)}
        onChange={days => (days === 0 ? write({ from: districtDay(serverNow() - 7 * dayMs), to: today }) : write({ days: String(days) }))}
        options={[...lengths.map(days => ({ value: days, label: w.last(days) })), { value: 0, label: w.own }]}
      />
      {isOwn && (
        <span className={css.dates}>
          <input type="date" aria-label={w.from} value={from!} max={today} onChange={event => event.target.value && own({ from: event.target.value })} />
          –
          <input type="date" aria-label={w.to} value={to!} max={today} onChange={event => event.target.value && own({ to: event.target.value })} />
        </span>
      )}
    </div>
  )
}
