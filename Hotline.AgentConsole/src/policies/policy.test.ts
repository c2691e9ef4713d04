import { expect, test } from 'vitest'
import { draftOf, shares, shift, standingOf, weightsOf } from './policy'

const version = (weights: Record<string, number>, more = {}) => ({
  version: 1, isInEffect: false, effectiveAt: '2026-11-21T00:00:00Z', by: 'agent:admin', reason: '', policy: { version: 1, weights, farMinutes: 40, newcomerDays: 30, pingsPerDay: 20 }, ...more,
})

test('only proportions matter', () => {
  expect(shares({ travel: 3, rating: 1 }).travel).toBe(0.75)
  expect(shares({}).travel).toBe(0)
  expect(shift({ travel: 1, rating: 1 }, { travel: 10 }, 'travel')).toBe(-50)
})

test('a version decides now, waits or is past', () => {
  const noon = Date.parse('2026-11-22T12:00:00Z')
  expect(standingOf(version({}, { isInEffect: true }), noon)).toBe('now')
  expect(standingOf(version({}, { effectiveAt: '2026-12-01T00:00:00Z' }), noon)).toBe('waiting')
  expect(standingOf(version({}, { effectiveAt: null }), noon)).toBe('past')
})

test('a draft begins with the version before and leaves out what does not count', () => {
  const draft = draftOf(version({ travel: 40, rating: 12 }))
  expect(weightsOf(draft)).toEqual({ travel: 40, rating: 12 })
  expect(weightsOf({ ...draft, weights: { ...draft.weights, travel: -1 } })).toEqual({ travel: -1, rating: 12 })
})
