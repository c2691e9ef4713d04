import type { Language } from '../words/language'

/** The district's zone has no clock changes. */
const offset = '+08:00'
const dayMs = 86_400_000

export type Range = 'week' | 'month' | 'quarter' | 'own'

const lengths: Record<Exclude<Range, 'own'>, number> = { week: 7, month: 30, quarter: 90 }

/** Two local dates, both of them in it. */
export interface Period {
  from: string
  to: string
}

export const today = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)

/** The last days, today among them. */
export const periodOf = (range: Exclude<Range, 'own'>, now: number): Period => ({ from: today(now - (lengths[range] - 1) * dayMs), to: today(now) })

/** As the server takes it: from the first instant of the first day to the first after the last. */
export const instantsOf = ({ from, to }: Period): { from: string; to: string } => ({
  from: new Date(`${from}T00:00:00${offset}`).toISOString(), to: new Date(Date.parse(`${to}T00:00:00${offset}`) + dayMs).toISOString(),
})

export const share = (part: number, whole: number, language: Language): string =>
  new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { style: 'percent', maximumFractionDigits: part * 100 === whole ? 0 : 1 }).format(whole === 0 ? 0 : part / whole)
