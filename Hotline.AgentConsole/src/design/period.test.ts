import { expect, test } from 'vitest'
import { periodOf } from './period'

const now = Date.parse('2026-11-22T02:00:00Z')
const of = (query: string) => periodOf(new URLSearchParams(query), now)

test('a period is whole days of the district, its last day counted', () => {
  expect(of('from=2026-11-01&to=2026-11-03')).toEqual({ from: '2026-10-31T16:00:00.000Z', to: '2026-11-03T16:00:00.000Z' })
  expect(of('days=7')).toEqual({ from: '2026-11-14T16:00:00.000Z' })
})

test('an address that names no days means the usual length', () => {
  const usual = of('')
  for (const query of ['from=x&to=2026-11-03', 'from=2026-11-01', 'from=2026-13-01&to=2026-13-02', 'from=2026-11-03&to=2026-11-01', 'from=20000000-01-01&to=20000000-01-01', 'days=8']) expect(of(query), query).toEqual(usual)
})
