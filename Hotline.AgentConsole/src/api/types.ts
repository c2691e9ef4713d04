// The names that the desk uses for the API's shapes. The shapes themselves are in openapi.ts, which every build makes
// from docs/openapi.json (by hand: `npm run types`).
import type { components } from './openapi'

type Schemas = components['schemas']

export type Instant = string
/** A name as the server keeps it: one per language. */
export type Name = Schemas['Wording']

export type TicketStatus = Schemas['TicketStatus']
export type OfferStatus = Schemas['OfferStatus']
export type Priority = Schemas['Priority']
export type ContactWay = Schemas['ContactWay']
export type TicketSource = Schemas['TicketSource']
export type Role = Schemas['Role']
export type DeadlineKind = Schemas['DeadlineKind']
export type TaskKind = Schemas['AgentTaskKind']
export type PresenceStatus = Schemas['Presence']

export interface List<T> {
  items: T[]
  next: string | null
}

export type Me = Schemas['Me']
export type Catalogue = Schemas['ReadCatalogueView']
export type Coded = Schemas['ReadCatalogueCoded']
export type Line = Schemas['ReadCatalogueLineView']
export type ServiceType = Schemas['ReadCatalogueServiceView']
export type Place = Schemas['ReadCataloguePlaceView']

export type Queue = 'tickets' | 'tasks' | 'conversations'

/** What every row of a live queue has; the highest version of an id is the true one. */
export type Row = Pick<TicketRow, 'id' | 'rowVersion'>

export interface QueueSnapshot<T extends Row> extends Omit<Schemas['ReadQueueViewOfTicketRow'], 'rows'> {
  rows: T[]
}

export type TicketRow = Schemas['TicketRow']
export type Ticket = Schemas['TicketView']
export type Deadline = Schemas['DeadlineView']
export type MerchantName = Schemas['MerchantName']
export type Offer = Schemas['OfferView']
export type Job = Schemas['JobView']
export type Visit = Schemas['VisitView']
export type FollowUp = Schemas['FollowUpView']
export type HistoryItem = Schemas['HistoryItem']
export type TaskRow = Schemas['TaskRow']
export type ClosingForecast = Schemas['ClosingForecast']
export type Schedule = Schemas['ListSchedulesView']
export type Proposal = Schemas['Proposal']
export type ConversationRow = Schemas['ConversationRow']
export type Conversation = Schemas['ConversationView']
export type Message = Schemas['MessageView']
export type Match = Schemas['MatchView']
export type Candidate = Schemas['CandidateView']
export type CallerFound = Schemas['FindCallersView']
export type CallersFound = Schemas['FindCallersFound']
export type FairReport = Schemas['FairShareReport']
export type FairGroup = Schemas['FairShareGroup']
export type FairRow = Schemas['FairShareRow']
export type ManualFavour = Schemas['ManualFavour']
export type PolicyVersion = Schemas['LinePolicyVersionsView']
export type Decision = Schemas['ReadDecisionsView']
export type DecisionAgain = Schemas['ReadDecisionsAgain']
export type Coverage = Schemas['ForecastCoverageView']
export type CoverageRow = Schemas['ForecastCoverageRow']
export type BoardRow = Schemas['ReadBoardView']
