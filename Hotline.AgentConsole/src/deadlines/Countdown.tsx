import type { DeadlineKind } from '../api/types'
import { useNow } from '../live/useLive'
import { ticketWords } from '../tickets/words'
import { useLanguage, useWords } from '../words/language'
import { fullTime, stopwatch } from '../words/time'
import css from './Countdown.module.css'
import { urgencyOf } from './urgency'

interface CountdownProps {
  kind: DeadlineKind
  dueAt: string
  large?: boolean
}

/** A promise that ticks: calm, soon, late. Late is also said in words, not by colour alone. */
export function Countdown({ kind, dueAt, large }: CountdownProps) {
  const now = useNow()
  const { language } = useLanguage()
  const w = useWords(ticketWords)
  const urgency = urgencyOf(kind, dueAt, now)
  const time = stopwatch(Date.parse(dueAt) - now, language)
  return (
    <span className={`${css.countdown} ${css[urgency]} ${large ? css.large : ''}`} title={`${w.deadline[kind] ?? kind} · ${fullTime(dueAt, language)}`}>
      <span className={css.kind}>{w.deadline[kind] ?? kind}</span>
      <span className={css.time}>
        {urgency === 'late' && <span className={css.late}>{language === 'zh' ? '超' : '+'}</span>}
        {time}
      </span>
    </span>
  )
}
