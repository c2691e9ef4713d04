import { expect, test } from 'vitest'
import type { FairGroup } from '../api/types'
import { bestIndex, judge, neverAsked } from './fairness'

const row = (id: number, offers: number, eligibleHours = 100) => ({
  merchant: { id, name: `${id}` }, offers, picked: 0, claimed: 0, readOut: 0, openHours: eligibleHours, suspendedHours: 0, unlicensedHours: 0, fullHours: 0, eligibleHours, offersPerHour: offers / eligibleHours,
})

function group(...offers: number[]): FairGroup {
  const merchants = offers.map((each, at) => row(at + 1, each))
  const rates = merchants.map(each => each.offersPerHour)
  const sum = rates.reduce((a, b) => a + b, 0)
  const squares = rates.reduce((a, b) => a + b * b, 0)
  return { trade: 'plumbing', area: 'centre', offers: offers.reduce((a, b) => a + b, 0), jainIndex: squares ? sum ** 2 / (rates.length * squares) : 1, highestRate: Math.max(...rates), lowestRate: Math.min(...rates), merchants }
}

test('offers are whole: three among eight can be no more even than three eighths', () => {
  expect(bestIndex(3, 8)).toBeCloseTo(3 / 8)
  expect(bestIndex(16, 8)).toBe(1)
  expect(bestIndex(0, 8)).toBeNull()
})

test('a group is judged by what its offers could reach', () => {
  expect(judge(group(1, 1, 1, 1, 1, 0, 0, 0)).judgement).toBe('even')
  expect(judge(group(9, 1, 0, 0)).judgement).toBe('uneven')
  expect(judge(group(2, 0, 0)).judgement).toBe('few')
})

test('who stood ready and was never asked is counted once', () => {
  expect(neverAsked([group(1, 0), { ...group(0, 0), area: 'harbour' }])).toBe(1)
})
