import type { components } from '../api/openapi'

type Schemas = components['schemas']

export type Calendar = Schemas['ReadCalendarsView']
export type CalendarVersion = Schemas['ReadCalendarsVersionView']
export type Preview = Schemas['CalendarChangePreview']
export type Move = Schemas['CalendarChangeMove']
export type HolidayDraft = Schemas['DraftHolidaysDraft']
export type Weekday = Schemas['DayOfWeek']
export type DayKind = Schemas['CalendarExceptionKind']

/** Hours of one stretch, as HH:mm; an end at or before its beginning lies on the next day. */
export interface Stretch {
  from: string
  to: string
}

export interface WeekWindow extends Stretch {
  day: Weekday
}

/** A day that differs from the week. */
export interface DatedDay {
  date: string
  kind: DayKind
  windows: Stretch[]
  takesWindowsOf: Weekday | null
  name: string
  provisional: boolean
}

export interface Hours {
  windows: WeekWindow[]
  exceptions: DatedDay[]
}

/** A week begins on Monday here. */
export const weekdays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const dayMinutes = 1440

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes after midnight at which a stretch ends; beyond 1440 on the next day. */
export const endOf = ({ from, to }: Stretch): number => (minutesOf(to) < minutesOf(from) ? minutesOf(to) + dayMinutes : minutesOf(to))

/** The server's shape has gaps that a draft may have; what is read from it is whole. */
export function hoursOf(draft: Schemas['CalendarDraft'] | Pick<HolidayDraft, 'windows' | 'exceptions'>): Hours {
  return {
    windows: (draft.windows ?? []).flatMap(each => (each?.day ? [{ day: each.day, from: each.from ?? '', to: each.to ?? '' }] : [])),
    exceptions: (draft.exceptions ?? []).flatMap(each => (each?.date && each.kind ? [{
      date: each.date, kind: each.kind, windows: (each.windows ?? []).map(window => ({ from: window?.from ?? '', to: window?.to ?? '' })),
      takesWindowsOf: each.takesWindowsOf ?? null, name: each.name ?? '', provisional: each.provisional ?? false,
    }] : [])),
  }
}

/** What the server takes: windows only where a day may have some. */
export function sentHours({ windows, exceptions }: Hours) {
  return {
    windows: windows.map(({ day, from, to }) => ({ day, from, to })),
    exceptions: exceptions.map(day => ({
      date: day.date || null, kind: day.kind, windows: day.kind === 'Special' ? day.windows : null,
      takesWindowsOf: day.kind === 'MakeUpWorkingDay' ? day.takesWindowsOf : null, name: day.name, provisional: day.provisional,
    })),
  }
}

export const weekdayOf = (date: string): Weekday => weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!

export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The version that a local date follows: the newest that is in effect on it, or the oldest. */
export function versionOn(calendar: Calendar, date: string): CalendarVersion {
  return calendar.versions.find(version => version.effectiveFrom <= date) ?? calendar.versions.at(-1)!
}

export interface Day {
  date: string
  exception: DatedDay | null
  stretches: Stretch[]
}

/** What a date is by some hours: its exception, and the stretches that begin on it. */
export function dayBy(hours: Hours, date: string): Day {
  const exception = hours.exceptions.find(each => each.date === date) ?? null
  const of = (day: Weekday) => hours.windows.filter(window => window.day === day)
  switch (exception?.kind) {
    case 'Closed': return { date, exception, stretches: [] }
    case 'Special': return { date, exception, stretches: exception.windows }
    case 'MakeUpWorkingDay': return { date, exception, stretches: of(exception.takesWindowsOf ?? 'Monday') }
    default: return { date, exception, stretches: of(weekdayOf(date)) }
  }
}

/** The dates of a month in whole weeks from Monday on; null outside the month. */
export function monthGrid(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const start = addDays(first, -weekdays.indexOf(weekdayOf(first)))
  const weeks: (string | null)[][] = []
  for (let monday = start; monday <= addDays(first, 31); monday = addDays(monday, 7)) {
    const week = weekdays.map((_, at) => addDays(monday, at)).map(date => (date.slice(0, 7) === first.slice(0, 7) ? date : null))
    if (week.some(Boolean)) weeks.push(week)
  }
  return weeks
}

