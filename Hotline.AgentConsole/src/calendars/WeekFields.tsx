import { CloseOutlined, CopyOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useWords } from '../words/language'
import { weekdays, type Stretch, type Weekday, type WeekWindow } from './calendar'
import css from './HoursFields.module.css'
import { TimeField } from './TimeField'
import { calendarWords, editWords } from './words'

interface WeekFieldsProps {
  windows: readonly WeekWindow[]
  errors: Record<string, string[]>
  change(windows: WeekWindow[]): void
}

/** Windows per weekday. A window keeps its place in the list, for the server names what is wrong by place. */
export function WeekFields({ windows, errors, change }: WeekFieldsProps) {
  const w = useWords(editWords)
  const { day: dayNames } = useWords(calendarWords)
  const set = (at: number, part: Partial<Stretch>) => change(windows.map((each, index) => (index === at ? { ...each, ...part } : each)))
  const copy = (day: Weekday) => {
    const own = windows.filter(each => each.day === day)
    change([...windows.filter(each => !weekdays.slice(0, 5).includes(each.day)), ...weekdays.slice(0, 5).flatMap(other => own.map(each => ({ ...each, day: other })))])
  }
  return (
    <ul className={css.week}>
      {weekdays.map(day => {
        const own = windows.map((window, at) => ({ window, at })).filter(each => each.window.day === day)
        return (
          <li key={day}>
            <b>{dayNames[day]}</b>
            <div className={css.stretches}>
              {own.length === 0 && <span className={css.none}>{w.closed}</span>}
              {own.map(({ window, at }) => (
                <StretchFields
                  key={at}
                  name={dayNames[day]}
                  stretch={window}
                  errors={errorsOf(errors, `windows[${at}]`)}
                  change={part => set(at, part)}
                  remove={() => change(windows.filter((_, index) => index !== at))}
                />
              ))}
            </div>
            <span className={css.tools}>
              <Tooltip title={w.add(dayNames[day])}>
                <Button type="text" size="small" icon={<PlusOutlined />} aria-label={w.add(dayNames[day])} onClick={() => change([...windows, { day, from: '09:00', to: '17:00' }])} />
              </Tooltip>
              <Tooltip title={w.copy(dayNames[day])}>
                <Button type="text" size="small" icon={<CopyOutlined />} aria-label={w.copy(dayNames[day])} onClick={() => copy(day)} />
              </Tooltip>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

interface StretchFieldsProps {
  name: string
  stretch: Stretch
  errors: string[]
  change(part: Partial<Stretch>): void
  remove(): void
}

export function StretchFields({ name, stretch, errors, change, remove }: StretchFieldsProps) {
  const w = useWords(editWords)
  return (
    <span className={css.stretch}>
      <TimeField label={`${name} ${w.open}`} value={stretch.from} isWrong={errors.length > 0} change={from => change({ from })} />
      <span aria-hidden="true">–</span>
      <TimeField label={`${name} ${w.close}`} value={stretch.to} isWrong={errors.length > 0} change={to => change({ to })} />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`${name} ${w.remove}`} onClick={remove} />
      {errors.length > 0 && <span className={css.error} role="alert">{errors.join(' ')}</span>}
    </span>
  )
}

/** What is wrong with a place of the form or with a part of it. */
export const errorsOf = (errors: Record<string, string[]>, field: string): string[] =>
  Object.entries(errors).filter(([key]) => key === field || key.startsWith(`${field}.`)).flatMap(([, sentences]) => sentences)
