export type Tone = 'plain' | 'good' | 'bad' | 'warn' | 'quiet'

const tones: Record<string, Tone> = {
  HazardReported: 'bad', DispatchExhausted: 'bad', TicketCancelled: 'bad', DeadlineBreached: 'bad',
  TicketChased: 'warn', OfferDeclined: 'warn', OfferExpired: 'warn', OfferReleased: 'warn', JobReleased: 'warn', VisitEnded: 'warn', TicketHeld: 'warn',
  TicketReopened: 'warn', TicketReturned: 'warn', DeadlineWarned: 'warn',
  HazardAcknowledged: 'good', OfferAccepted: 'good', QuoteAgreed: 'good', WorkFinished: 'good', TicketDone: 'good', TicketResolved: 'good', TicketClosed: 'good',
  TicketEdited: 'quiet', TicketAssigned: 'quiet', OfferMade: 'quiet', DeclinedTooLate: 'quiet', OfferWithdrawn: 'quiet', FollowUpAsked: 'quiet', TicketLinked: 'quiet', TicketMerged: 'quiet',
}

/** How a fact of the history feels at a glance. */
export function toneOf(kind: string, data?: Record<string, unknown> | null): Tone {
  if (kind === 'FollowUpAnswered') return data?.outcome === 'Unhappy' ? 'bad' : data?.outcome === 'Satisfied' ? 'good' : 'quiet'
  return tones[kind] ?? 'plain'
}

/** Who did it: the server writes `agent:NAME`, `merchant:ID`, `caller`, `system`, `program:NAME`. */
export function doerOf(by: string | null, merchant: (id: number) => string, words: { caller: string; program: string }): string {
  if (!by || by === 'system') return ''
  const [kind, ...rest] = by.split(':')
  const who = rest.join(':')
  if (kind === 'agent') return who
  if (kind === 'merchant') return merchant(Number(who))
  if (kind === 'caller') return words.caller
  if (kind === 'program') return `${words.program} ${who}`.trim()
  return by
}