/** Runs of weekdays with the same hours, for a title: "Mon–Fri 12:00–16:00". Days without hours are left out. */
export function weekRuns(windows: readonly WeekWindow[]): { days: Weekday[]; stretches: Stretch[] }[] {
  const text = (stretches: readonly Stretch[]) => stretches.map(each => `${each.from}-${each.to}`).join()
  const runs: { days: Weekday[]; stretches: Stretch[] }[] = []
  for (const day of weekdays) {
    const stretches = windows.filter(window => window.day === day).sort((a, b) => a.from.localeCompare(b.from))
    const last = runs.at(-1)
    if (stretches.length === 0) continue
    const isNext = last && weekdays.indexOf(last.days.at(-1)!) === weekdays.indexOf(day) - 1
    if (last && isNext && text(last.stretches) === text(stretches)) last.days.push(day)
    else runs.push({ days: [day], stretches })
  }
  return runs
}

/** What another draft adds, takes away or changes, by date. */
export function changedDays(before: readonly DatedDay[], after: readonly DatedDay[]): { date: string; before: DatedDay | null; after: DatedDay | null }[] {
  const was = new Map(before.map(day => [day.date, day]))
  const is = new Map(after.map(day => [day.date, day]))
  return [...new Set([...was.keys(), ...is.keys()])].sort()
    .map(date => ({ date, before: was.get(date) ?? null, after: is.get(date) ?? null }))
    .filter(each => JSON.stringify(each.before) !== JSON.stringify(each.after))
}

export interface Imported {
  /** What the file changes in the draft; each with the day as the draft had it. */
  changes: { date: string; before: DatedDay | null; after: DatedDay }[]
  /** Days of the file that yield to special hours of the draft alone. */
  kept: number
  days: DatedDay[]
}

/**
 * Takes into a draft what a file of holidays changes in the hours that are stored, and nothing else: what was edited in the draft stays.
 * Somebody decided special hours for their very day; a list of holidays does not know better.
 */
export function imported(stored: readonly DatedDay[], draft: readonly DatedDay[], file: readonly DatedDay[]): Imported {
  const own = new Map(draft.map(day => [day.date, day]))
  const listed = changedDays(stored, file).flatMap(({ date, after }) => (after ? [{ date, before: own.get(date) ?? null, after }] : []))
  const changes = listed.filter(each => each.before?.kind !== 'Special' && JSON.stringify(each.before) !== JSON.stringify(each.after))
  const taken = new Map(changes.map(each => [each.date, each.after]))
  const added = changes.filter(each => !each.before).map(each => each.after)
  const days = draft.map(day => taken.get(day.date) ?? day)
  return {
    changes, kept: listed.filter(each => each.before?.kind === 'Special').length,
    // Days keep their places as long as none is added, for the server names what is wrong by place.
    days: added.length === 0 ? days : [...days, ...added].sort((a, b) => a.date.localeCompare(b.date)),
  }
}

/** Days in a row that are alike, as people speak of them: a holiday week is one line. */
export function dayRuns(days: readonly DatedDay[]): { from: string; to: string; day: DatedDay }[] {
  const like = (day: DatedDay) => JSON.stringify({ ...day, date: '' })
  const runs: { from: string; to: string; day: DatedDay }[] = []
  for (const day of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = runs.at(-1)
    if (last && addDays(last.to, 1) === day.date && like(last.day) === like(day)) last.to = day.date
    else runs.push({ from: day.date, to: day.date, day })
  }
  return runs
}

/** A time as somebody types it, as HH:mm: "7", "730", "7：30", "21.00". What is no time stays as it was typed. */
export function typedTime(typed: string): string {
  const text = typed.trim().replace(/[：.]/g, ':')
  const found = text.match(/^(\d{1,2})(?::?(\d{2}))?$/)
  if (!found) return text
  return `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}`
}
