import type { Job, Ticket, TicketStatus } from '../api/types'
import { seenOf, type Step } from './ticket'

export type ActionName =
  | 'dispatch' | 'triage' | 'assign' | 'hold' | 'resume' | 'resolve' | 'cancel' | 'reopen' | 'close' | 'note'
  | 'enRoute' | 'onSite' | 'quote' | 'agree' | 'done' | 'cannotFinish' | 'noShow' | 'followUp' | 'edit' | 'transfer' | 'board' | 'callBack'

/** What a person must say before an action happens. */
export type Asks = 'nothing' | 'reason' | 'answer' | 'text' | 'price' | 'score' | 'form' | 'match' | 'transfer' | 'visit' | 'time'

export interface Action {
  name: ActionName
  asks: Asks
  key?: string
  isDanger?: boolean
}

const all: Record<ActionName, Action> = {
  dispatch: { name: 'dispatch', asks: 'match', key: 'd' },
  board: { name: 'board', asks: 'nothing' },
  triage: { name: 'triage', asks: 'form', key: 'e' },
  edit: { name: 'edit', asks: 'form', key: 'e' },
  assign: { name: 'assign', asks: 'nothing', key: 'i' },
  hold: { name: 'hold', asks: 'reason', key: 'h' },
  resume: { name: 'resume', asks: 'nothing', key: 'h' },
  resolve: { name: 'resolve', asks: 'answer', key: 'r' },
  cancel: { name: 'cancel', asks: 'reason', isDanger: true },
  reopen: { name: 'reopen', asks: 'reason', key: 'r' },
  close: { name: 'close', asks: 'reason' },
  note: { name: 'note', asks: 'text', key: 'c' },
  callBack: { name: 'callBack', asks: 'time', key: 'b' },
  transfer: { name: 'transfer', asks: 'transfer' },
  enRoute: { name: 'enRoute', asks: 'nothing', key: 'w' },
  onSite: { name: 'onSite', asks: 'nothing', key: 'w' },
  quote: { name: 'quote', asks: 'price' },
  agree: { name: 'agree', asks: 'nothing' },
  done: { name: 'done', asks: 'price', key: 'w' },
  cannotFinish: { name: 'cannotFinish', asks: 'visit' },
  noShow: { name: 'noShow', asks: 'nothing', isDanger: true },
  followUp: { name: 'followUp', asks: 'score', key: 'w' },
}

// Mirrors the server's table of (status, step); the server has the last word.
const byStatus: Record<TicketStatus, ActionName[]> = {
  New: ['dispatch', 'triage', 'resolve', 'hold', 'board', 'transfer', 'cancel'],
  Open: ['dispatch', 'edit', 'resolve', 'hold', 'board', 'transfer', 'cancel'],
  Reopened: ['dispatch', 'edit', 'resolve', 'hold', 'board', 'close', 'transfer', 'cancel'],
  Unmatched: ['dispatch', 'edit', 'board', 'resolve', 'hold', 'transfer', 'cancel'],
  Dispatching: ['dispatch', 'edit', 'cancel'],
  Accepted: ['enRoute', 'onSite', 'edit', 'quote', 'hold', 'noShow', 'cannotFinish', 'cancel'],
  EnRoute: ['onSite', 'edit', 'quote', 'noShow', 'cannotFinish', 'cancel'],
  OnSite: ['done', 'quote', 'edit', 'hold', 'cannotFinish', 'cancel'],
  Done: ['followUp', 'close', 'reopen'],
  OnHold: ['resume', 'edit', 'resolve', 'cancel'],
  Closed: ['reopen'],
  Resolved: ['reopen'],
  Cancelled: ['reopen'],
  Transferred: [],
}

/** What can be done now; the first is what usually comes next. A key belongs to the first action that wants it. */
export function actionsOf(ticket: Pick<Ticket, 'status' | 'assignee' | 'jobs'>, userName: string): Action[] {
  const names = [...(byStatus[ticket.status] ?? [])]
  const isOver = ['Closed', 'Resolved', 'Cancelled', 'Transferred'].includes(ticket.status)
  if (!isOver && ticket.assignee !== userName) names.splice(Math.min(2, names.length), 0, 'assign')
  const job = currentJob(ticket)
  if (job && job.quoteFen !== null && !job.quoteConsentAt && !isOver && names.includes('quote')) names.splice(1, 0, 'agree')
  if (!isOver) names.push('callBack')
  names.push('note')
  const taken = new Set<string>()
  return names.map(name => {
    const { key, ...action } = all[name]
    if (!key || taken.has(key)) return action
    taken.add(key)
    return { ...action, key }
  })
}

/** The job that a merchant holds now, or held last. */
export const currentJob = (ticket: Pick<Ticket, 'jobs'>): Job | undefined =>
  ticket.jobs.findLast(job => !job.releasedAt && !job.doneAt) ?? ticket.jobs.at(-1)

const onJob: Partial<Record<ActionName, string>> = {
  enRoute: 'en-route', onSite: 'on-site', quote: 'quote', agree: 'quote-consent', done: 'done', cannotFinish: 'cannot-finish', noShow: 'no-show',
}

/** The call that carries an action out, with what the person said. */
export function stepOf(ticket: Ticket, name: ActionName, said: Record<string, unknown>, userName: string): Step {
  const path = `/api/tickets/${encodeURIComponent(ticket.number)}`
  const jobVerb = onJob[name]
  if (jobVerb) return { path: `/api/jobs/${currentJob(ticket)?.id ?? 0}/${jobVerb}`, body: said }
  if (name === 'assign') return { path: `${path}/assign`, body: { agent: userName } }
  if (name === 'followUp') return { path: `${path}/follow-up`, body: said }
  if (name === 'dispatch') return { path: `${path}/dispatch`, body: { ...said, seen: seenOf(ticket) } }
  if (name === 'board') return { path: `${path}/dispatch`, body: { board: true, seen: seenOf(ticket) } }
  if (name === 'callBack') return { path: `${path}/call-back`, body: said }
  return { path: `${path}/${name}`, body: said }
}
