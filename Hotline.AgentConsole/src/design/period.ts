import { dayStart, districtDay } from '../words/time'

/** Days back that can be chosen with one click. */
export const lengths = [7, 30, 90]
const usualLength = 30
export const dayMs = 86_400_000

export interface Period {
  /** Instants as the API takes them; no end means now. */
  from: string
  to?: string
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** The days that somebody chose, both of them counted; null when the address names none, or nonsense. */
export function ownDays(query: URLSearchParams): { from: string; to: string } | null {
  const [from, to] = [query.get('from'), query.get('to')]
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}

export const shownLength = (query: URLSearchParams): number => lengths.find(length => length === Number(query.get('days'))) ?? usualLength

/** The period that an address names. */
export function periodOf(query: URLSearchParams, now: number): Period {
  const days = ownDays(query)
  if (days) return { from: dayStart(days.from), to: dayStart(districtDay(Date.parse(dayStart(days.to)) + dayMs)) }
  return { from: dayStart(districtDay(now - shownLength(query) * dayMs)) }
}
