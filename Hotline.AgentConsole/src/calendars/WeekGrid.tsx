import { useWords } from '../words/language'
import { endOf, minutesOf, weekdays, type Hours } from './calendar'
import { useHourPhrases } from './phrases'
import css from './WeekGrid.module.css'
import { calendarWords } from './words'

const dayMinutes = 1440
const marks = [3, 6, 9, 12, 15, 18, 21]

interface Block {
  from: number
  to: number
  text: [string, string]
  /** The morning after: the stretch began on the day before. */
  isRest: boolean
}

/** What is open on each weekday; what crosses midnight goes on in the next column. */
function blocksOf(windows: Hours['windows']): Block[][] {
  const columns: Block[][] = weekdays.map(() => [])
  for (const window of windows) {
    const [at, from, to] = [weekdays.indexOf(window.day), minutesOf(window.from), endOf(window)]
    if (Number.isNaN(from) || Number.isNaN(to)) continue
    const text: [string, string] = [window.from, window.to]
    columns[at]!.push({ from, to: Math.min(to, dayMinutes), text, isRest: false })
    if (to > dayMinutes) columns[(at + 1) % 7]!.push({ from: 0, to: to - dayMinutes, text, isRest: true })
  }
  return columns
}

/** A week as a calendar draws it. */
export function WeekGrid({ windows }: Pick<Hours, 'windows'>) {
  const w = useWords(calendarWords)
  const phrases = useHourPhrases()
  return (
    <div className={css.grid} role="img" aria-label={phrases.week({ windows })}>
      <div className={css.axis}>
        {marks.map(hour => <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>{String(hour).padStart(2, '0')}:00</span>)}
      </div>
      {blocksOf(windows).map((blocks, at) => (
        <div key={weekdays[at]} className={css.column}>
          <span className={css.day}>{w.day[weekdays[at]!]}</span>
          <div className={css.track}>
            {blocks.length === 0 && <span className={css.closed}>{w.kind.Closed}</span>}
            {blocks.map((block, index) => (
              <span
                key={index}
                className={block.isRest ? `${css.block} ${css.rest}` : css.block}
                style={{ top: `${(block.from / dayMinutes) * 100}%`, height: `${((block.to - block.from) / dayMinutes) * 100}%` }}
              >
                {!block.isRest && <b>{block.text[0]}</b>}
                {block.to < dayMinutes || block.text[1] === '24:00' ? <b>{block.text[1]}</b> : null}
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

/** The same, small enough for a list. */
export function WeekStrip({ windows }: Pick<Hours, 'windows'>) {
  return (
    <span className={css.strip} aria-hidden="true">
      {blocksOf(windows).map((blocks, at) => (
        <span key={at}>
          {blocks.map((block, index) => <i key={index} style={{ top: `${(block.from / dayMinutes) * 100}%`, height: `${((block.to - block.from) / dayMinutes) * 100}%` }} />)}
        </span>
      ))}
    </span>
  )
}
