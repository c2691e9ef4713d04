import { CheckOutlined } from '@ant-design/icons'
import type { Ticket, TicketStatus } from '../api/types'
import { useLanguage, useWords } from '../words/language'
import { clockTime } from '../words/time'
import css from './Track.module.css'
import { currentJob } from './actions'
import { ticketPageWords } from './pageWords'

const reached: Record<TicketStatus, number> = {
  New: 0, Open: 0, Reopened: 0, OnHold: 0, Unmatched: 1, Dispatching: 1, Accepted: 2, EnRoute: 3, OnSite: 4, Done: 5, Closed: 6,
  Resolved: 6, Cancelled: 6, Transferred: 6,
}

/** How far the matter has come, and when each step was taken. */
export function Track({ ticket }: { ticket: Ticket }) {
  const { track } = useWords(ticketPageWords)
  const { language } = useLanguage()
  const isShort = ['Resolved', 'Cancelled', 'Transferred'].includes(ticket.status)
  const job = currentJob(ticket)
  const visit = job?.visits.at(-1)
  const standing = job && !job.releasedAt
  const at = (kind: string) => ticket.history.findLast(item => item.kind === kind)?.at
  const times = [
    ticket.receivedAt,
    at('TicketDispatched'),
    standing ? ticket.offers.findLast(offer => offer.status === 'Accepted')?.respondedAt : undefined,
    standing ? visit?.enRouteAt : undefined,
    standing ? visit?.onSiteAt : undefined,
    standing ? (job.doneAt ?? visit?.doneAt) : undefined,
    at('TicketClosed'),
  ]
  // On hold the work may have begun: what has a time was reached.
  const stage = ticket.status === 'OnHold' && standing ? 2 : reached[ticket.status]
  return (
    <ol className={css.track}>
      {track.map((name, step) => {
        const isPast = step < stage || ticket.status === 'Closed'
        const isSkipped = isShort && !times[step] && step < 6
        const state = isSkipped ? css.skipped : isPast ? css.past : step === stage ? css.now : css.later
        return (
          <li key={name} className={state} aria-current={step === stage ? 'step' : undefined}>
            <i>{isPast && !isSkipped ? <CheckOutlined /> : step + 1}</i>
            <span>{name}</span>
            <time>{step <= stage && times[step] ? clockTime(times[step], language) : ''}</time>
          </li>
        )
      })}
    </ol>
  )
}
