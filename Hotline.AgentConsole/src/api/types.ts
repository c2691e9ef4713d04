// The API's shapes, in one place, so that types generated from docs/openapi.json can take over.
import type { Name } from '../words/language'

export type Instant = string
export type TicketStatus =
  | 'New' | 'Open' | 'Dispatching' | 'Accepted' | 'EnRoute' | 'OnSite' | 'Done' | 'Closed'
  | 'Unmatched' | 'OnHold' | 'Transferred' | 'Resolved' | 'Cancelled' | 'Reopened'
export type OfferStatus = 'Queued' | 'Sent' | 'Accepted' | 'Declined' | 'Expired' | 'Withdrawn' | 'Released'
export type Priority = 'Normal' | 'Urgent' | 'Emergency'
export type ContactWay = 'Sms' | 'SpokenCall' | 'AgentCall' | 'None'
export type TicketSource = 'Call' | 'Voicemail' | 'Sms' | 'Web' | 'WalkIn' | 'LinkedHotline' | 'Agent'
export type Role = 'Agent' | 'Supervisor' | 'Administrator' | 'Merchant'
export type DeadlineKind =
  | 'Answer' | 'Triage' | 'FirstOffer' | 'Accept' | 'Arrive' | 'Complete' | 'FollowUp' | 'ComplaintReply' | 'CallBack'
export type TaskKind =
  | 'HazardAlarm' | 'CallCaller' | 'CallMerchant' | 'Unmatched' | 'UnconfirmedMessage'
  | 'LowScore' | 'CallBack' | 'SurveyCall' | 'Message' | 'Overdue'
export type PresenceStatus = 'Available' | 'Busy' | 'Away' | 'Offline'

export interface List<T> {
  items: T[]
  next: string | null
}

export interface Me {
  id: number
  userName: string
  displayName: string
  role: Role
  lines: string[]
  presence: { status: PresenceStatus; reason?: string | null }
  demo?: boolean
}

export interface Catalogue {
  lines: Line[]
  services: ServiceType[]
  trades: Coded[]
  areas: Coded[]
  places: Place[]
  demo?: boolean
}

export interface Coded {
  code: string
  name: Name
}

export interface Line extends Coded {
  number: string
  open: boolean
  nextChangeAt: Instant | null
}

export interface ServiceType extends Coded {
  trade: string | null
  urgent: boolean
  priceMinFen: number | null
  priceMaxFen: number | null
  unit: string
  expectedMinutes: number
  mode: 'Dispatch' | 'Answer' | 'Board'
}

export interface Place extends Coded {
  area: string
  kind: 'Estate' | 'Phase' | 'Building' | 'Gate' | 'Nickname'
  parent: string | null
}

export type Queue = 'tickets' | 'tasks' | 'conversations'

/** What every row of a live queue has; the highest version of an id is the true one. */
export interface Row {
  id: number
  rowVersion: number
}

export interface QueueSnapshot<T extends Row> {
  scope: string
  seq: number
  epoch?: string
  rows: T[]
}

export interface TicketRow extends Row {
  number: string
  version: number
  status: TicketStatus
  priority: Priority
  line: string
  area: string | null
  service: string | null
  summary: string
  callerName: string | null
  care: boolean
  hazard: string | boolean | null
  createdAt: Instant
  receivedAt: Instant
  chases: number
  assignee: string | null
  nextDeadline: { kind: DeadlineKind; dueAt: Instant } | null
  merchantName?: Name | string | null
}

export interface Ticket extends Omit<TicketRow, 'rowVersion'> {
  address: string
  place?: string | null
  addressUncertain?: boolean
  description: string
  caller: { id: number; name: string | null; phone: string | null; careClass?: string | null; shared?: boolean; dialect?: string | null; contactWay?: ContactWay } | null
  contactWay?: ContactWay | null
  wantedFrom?: Instant | null
  wantedTo?: Instant | null
  source?: TicketSource
  guessReason?: Name | string | null
  deadlines: Deadline[]
  offers: Offer[]
  jobs: Job[]
  onSite: { name: string | null; phone: string | null; relation: string | null } | null
  followUps: FollowUp[]
  history: HistoryItem[]
  conversationId?: number | null
  outcome?: string | null
  transferredTo?: string | null
  partnerNumber?: string | null
  mergedInto?: string | null
}

export interface Deadline {
  kind: DeadlineKind
  dueAt: Instant
  metAt: Instant | null
  breachedAt: Instant | null
  pausedAt?: Instant | null
  cancelledAt?: Instant | null
  receipt?: unknown
}

export interface MerchantName {
  id: number
  name: Name | string
}

export interface Offer {
  id: number
  merchant: MerchantName
  status: OfferStatus
  sentAt: Instant | null
  expiresAt: Instant | null
  respondedAt: Instant | null
  reason: string | null
  rank?: number
  manualReason?: string | null
}

export interface Job {
  id: number
  merchant: MerchantName
  technician: { id: number; name: string } | string | null
  visits: Visit[]
  quoteFen: number | null
  quoteConsentAt?: Instant | null
  priceFen: number | null
  releasedAt?: Instant | null
  doneAt?: Instant | null
}

export interface Visit {
  appointmentAt: Instant | null
  enRouteAt: Instant | null
  onSiteAt: Instant | null
  doneAt: Instant | null
  outcome: string | null
}

export interface FollowUp {
  id?: number
  askedAt: Instant
  answeredAt: Instant | null
  outcome: string | null
  score: number | null
  comment: string | null
}

export interface HistoryItem {
  seq: number
  kind: string
  at: Instant
  by: string | null
  text: Name | string | null
  /** What the fact carries; some servers send it as JSON in `text`. */
  data?: Record<string, unknown> | null
}

export interface TaskRow extends Row {
  kind: TaskKind
  line: string
  title: Name
  detail: string
  ticketNumber: string | null
  phone: string | null
  createdAt: Instant
  nextAlarmAt: Instant | null
  acknowledgedAt: Instant | null
  acknowledgedBy: string | null
  role: Role
}

export interface Proposal {
  messageId: number
  kind: 'JoinTicket' | 'NewTicket'
  ticketNumber: string | null
  service: string | null
  reason: Name
}

export interface ConversationRow extends Row {
  line: string
  phone: string
  callerName: string | null
  callerId: number | null
  merchantName: Name | string | null
  shared: boolean
  lastText: string
  lastAt: Instant
  unhandled: number
  proposal: Proposal | null
}

export interface Conversation extends ConversationRow {
  optedOutAt?: Instant | null
  messages: Message[]
}

export interface Message {
  id: number
  direction: 'In' | 'Out'
  body: string
  at: Instant
  ticketNumber: string | null
  status: string
}

export interface Match {
  part: number | null
  policyVersion: number | string
  at: Instant
  picks: number[]
  candidates: Candidate[]
}

export interface Candidate {
  merchant: MerchantName
  rank: number | null
  score: number
  terms: { name: string; value: number; weight?: number; text: Name }[]
  exclusions: { code: string; text: Name }[]
}

export interface CallerFound {
  id: number
  name: string | null
  phone: string | null
  address?: string | null
  area?: string | null
  place?: string | null
  careClass?: string | null
  shared?: boolean
  contactWay?: ContactWay | null
  openTickets?: TicketRow[]
  lastTickets?: TicketRow[]
}

/** Who is behind a number. */
export interface CallersFound {
  phone: string
  conversationId: number | null
  merchantName: string | null
  items: CallerFound[]
}
