import { expect, test } from 'vitest'
import { instantsOf, periodOf, share, today } from './period'

test('the last week ends today, by the district’s clock', () => {
  // Eleven at night in the district is still the same day, an hour later it is not.
  expect([today(Date.parse('2026-11-22T15:00:00Z')), today(Date.parse('2026-11-22T16:00:00Z'))]).toEqual(['2026-11-22', '2026-11-23'])
  expect(periodOf('week', Date.parse('2026-11-22T04:00:00Z'))).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(instantsOf({ from: '2026-11-16', to: '2026-11-22' })).toEqual({ from: '2026-11-15T16:00:00.000Z', to: '2026-11-22T16:00:00.000Z' })
})

test('a share of nothing is nothing', () => {
  expect([share(0, 0, 'en'), share(1, 3, 'en'), share(2, 2, 'zh')]).toEqual(['0%', '33.3%', '100%'])
})
