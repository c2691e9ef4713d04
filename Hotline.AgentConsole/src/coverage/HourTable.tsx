import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CoverageRow } from '../api/types'
import { useCodeNames } from '../lines/catalogue'
import { useLanguage, useWords } from '../words/language'
import { dayName } from '../words/time'
import css from './HourTable.module.css'
import { coverageWords } from './words'

interface HourTableProps {
  rows: readonly CoverageRow[]
  leave(): void
}

/** One trade on one day: each area hour by hour. */
export function HourTable({ rows, leave }: HourTableProps) {
  const w = useWords(coverageWords)
  const names = useCodeNames()
  const { language } = useLanguage()
  const first = rows[0]
  if (!first) return null
  const day = dayName(first.date, language)
  const hours = first.merchants.map((_, at) => first.firstHour + at)
  const sorted = [...rows].sort((a, b) => (a.least ?? Infinity) - (b.least ?? Infinity))
  return (
    <section className={css.day} aria-live="polite">
      <header>
        <div>
          <h3>{w.day(names.trade(first.trade), `${day.date} ${day.weekday}`)}</h3>
          <p>{hours.length > 0 ? w.dayLead : w.closed}</p>
        </div>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={w.close} onClick={leave} />
      </header>
      {hours.length > 0 && (
        <div className={css.frame} tabIndex={0} role="region" aria-label={w.dayLead}>
          <table>
            <thead>
              <tr><th scope="col">{w.area}</th>{hours.map(hour => <th key={hour} scope="col">{w.hour(hour)}</th>)}</tr>
            </thead>
            <tbody>
              {sorted.map(row => (
                <tr key={row.area}>
                  <th scope="row">{names.area(row.area)}</th>
                  {row.merchants.map((count, at) => <td key={at} className={count === 0 ? css.none : count < row.enough ? css.few : undefined}>{count}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
