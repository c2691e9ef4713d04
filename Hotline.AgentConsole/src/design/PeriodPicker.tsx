import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { serverNow } from '../api/http'
import { useWords, words } from '../words/language'
import { districtDay } from '../words/time'
import { DayField } from './DayField'
import { dayMs, lengths, ownDays, periodOf, shownLength, type Period } from './period'
import css from './PeriodPicker.module.css'

const periodWords = words({
  zh: { last: (days: number) => `近 ${days} 天`, own: '自选', from: '从', to: '到' },
  en: { last: (days: number) => `${days} days`, own: 'Dates', from: 'From', to: 'To' },
})

/** The period of a report, kept in the address so that it can be passed on. */
export function usePeriod(): Period {
  const [query] = useSearchParams()
  return periodOf(query, serverNow())
}

export function PeriodPicker() {
  const w = useWords(periodWords)
  const [query, setQuery] = useSearchParams()
  const today = districtDay(serverNow())
  const days = ownDays(query)
  const write = (entries: Record<string, string>) =>
    setQuery(before => {
      const next = new URLSearchParams(before)
      for (const key of ['days', 'from', 'to']) next.delete(key)
      for (const [key, value] of Object.entries(entries)) next.set(key, value)
      return next
    }, { replace: true })
  return (
    <div className={css.period}>
      <Segmented<number>
        value={days ? 0 : shownLength(query)}
        onChange={length => write(length === 0 ? { from: districtDay(serverNow() - 7 * dayMs), to: today } : { days: String(length) })}
        options={[...lengths.map(length => ({ value: length, label: w.last(length) })), { value: 0, label: w.own }]}
      />
      {days && (
        <span className={css.dates}>
          {/* A period that ends before it begins is a slip: the day that was not touched follows. */}
          <DayField label={w.from} value={days.from} latest={today} change={from => write({ from, to: from > days.to ? from : days.to })} />
          –
          <DayField label={w.to} value={days.to} latest={today} change={to => write({ from: to < days.from ? to : days.from, to })} />
        </span>
      )}
    </div>
  )
}
