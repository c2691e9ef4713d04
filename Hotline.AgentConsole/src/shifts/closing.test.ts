import { expect, test } from 'vitest'
import type { ClosingForecast } from '../api/types'
import { isClosing, outlookOf } from './closing'

const nine = '2026-11-22T13:00:00Z'
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`)

test('a line is closing in its last half hour, not before and not after', () => {
  const line = { open: true, nextChangeAt: nine }
  expect([at('12:29:59'), at('12:30:00'), at('12:59:59'), at('13:00:00')].map(now => isClosing(line, now))).toEqual([false, true, true, false])
  expect(isClosing({ open: false, nextChangeAt: nine }, at('12:45:00'))).toBe(false)
  // Round the clock.
  expect(isClosing({ open: true, nextChangeAt: null }, at('12:45:00'))).toBe(false)
})

test('a forecast comes down to one of four words', () => {
  const forecast = (tickets: number, agents: number, leftMinutes: number) => ({ waiting: { tickets, tasks: 0, conversations: 0 }, agents, leftMinutes }) as ClosingForecast
  expect([forecast(0, 0, 0), forecast(3, 0, 12), forecast(3, 1, 2), forecast(3, 2, 0)].map(outlookOf)).toEqual(['nothing', 'nobody', 'left', 'done'])
})
