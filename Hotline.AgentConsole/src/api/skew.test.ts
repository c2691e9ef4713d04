import { expect, test } from 'vitest'
import { skewBy } from './skew'

const asked = Date.parse('2026-11-22T02:00:00Z')
const minute = 60_000

test('a prompt answer tells the difference of the clocks, to the second', () => {
  expect(skewBy(asked + 5 * minute, asked, asked + 200, 0)).toBe(5 * minute + 400)
  expect(skewBy(asked - 1_000, asked, asked + 200, 7_000)).toBe(0)
})

test('a slow answer tells only what is larger than its own delay', () => {
  expect(skewBy(asked + 2_000, asked, asked + 8_000, 0)).toBe(0)
  expect(skewBy(asked + 30 * minute, asked, asked + 8_000, 0)).toBe(30 * minute - 3_500)
  // What a prompt answer told is not spoilt by a slow one that agrees with it.
  expect(skewBy(asked + 5 * minute, asked, asked + 8_000, 5 * minute + 400)).toBe(5 * minute + 400)
})

test('an answer without a date tells nothing', () => {
  expect(skewBy(Number.NaN, asked, asked + 200, 3_000)).toBe(3_000)
})
