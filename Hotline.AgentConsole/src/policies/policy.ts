import type { PolicyVersion } from '../api/types'
import { terms } from '../offers/terms'

type Weights = Readonly<Record<string, number>>

export const termNames = Object.keys(terms)

/** Only proportions matter: what each term counts, 0 to 1. */
export function shares(weights: Weights): Record<string, number> {
  const sum = Object.values(weights).reduce((total, weight) => total + Math.max(0, weight), 0)
  return Object.fromEntries(termNames.map(name => [name, sum > 0 ? Math.max(0, weights[name] ?? 0) / sum : 0]))
}

/** By how many points of a hundred a term counts more than in the version before; zero when nothing to tell. */
export function shift(weights: Weights, before: Weights | undefined, name: string): number {
  return before ? Math.round((shares(weights)[name]! - shares(before)[name]!) * 100) : 0
}

export type Standing = 'now' | 'waiting' | 'past'

/** Whether a version decides now, waits for its day, or has been followed by another. */
export function standingOf(version: PolicyVersion, all: readonly PolicyVersion[], now: number): Standing {
  if (version === decidingOf(all, now)) return 'now'
  return isBegun(version, now) ? 'past' : 'waiting'
}

/** The version that decides now: the last to come into force, as it may have done since the list was read. The one before all others always has. */
export function decidingOf(all: readonly PolicyVersion[], now: number): PolicyVersion {
  return all.filter(each => isBegun(each, now)).reduce((last, each) => (beginOf(each) - beginOf(last) || each.version - last.version) > 0 ? each : last)
}

const beginOf = ({ effectiveAt }: PolicyVersion) => (effectiveAt === null ? 0 : Date.parse(effectiveAt))

const isBegun = (version: PolicyVersion, now: number) => version.isInEffect || beginOf(version) <= now

/** The form of the next version. An emptied number is nought, which the server refuses at its field where it cannot be; nothing would mean "as before". */
export interface PolicyDraft {
  weights: Record<string, number>
  farMinutes: number
  newcomerDays: number
  pingsPerDay: number
  /** A field of type datetime-local; empty means at once. */
  effectiveAt: string
  reason: string
}

export const draftOf = (version: PolicyVersion): PolicyDraft => ({
  weights: Object.fromEntries(termNames.map(name => [name, version.policy.weights[name] ?? 0])),
  farMinutes: version.policy.farMinutes, newcomerDays: version.policy.newcomerDays, pingsPerDay: version.policy.pingsPerDay, effectiveAt: '', reason: '',
})

/** Weights of nothing are left out: a term that is not named does not count. */
export const weightsOf = (draft: PolicyDraft): Record<string, number> =>
  Object.fromEntries(Object.entries(draft.weights).filter(([, weight]) => weight !== 0))
