import type { TicketStatus } from '../api/types'
import { useWords } from '../words/language'
import css from './StatusMark.module.css'
import { ticketWords } from './words'

const tones: Record<TicketStatus, string> = {
  New: 'amber', Open: 'amber', Reopened: 'amber', Unmatched: 'cinnabar', Dispatching: 'lake', Accepted: 'celadon', EnRoute: 'celadon', OnSite: 'celadon',
  Done: 'moss', Closed: 'quiet', Resolved: 'quiet', Cancelled: 'quiet', OnHold: 'quiet', Transferred: 'quiet',
}

export function StatusMark({ status, quiet }: { status: TicketStatus; quiet?: boolean }) {
  const w = useWords(ticketWords)
  return (
    <span className={`${css.mark} ${css[tones[status] ?? 'quiet']} ${quiet ? css.bare : ''}`}>
      <i />
      {w.status[status] ?? status}
    </span>
  )
}
