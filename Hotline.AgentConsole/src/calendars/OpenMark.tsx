import { useLanguage, useWords } from '../words/language'
import { clockTime } from '../words/time'
import type { Calendar } from './calendar'
import css from './OpenMark.module.css'
import { calendarWords } from './words'

/** Open or closed now, and until when. */
export function OpenMark({ calendar }: { calendar: Calendar }) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  const change = calendar.nextChangeAt && clockTime(calendar.nextChangeAt, language, calendar.zone)
  return (
    <span className={calendar.open ? `${css.mark} ${css.open}` : css.mark}>
      <i aria-hidden="true" />
      <b>{calendar.open ? w.openNow : w.closedNow}</b>
      <span>{change ? (calendar.open ? w.until(change) : w.opens(change)) : w.noChange}</span>
    </span>
  )
}
