import type { TicketRow, TicketStatus } from '../../api/types'

export const stages = {
  all: null,
  New: ['New'],
  Open: ['Open', 'Reopened'],
  Unmatched: ['Unmatched'],
  Dispatching: ['Dispatching'],
  Underway: ['Accepted', 'EnRoute', 'OnSite'],
  Done: ['Done'],
  OnHold: ['OnHold', 'Transferred'],
} satisfies Record<string, TicketStatus[] | null>

export type Stage = keyof typeof stages
export type SortKey = 'urgency' | 'due' | 'number' | 'summary' | 'service' | 'caller' | 'merchant' | 'assignee' | 'status'

export interface Wanted {
  stage: Stage
  line: string
  area: string
  service: string
  text: string
  /** User name whose tickets alone are wanted; empty for everybody's. */
  assignee: string
  lateOnly: boolean
  sort: SortKey
  isDescending: boolean
}

export const inStage = (row: TicketRow, stage: Stage): boolean => {
  const statuses: readonly TicketStatus[] | null = stages[stage]
  return statuses === null || statuses.includes(row.status)
}

export const isLate = (row: TicketRow, now: number): boolean => row.nextDeadline !== null && Date.parse(row.nextDeadline.dueAt) < now

/** Rows of one line, area, service and assignee that hold the text; the stage is left to the caller, who counts stages. */
export function narrow(rows: readonly TicketRow[], wanted: Omit<Wanted, 'stage' | 'sort' | 'isDescending'>, now: number): TicketRow[] {
  const text = wanted.text.trim().toLowerCase()
  return rows.filter(
    row =>
      (!wanted.line || row.line === wanted.line) &&
      (!wanted.area || row.area === wanted.area) &&
      (!wanted.service || row.service === wanted.service) &&
      (!wanted.assignee || row.assignee === wanted.assignee) &&
      (!wanted.lateOnly || isLate(row, now)) &&
      (!text || `${row.number} ${row.summary} ${row.callerName ?? ''} ${row.merchantName ?? ''}`.toLowerCase().includes(text)),
  )
}

const rankOfStatus: readonly TicketStatus[] = [
  'Unmatched', 'Reopened', 'New', 'Open', 'Dispatching', 'Accepted', 'EnRoute', 'OnSite', 'Done', 'OnHold', 'Transferred', 'Resolved', 'Cancelled', 'Closed',
]
const never = Number.MAX_SAFE_INTEGER
const due = (row: TicketRow) => (row.nextDeadline ? Date.parse(row.nextDeadline.dueAt) : never)

/** Danger first, then what is due first; care, then age, break ties. */
function byUrgency(a: TicketRow, b: TicketRow): number {
  const danger = (row: TicketRow) => (row.hazard || row.priority === 'Emergency' ? 0 : 1)
  return danger(a) - danger(b) || due(a) - due(b) || Number(b.care) - Number(a.care) || Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || a.id - b.id
}

const text = (read: (row: TicketRow) => string) => (a: TicketRow, b: TicketRow) => {
  const [left, right] = [read(a), read(b)]
  if (!left || !right) return left ? -1 : right ? 1 : byUrgency(a, b)
  return left.localeCompare(right, 'zh-CN') || byUrgency(a, b)
}

const orders: Record<SortKey, (a: TicketRow, b: TicketRow) => number> = {
  urgency: byUrgency,
  due: (a, b) => due(a) - due(b) || byUrgency(a, b),
  number: (a, b) => a.number.localeCompare(b.number),
  summary: text(row => row.summary),
  service: text(row => row.service ?? ''),
  caller: text(row => row.callerName ?? ''),
  merchant: text(row => row.merchantName ?? ''),
  assignee: text(row => row.assignee ?? ''),
  status: (a, b) => rankOfStatus.indexOf(a.status) - rankOfStatus.indexOf(b.status) || byUrgency(a, b),
}

export function arrange(rows: readonly TicketRow[], sort: SortKey, isDescending: boolean): TicketRow[] {
  const sorted = [...rows].sort(orders[sort])
  return isDescending ? sorted.reverse() : sorted
}
