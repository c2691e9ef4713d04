import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import fieldCss from '../tickets/form/Field.module.css'
import { useWords } from '../words/language'
import { weekdays, type DatedDay, type DayKind, type Weekday } from './calendar'
import css from './HoursFields.module.css'
import { calendarWords, editWords } from './words'
import { errorsOf, StretchFields } from './WeekFields'

const kinds: readonly DayKind[] = ['Closed', 'Special', 'MakeUpWorkingDay']

interface DayFieldsProps {
  days: readonly DatedDay[]
  /** Days that lie before it when the editor opens are folded away. */
  today: string
  errors: Record<string, string[]>
  change(days: DatedDay[]): void
}

/** Days that differ from the week. A day keeps its place in the list, for the server names what is wrong by place. */
export function DayFields({ days, today, errors, change }: DayFieldsProps) {
  const w = useWords(editWords)
  const [showsPast, setShowsPast] = useState(false)
  // Those very days: one that is moved into the past, as by a half-typed year, is being worked on and stays.
  const [old] = useState(() => new Set(days.filter(day => day.date < today)))
  const set = (at: number, part: Partial<DatedDay>) => change(days.map((each, index) => (index === at ? { ...each, ...part } : each)))
  const placed = days.map((day, at) => ({ day, at, errors: errorsOf(errors, `exceptions[${at}]`) }))
  const isFolded = (each: (typeof placed)[number]) => !showsPast && old.has(each.day) && each.errors.length === 0
  const past = placed.filter(isFolded).length
  return (
    <>
      {days.length === 0 && <p className={css.none}>{w.noDays}</p>}
      {past > 0 && <Button type="link" size="small" className={css.past} onClick={() => setShowsPast(true)}>{w.showPast(past)}</Button>}
      <ul className={css.days}>
        {placed.filter(each => !isFolded(each)).map(({ day, at, errors: wrong }) => (
          <li key={at}>
            <DayRow day={day} at={at} errors={errors} change={part => set(at, part)} remove={() => change(days.filter((_, index) => index !== at))} />
            {wrong.length > 0 && <span className={css.error} role="alert">{wrong.join(' ')}</span>}
          </li>
        ))}
      </ul>
      <Button icon={<PlusOutlined />} onClick={() => change([...days, { date: '', kind: 'Closed', windows: [], takesWindowsOf: null, name: '', provisional: false }])}>{w.addDay}</Button>
    </>
  )
}

interface DayRowProps {
  day: DatedDay
  at: number
  errors: Record<string, string[]>
  change(part: Partial<DatedDay>): void
  remove(): void
}

function DayRow({ day, at, errors, change, remove }: DayRowProps) {
  const w = useWords(editWords)
  const c = useWords(calendarWords)
  const isDateWrong = errorsOf(errors, `exceptions[${at}].date`).length > 0
  const label = `${day.date} ${w.window}`
  return (
    <div className={css.day}>
      <input
        className={`${fieldCss.local} ${isDateWrong ? css.wrong : ''}`} type="date" aria-label={w.date} aria-invalid={isDateWrong}
        value={day.date} onChange={event => change({ date: event.target.value })}
      />
      <Select<DayKind>
        aria-label={w.kind} value={day.kind} options={kinds.map(kind => ({ value: kind, label: c.kind[kind] }))}
        onChange={kind => change({ kind, windows: kind === 'Special' && day.windows.length === 0 ? [{ from: '09:00', to: '12:00' }] : day.windows, takesWindowsOf: kind === 'MakeUpWorkingDay' ? (day.takesWindowsOf ?? 'Monday') : null })}
      />
      <Input aria-label={w.name} placeholder={w.name} maxLength={100} value={day.name} onChange={event => change({ name: event.target.value })} />
      <Checkbox checked={day.provisional} onChange={event => change({ provisional: event.target.checked })}>{w.provisional}</Checkbox>
      <Button type="text" icon={<DeleteOutlined />} aria-label={`${w.removeDay} ${day.date}`} onClick={remove} />
      {day.kind === 'Special' && (
        <div className={`${css.stretches} ${css.more}`}>
          {day.windows.map((window, index) => (
            <StretchFields
              key={index} name={label} stretch={window} errors={[]}
              change={part => change({ windows: day.windows.map((each, other) => (other === index ? { ...each, ...part } : each)) })}
              remove={() => change({ windows: day.windows.filter((_, other) => other !== index) })}
            />
          ))}
          <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => change({ windows: [...day.windows, { from: '14:00', to: '17:00' }] })}>{w.addWindow}</Button>
        </div>
      )}
      {day.kind === 'MakeUpWorkingDay' && (
        <label className={css.more}>
          <span className={css.none}>{w.takes}</span>
          <Select<Weekday> aria-label={w.takes} value={day.takesWindowsOf ?? 'Monday'} options={weekdays.map(each => ({ value: each, label: c.day[each] }))} onChange={takesWindowsOf => change({ takesWindowsOf })} />
        </label>
      )}
    </div>
  )
}
