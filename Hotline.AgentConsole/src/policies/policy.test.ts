import { expect, test } from 'vitest'
import { decidingOf, draftOf, shares, shift, standingOf, weightsOf } from './policy'

const version = (weights: Record<string, number>, more = {}) => ({
  version: 1, isInEffect: false, effectiveAt: '2026-11-21T00:00:00Z', by: 'agent:admin', reason: '', policy: { version: 1, weights, farMinutes: 40, newcomerDays: 30, pingsPerDay: 20 }, ...more,
})

test('only proportions matter', () => {
  expect(shares({ travel: 3, rating: 1 }).travel).toBe(0.75)
  expect(shares({}).travel).toBe(0)
  expect(shift({ travel: 1, rating: 1 }, { travel: 10 }, 'travel')).toBe(-50)
})

test('a version decides now, waits or is past', () => {
  const all = [version({}, { version: 3, effectiveAt: '2026-12-01T00:00:00Z' }), version({}, { version: 2, isInEffect: true }), version({}, { version: 1 }), version({}, { version: 0, effectiveAt: null })]
  const at = (now: string) => all.map(each => standingOf(each, all, Date.parse(now)))
  expect(at('2026-11-22T12:00:00Z')).toEqual(['waiting', 'now', 'past', 'past'])
  // The list was read before the first of December; the day comes all the same.
  expect(at('2026-12-01T00:00:00Z')).toEqual(['now', 'past', 'past', 'past'])
  expect(decidingOf(all.slice(3), 0).version).toBe(0)
})

test('a draft begins with the version before and leaves out what does not count', () => {
  const draft = draftOf(version({ travel: 40, rating: 12 }))
  expect(weightsOf(draft)).toEqual({ travel: 40, rating: 12 })
  expect(weightsOf({ ...draft, weights: { ...draft.weights, travel: -1 } })).toEqual({ travel: -1, rating: 12 })
})
