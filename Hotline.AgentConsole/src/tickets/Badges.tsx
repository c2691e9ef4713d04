import { FireFilled, HeartFilled } from '@ant-design/icons'
import type { TicketRow } from '../api/types'
import { useWords } from '../words/language'
import css from './Badges.module.css'
import { ticketWords } from './words'

type Marked = Pick<TicketRow, 'care' | 'hazard' | 'priority' | 'chases'>

/** What a glance must not miss: danger, urgency, a person on the care list, a caller who waits. */
export function Badges({ ticket, compact }: { ticket: Marked; compact?: boolean }) {
  const w = useWords(ticketWords)
  const hazard = typeof ticket.hazard === 'string' ? (w.hazards[ticket.hazard] ?? ticket.hazard) : w.hazard
  return (
    <>
      {ticket.hazard && (
        <span className={`${css.badge} ${css.hazard}`} title={hazard}>
          <FireFilled /> {hazard}
        </span>
      )}
      {ticket.priority === 'Emergency' && !ticket.hazard && <span className={`${css.badge} ${css.emergency}`}>{w.emergency}</span>}
      {ticket.priority === 'Urgent' && <span className={`${css.badge} ${css.urgent}`}>{w.urgent}</span>}
      {ticket.care && (
        <span className={`${css.badge} ${css.care}`} title={w.careLong}>
          <HeartFilled /> {!compact && w.care}
        </span>
      )}
      {ticket.chases > 0 && (
        <span className={`${css.badge} ${ticket.chases >= 3 ? css.emergency : css.chase}`} title={w.chasedLong(ticket.chases)}>
          {compact ? w.chasedShort(ticket.chases) : w.chased(ticket.chases)}
        </span>
      )}
    </>
  )
}
