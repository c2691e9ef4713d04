import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Panel } from '../design/Panel'
import { useLanguage, useWords } from '../words/language'
import { monthName } from '../words/time'
import { dayBy, dayRuns, hoursOf, monthGrid, versionOn, weekdays, type Calendar, type DayKind } from './calendar'
import { useHourPhrases } from './phrases'
import { calendarWords } from './words'
import css from './YearView.module.css'

const look: Record<DayKind, string> = { Closed: css.closed!, Special: css.special!, MakeUpWorkingDay: css.makeUp! }

/** A year's special days, each by the version that holds on it: where they lie, and what they are. */
export function YearView({ calendar }: { calendar: Calendar }) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  const phrases = useHourPhrases()
  const [year, setYear] = useState(Number(calendar.today.slice(0, 4)))
  const hours = new Map(calendar.versions.map(version => [version.version, hoursOf(version.hours)]))
  const dayOf = (date: string) => dayBy(hours.get(versionOn(calendar, date).version)!, date)
  const months = Array.from({ length: 12 }, (_, at) => monthGrid(year, at + 1))
  const special = months.flat(2).flatMap(date => (date ? (dayOf(date).exception ?? []) : []))
  return (
    <Panel
      title={`${w.year} · ${year}`}
      aside={
        <span>
          <Button type="text" size="small" icon={<LeftOutlined />} aria-label={w.previousYear} onClick={() => setYear(year - 1)} />
          <Button type="text" size="small" icon={<RightOutlined />} aria-label={w.nextYear} onClick={() => setYear(year + 1)} />
        </span>
      }
    >
      <ul className={css.legend} aria-hidden="true">
        {(Object.keys(look) as DayKind[]).map(kind => <li key={kind}><i className={look[kind]} />{w.kind[kind]}</li>)}
        <li><i className={`${css.closed} ${css.provisional}`} />{w.provisional}</li>
      </ul>
      <div className={css.months} aria-hidden="true">
        {months.map((weeks, month) => (
          <div key={month} className={css.month}>
            <b>{monthName(month + 1, language)}</b>
            <div className={css.days}>
              {weekdays.map(day => <small key={day}>{w.day[day].replace('周', '').slice(0, 1)}</small>)}
              {weeks.flat().map((date, at) => {
                if (!date) return <span key={at} />
                const { exception, stretches } = dayOf(date)
                const marks = [
                  exception ? look[exception.kind] : stretches.length === 0 ? css.off : '', exception?.provisional ? css.provisional : '', date === calendar.today ? css.today : '',
                ].filter(Boolean).join(' ')
                return <span key={at} className={marks} title={exception ? `${phrases.date(date)} · ${exception.name} · ${phrases.day(exception)}` : undefined}>{Number(date.slice(8))}</span>
              })}
            </div>
          </div>
        ))}
      </div>
      {special.length === 0 ? (
        <p className={css.none}>{w.noDays(year)}</p>
      ) : (
        <ul className={css.list}>
          {dayRuns(special).map(({ from, to, day }) => (
            <li key={from} className={to < calendar.today ? css.gone : undefined}>
              <i className={`${look[day.kind]} ${day.provisional ? css.provisional : ''}`} aria-hidden="true" />
              <span className={css.when}>{from === to ? phrases.date(from) : `${phrases.date(from)} – ${phrases.date(to)}`}</span>
              <b>{day.name}</b>
              <span>{phrases.day(day)}</span>
              {day.provisional && <em title={w.provisionalLong}>{w.provisional}</em>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
