import type { components } from '../api/openapi'
import type { DeadlineKind, Priority } from '../api/types'
import type { Language } from '../words/language'

type Schemas = components['schemas']

export type PromiseTable = Schemas['ReadPromisesView']
export type DeadlineClock = Schemas['DeadlineClock']

/** One row of the promise table; what is null fits every ticket. */
export interface Rule {
  kind: DeadlineKind
  line: string | null
  service: string | null
  priority: Priority | null
  care: boolean | null
  budgetSeconds: number
  runsOn: DeadlineClock | null
  warnShare: number | null
}

export const units = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 }
export type Unit = keyof typeof units

/** The largest unit in which a budget is a whole number; a day is told in hours. */
export function unitOf(seconds: number): Unit {
  if (seconds > units.days && seconds % units.days === 0) return 'days'
  if (seconds > 0 && seconds % units.hours === 0) return 'hours'
  return seconds % units.minutes === 0 ? 'minutes' : 'seconds'
}

/** In the order in which a ticket meets them. */
export const kinds: readonly DeadlineKind[] = ['Answer', 'Triage', 'FirstOffer', 'Accept', 'Arrive', 'Complete', 'FollowUp', 'ComplaintReply', 'CallBack']

export const ruleOf = (row: Schemas['ReadPromisesRule']): Rule => ({
  kind: row.kind!, line: row.line ?? null, service: row.service ?? null, priority: row.priority ?? null, care: row.care ?? null,
  budgetSeconds: row.budgetSeconds ?? 0, runsOn: row.runsOn ?? null, warnShare: row.warnShare ?? null,
})

/** Where a table holds the row for the same promise in the same case, whatever it promises there; after its last when it holds none. */
export function placeOf(rule: Rule, rules: readonly Rule[]): number {
  const at = rules.findIndex(each => (['kind', 'line', 'service', 'priority', 'care'] as const).every(part => each[part] === rule[part]))
  return at < 0 ? rules.length : at
}

/** How closely a row fits: service before line before priority before care; the closest comes first. */
export const closeness = (rule: Rule): number => (rule.service ? 16 : 0) + (rule.line ? 8 : 0) + (rule.priority ? 4 : 0) + (rule.care === null ? 0 : 1)

/** A length of time as it is promised: "5 分钟", "1 h 30 min", "2 d". A day is told in hours, as everybody says it. */
export function span(seconds: number, language: Language): string {
  const units = language === 'zh' ? [' 天', ' 小时', ' 分钟', ' 秒'] : [' d', ' h', ' min', ' s']
  const days = seconds < 2 * 86_400 ? 0 : Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const parts = [days, Math.floor(rest / 3_600), Math.floor(rest / 60) % 60, rest % 60]
  return parts.map((count, at) => (count > 0 ? `${count}${units[at]}` : '')).filter(Boolean).join(' ') || `0${units[2]}`
}

/** What a row runs on when it does not say; null when that depends on the ticket's priority. */
export function usualClock(rule: Pick<Rule, 'kind' | 'priority'>): DeadlineClock | null {
  if (rule.kind === 'Arrive' || rule.kind === 'FollowUp' || rule.kind === 'ComplaintReply') return 'WallTime'
  if (rule.priority === null) return null
  return rule.priority === 'Normal' ? 'ServiceTime' : 'WallTime'
}

interface Names {
  line(code: string): string
  service(code: string): string
}

const actsZh: Record<DeadlineKind, string> = {
  Answer: '接听电话', Triage: '完成分拣', FirstOffer: '发出第一次派单', Accept: '有商户接单', Arrive: '师傅到场', Complete: '完工', FollowUp: '回访来电人', ComplaintReply: '答复投诉', CallBack: '回拨',
}
const actsEn: Record<DeadlineKind, string> = {
  Answer: 'call answered', Triage: 'triaged', FirstOffer: 'first offer', Accept: 'accepted by a merchant', Arrive: 'technician on site', Complete: 'work finished', FollowUp: 'caller asked how it went', ComplaintReply: 'complaint answered', CallBack: 'called back',
}
const priorityZh: Record<Priority, string> = { Normal: '普通', Urgent: '紧急', Emergency: '特急' }

/** "Pipe leak" within a sentence; what is written in capitals stays. */
const lowered = (name: string) => (/^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name)

/** Whom a row is for: "Urgent plumbing on the hotline from the care list". */
function caseOf({ line, service, priority, care }: Rule, names: Names, language: Language): string {
  if (language === 'zh') {
    const who = care === null ? '' : care ? '关爱名单' : '名单以外'
    const ticket = service ? names.service(service) : priority || line || who ? '工单' : '所有工单'
    return `${line ? `${names.line(line)}的` : ''}${who}${priority ? priorityZh[priority] : ''}${ticket}`
  }
  const thing = service ? (priority ? lowered(names.service(service)) : names.service(service)) : priority ? 'tickets' : line || care !== null ? 'Tickets' : 'Every ticket'
  const from = care === null ? '' : care ? ' from the care list' : ' from others than the care list'
  return `${priority ? `${priority} ` : ''}${thing}${line ? ` on ${names.line(line)}` : ''}${from}`
}

/** A row as a sentence: "Urgent plumbing on the hotline: first offer within 5 min, wall time". */
export function sentenceOf(rule: Rule, names: Names, language: Language): string {
  const clock = rule.runsOn ?? usualClock(rule)
  const whom = caseOf(rule, names, language)
  const time = span(rule.budgetSeconds, language)
  if (language === 'zh') return `${whom}：${time}内${actsZh[rule.kind]}，${clock === null ? '普通的按服务时间、紧急的按自然时间' : clock === 'WallTime' ? '按自然时间' : '按服务时间'}`
  return `${whom}: ${actsEn[rule.kind]} within ${time}, ${clock === null ? 'service time when normal, wall time when urgent' : clock === 'WallTime' ? 'wall time' : 'service time'}`
}
