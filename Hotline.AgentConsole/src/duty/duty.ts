import type { components } from '../api/openapi'

type Schemas = components['schemas']

/** Who answers the line's calls, who is rung, and who is texted; in the order of the page. */
export const duties = ['Desk', 'OnCall', 'Supervisors'] as const
export type Duty = (typeof duties)[number]

export interface DutyPerson {
  duty: Duty
  name: string
  phone: string
}

/** As they are edited; what the desk is told as such has no persons. */
export const inPlaces = (items: readonly Schemas['NameDutyPersonsPerson'][]): DutyPerson[] =>
  items.flatMap(({ duty, name, phone }) => (duty ? [{ duty, name: name ?? '', phone: phone ?? '' }] : []))

/** Two persons change places. */
export function moved(persons: readonly DutyPerson[], from: number, to: number): DutyPerson[] {
  const next = [...persons]
  ;[next[from], next[to]] = [persons[to]!, persons[from]!]
  return next
}

/** What is wrong with the person at a place, as the server names it: `persons[2].phone`. */
export const errorsFor = (errors: Record<string, string[]>, at: number): { name?: string; phone?: string } => ({
  name: errors[`persons[${at}].name`]?.join(' '), phone: errors[`persons[${at}].phone`]?.join(' '),
})
