import type { DeadlineKind } from '../api/types'

export type Urgency = 'calm' | 'soon' | 'late'

/** Minutes before the due time from which a promise is shown as nearly late; (default) ours, about a third of each budget. */
const soonMinutes: Record<DeadlineKind, number> = {
  Answer: 0.1, Triage: 2, FirstOffer: 2, Accept: 3, Arrive: 30, Complete: 60, FollowUp: 120, ComplaintReply: 120, CallBack: 10,
}

export function urgencyOf(kind: DeadlineKind, dueAt: string, now: number): Urgency {
  const left = Date.parse(dueAt) - now
  if (left < 0) return 'late'
  return left < (soonMinutes[kind] ?? 10) * 60_000 ? 'soon' : 'calm'
}
