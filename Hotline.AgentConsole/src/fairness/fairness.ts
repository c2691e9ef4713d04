import { useQuery } from '@tanstack/react-query'
import { getReport, withQuery } from '../api/http'
import type { FairGroup, FairReport } from '../api/types'
import type { Period } from '../design/period'

export const fairnessPath = (line: string, period: Period, part = '') => withQuery(`/api/reports/fairness${part}`, { line, from: period.from, to: period.to })

export function useFairness(line: string, period: Period) {
  const path = fairnessPath(line, period)
  return useQuery({ queryKey: ['fairness', path], queryFn: ({ signal }) => getReport<FairReport>(path, signal), enabled: Boolean(line), staleTime: 60_000 })
}

/** With fewer offers than this nothing can be said about a group. (default) Ours. */
const enoughOffers = 5
const evenFrom = 0.8

/**
 * The highest index of Jain that so many offers can reach among so many merchants with equal hours: offers are whole, and three of them
 * among eight merchants are uneven however they are dealt.
 */
export function bestIndex(offers: number, merchants: number): number | null {
  if (offers === 0 || merchants === 0) return null
  const each = Math.floor(offers / merchants)
  const more = offers % merchants
  return offers ** 2 / (merchants * (more * (each + 1) ** 2 + (merchants - more) * each ** 2))
}

export type Judgement = 'even' | 'uneven' | 'few'

export interface JudgedGroup extends FairGroup {
  /** The index as a share of the best that can be reached, 0 to 1; null without offers. */
  evenness: number | null
  judgement: Judgement
  /** Offers per hour in the mean of its merchants, as the index is made of. */
  mean: number
}

export function judge(group: FairGroup): JudgedGroup {
  const best = bestIndex(group.offers, group.merchants.length)
  const evenness = best === null ? null : Math.min(1, group.jainIndex / best)
  return {
    ...group, evenness, mean: group.merchants.reduce((sum, row) => sum + row.offersPerHour, 0) / Math.max(1, group.merchants.length),
    judgement: group.offers < enoughOffers || evenness === null || group.merchants.length < 2 ? 'few' : evenness >= evenFrom ? 'even' : 'uneven',
  }
}

const weight: Record<Judgement, number> = { uneven: 0, even: 1, few: 2 }

/** The least even first: that is what the page is opened for. */
export const byConcern = (a: JudgedGroup, b: JudgedGroup): number =>
  weight[a.judgement] - weight[b.judgement] || (a.judgement === 'few' ? b.offers - a.offers : (a.evenness ?? 0) - (b.evenness ?? 0))

/** Merchants who stood ready and were never asked in any of their trades and areas. */
export function neverAsked(groups: readonly FairGroup[]): number {
  const asked = new Map<number, boolean>()
  for (const row of groups.flatMap(group => group.merchants)) if (row.eligibleHours > 0) asked.set(row.merchant.id, (asked.get(row.merchant.id) ?? false) || row.offers > 0)
  return [...asked.values()].filter(was => !was).length
}
