/** The queue as last shown, so that j and k on a ticket's page go on where the queue was left. */
export const queueOrder: { numbers: string[]; chosen: number | null } = { numbers: [], chosen: null }

export function neighbour(number: string, step: 1 | -1): string | undefined {
  const at = queueOrder.numbers.indexOf(number)
  return at < 0 ? undefined : queueOrder.numbers[at + step]
}
