import type { TicketRow } from '../api/types'

/** What a ticket is about in a line; of a call to which nobody has talked yet, that it is one. */
export function headline(ticket: Pick<TicketRow, 'summary' | 'nextDeadline'>, words: { noSummary: string; unheard: string }): string {
  const waits = ticket.nextDeadline?.kind
  return ticket.summary || (waits === 'Answer' || waits === 'CallBack' ? words.unheard : words.noSummary)
}
