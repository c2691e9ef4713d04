import type { ClosingForecast, Line } from '../api/types'

/** From so long before closing on it is shown; the server's own beat begins then. */
const shownFrom = 30 * 60_000

/** True in the last half hour of a line that is open. */
export function isClosing(line: Pick<Line, 'open' | 'nextChangeAt'>, now: number): boolean {
  if (!line.open || !line.nextChangeAt) return false
  const left = Date.parse(line.nextChangeAt) - now
  return left > 0 && left <= shownFrom
}

export type Outlook = 'nothing' | 'done' | 'left' | 'nobody'

/** What a forecast comes down to: nothing waits, it will be done, some will be left, or nobody is there to do it. */
export function outlookOf({ waiting, agents, leftMinutes }: ClosingForecast): Outlook {
  if (waiting.tickets + waiting.tasks + waiting.conversations === 0) return 'nothing'
  if (agents === 0) return 'nobody'
  return leftMinutes > 0 ? 'left' : 'done'
}
