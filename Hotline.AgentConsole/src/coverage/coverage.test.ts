import { expect, test } from 'vitest'
import type { CoverageRow } from '../api/types'
import { coveredShare, gapsOf, isEverOpen, mapOf } from './coverage'

const row = (trade: string, area: string, date: string, ...merchants: number[]): CoverageRow => ({
  trade, area, date, services: [], firstHour: 7, merchants, least: merchants.length === 0 ? null : Math.min(...merchants), enough: 2, isGap: merchants.some(count => count < 2),
})
const rows = [
  row('painting', 'centre', '2026-11-23', 4, 4), row('painting', 'centre', '2026-11-24'),
  row('plumbing', 'centre', '2026-11-23', 1, 3), row('plumbing', 'harbour', '2026-11-23', 0, 0), row('plumbing', 'centre', '2026-11-24'), row('plumbing', 'harbour', '2026-11-24', 0, 0),
]
const coverage = { from: '2026-11-23', days: 14, enough: 2, holidays: [], rows }

test('a cell is the share of hours with enough merchants, and the thinnest trades come first', () => {
  const map = mapOf(rows)
  expect(map.map(each => each.trade)).toEqual(['plumbing', 'painting'])
  expect(map[0]!.cells[0]).toEqual({ date: '2026-11-23', covered: 0.25, thin: ['centre', 'harbour'] })
  expect(map[1]!.cells[1]!.covered).toBeNull()
  expect(coveredShare(coverage)).toBe(3 / 8)
})

test('a gap that lasts a whole day is told from that day on, not from an early hour before it', () => {
  const days = [row('tv', 'centre', '2026-11-23', 1, 3), row('tv', 'centre', '2026-11-24', 1, 1), row('tv', 'centre', '2026-11-25', 1, 3), row('tv', 'centre', '2026-11-26', 0, 1)]
  expect(gapsOf({ ...coverage, rows: days })).toMatchObject([{ from: '2026-11-24', days: 4, wholeDays: 2 }])
})

test('a line that never opens has nobody missing and nobody enough', () => {
  expect(isEverOpen(coverage)).toBe(true)
  expect(isEverOpen({ ...coverage, rows: [row('tv', 'centre', '2026-11-23')] })).toBe(false)
})

test('nobody at all is told before early hours', () => {
  expect(gapsOf(coverage)).toEqual([
    { trade: 'plumbing', area: 'harbour', from: '2026-11-23', days: 2, wholeDays: 2, isNobody: true, hours: 2, openHours: 2 },
    { trade: 'plumbing', area: 'centre', from: '2026-11-23', days: 1, wholeDays: 0, isNobody: false, hours: 1, openHours: 2 },
  ])
})
