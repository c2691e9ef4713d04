import type { Deadline } from '../api/types'

/** A promise and those whose place it took, the newest first: each move keeps the old receipt. */
export function chainOf(deadline: Deadline, all: readonly Deadline[]): Deadline[] {
  const chain = [deadline]
  const known = new Map(all.map(each => [each.id, each]))
  for (let at = deadline.supersedesId; at !== null; at = chain.at(-1)!.supersedesId) {
    const older = known.get(at)
    if (!older || chain.includes(older)) break
    chain.push(older)
  }
  return chain
}
