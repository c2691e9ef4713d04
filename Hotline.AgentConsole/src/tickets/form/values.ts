import type { ContactWay, Place, Priority, Ticket, TicketSource } from '../../api/types'

/** What a person may write about a ticket, as the form holds it: empty means not said. */
export interface TicketValues {
  callerPhone: string
  callerName: string
  service: string
  area: string
  /** Code of the estate or building, when one was picked. */
  place: string
  address: string
  addressUncertain: boolean
  description: string
  summary: string
  priority: Priority | ''
  contactWay: ContactWay | ''
  womenOnly: boolean
  /** Code of the language asked for. */
  wantedLanguage: string
  onSiteName: string
  onSitePhone: string
  onSiteRelation: string
  wantedFrom: string
  wantedTo: string
  receivedAt: string
  source: TicketSource
}

export const emptyValues: TicketValues = {
  callerPhone: '', callerName: '', service: '', area: '', place: '', address: '', addressUncertain: false, description: '', summary: '', priority: '', contactWay: '',
  womenOnly: false, wantedLanguage: '',
  onSiteName: '', onSitePhone: '', onSiteRelation: '', wantedFrom: '', wantedTo: '', receivedAt: '', source: 'Call',
}

// The district keeps one zone without summer time; a field of type datetime-local has none.
const zone = '+08:00'
const zoneMs = 8 * 3_600_000

export const toLocal = (instant: string | null | undefined): string =>
  instant ? new Date(Date.parse(instant) + zoneMs).toISOString().slice(0, 16) : ''

export const toInstant = (local: string): string | undefined => (local ? new Date(`${local}:00${zone}`).toISOString() : undefined)

export function valuesOf(ticket: Ticket): TicketValues {
  return {
    ...emptyValues,
    callerPhone: ticket.caller?.phone ?? '',
    callerName: ticket.caller?.name ?? ticket.callerName ?? '',
    service: ticket.service ?? '',
    area: ticket.area ?? '',
    place: ticket.place ?? '',
    address: ticket.address ?? '',
    addressUncertain: ticket.addressUncertain ?? false,
    description: ticket.description ?? '',
    summary: ticket.summary ?? '',
    priority: ticket.priority,
    contactWay: ticket.contactWay ?? '',
    womenOnly: ticket.womenOnly,
    wantedLanguage: ticket.wantedLanguage ?? '',
    onSiteName: ticket.onSite?.name ?? '',
    onSitePhone: ticket.onSite?.phone ?? '',
    onSiteRelation: ticket.onSite?.relation ?? '',
    wantedFrom: toLocal(ticket.wantedFrom),
    wantedTo: toLocal(ticket.wantedTo),
  }
}

const orNothing = (text: string) => text.trim() || undefined

const onSiteOf = (values: TicketValues) => {
  const onSite = { name: orNothing(values.onSiteName), phone: orNothing(values.onSitePhone), relation: orNothing(values.onSiteRelation) }
  return Object.values(onSite).some(Boolean) ? onSite : undefined
}

/** The body of a new ticket. */
export function newTicketOf(values: TicketValues, line: string): Record<string, unknown> {
  return {
    line,
    callerPhone: orNothing(values.callerPhone),
    callerName: orNothing(values.callerName),
    onSite: onSiteOf(values),
    contactWay: values.contactWay || undefined,
    service: orNothing(values.service),
    area: orNothing(values.area),
    place: orNothing(values.place),
    source: values.source,
    address: values.address.trim(),
    addressUncertain: values.addressUncertain || undefined,
    description: values.description.trim(),
    priority: values.priority || undefined,
    womenOnly: values.womenOnly || undefined,
    wantedLanguage: values.wantedLanguage || undefined,
    wantedFrom: toInstant(values.wantedFrom),
    wantedTo: toInstant(values.wantedTo),
    receivedAt: toInstant(values.receivedAt),
  }
}

/** The body of an edit: only what changed, so that two people who edit different fields do not undo each other. */
export function editOf(before: TicketValues, after: TicketValues): Record<string, unknown> {
  const changed = (key: keyof TicketValues) => before[key] !== after[key]
  const edit: Record<string, unknown> = {}
  for (const key of ['service', 'area', 'place', 'address', 'description', 'summary', 'callerName', 'callerPhone', 'wantedLanguage'] as const) if (changed(key)) edit[key] = after[key].trim()
  if (changed('addressUncertain')) edit.addressUncertain = after.addressUncertain
  if (changed('womenOnly')) edit.womenOnly = after.womenOnly
  if (changed('priority') && after.priority) edit.priority = after.priority
  if (changed('contactWay') && after.contactWay) edit.contactWay = after.contactWay
  if (changed('wantedFrom') || changed('wantedTo')) {
    if (!after.wantedFrom && !after.wantedTo) edit.wantedNow = true
    else Object.assign(edit, { wantedFrom: toInstant(after.wantedFrom), wantedTo: toInstant(after.wantedTo) })
  }
  if (changed('onSiteName') || changed('onSitePhone') || changed('onSiteRelation')) edit.onSite = onSiteOf(after) ?? {}
  return edit
}

/** Picking a place puts its name before what was written, or in the place of the last picked one. */
export function addressAfter(address: string, place: Place, language: 'zh' | 'en', places: readonly Place[]): string {
  const name = place.name[language]
  const former = places.map(each => each.name[language]).filter(each => address.startsWith(each)).sort((a, b) => b.length - a.length)[0]
  const rest = former ? address.slice(former.length) : address
  return rest.startsWith(name) ? rest : name + rest
}
