import { describe, expect, test } from 'vitest'
import type { TicketRow } from '../../api/types'
import { arrange, inStage, narrow } from './arrange'

const now = Date.parse('2026-11-21T06:00:00Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

function row(id: number, more: Partial<TicketRow> = {}): TicketRow {
  return {
    id, rowVersion: 1, version: 1, number: `261121-${String(id).padStart(4, '0')}`, status: 'Open', priority: 'Normal', line: 'hotline',
    area: 'nanyang', service: 'pipe-leak', summary: '水管漏水', callerName: '宋春林', care: false, hazard: null, createdAt: at(-10),
    receivedAt: at(-10), chases: 0, assignee: null, nextDeadline: null, merchantName: null, ...more,
  }
}

const everything = { line: '', area: '', service: '', text: '', assignee: '', lateOnly: false }
const ids = (rows: TicketRow[]) => rows.map(each => each.id)

describe('The ticket queue', () => {
  test('puts danger first, then what is due first, then what has no promise', () => {
    const rows = [
      row(1),
      row(2, { nextDeadline: { kind: 'Accept', dueAt: at(5) } }),
      row(3, { nextDeadline: { kind: 'Accept', dueAt: at(-5) } }),
      row(4, { hazard: 'gas', nextDeadline: { kind: 'Triage', dueAt: at(60) } }),
    ]
    expect(ids(arrange(rows, 'urgency', false))).toEqual([4, 3, 2, 1])
  })

  test('lets the care list go first among equals', () => {
    expect(ids(arrange([row(1), row(2, { care: true })], 'urgency', false))).toEqual([2, 1])
  })

  test('finds by number, words, caller and merchant', () => {
    const rows = [row(1), row(2, { summary: '空调不制冷' }), row(3, { merchantName: '老沈水暖' })]
    expect(ids(narrow(rows, { ...everything, text: '空调' }, now))).toEqual([2])
    expect(ids(narrow(rows, { ...everything, text: '老沈' }, now))).toEqual([3])
    expect(ids(narrow(rows, { ...everything, text: '0001' }, now))).toEqual([1])
    expect(ids(narrow(rows, { ...everything, text: '宋春' }, now))).toEqual([1, 2, 3])
  })

  test('shows only what is late when asked to', () => {
    const rows = [row(1, { nextDeadline: { kind: 'Arrive', dueAt: at(-1) } }), row(2, { nextDeadline: { kind: 'Arrive', dueAt: at(1) } }), row(3)]
    expect(ids(narrow(rows, { ...everything, lateOnly: true }, now))).toEqual([1])
  })

  test('groups statuses as people speak of them', () => {
    expect(inStage(row(1, { status: 'EnRoute' }), 'Underway')).toBe(true)
    expect(inStage(row(1, { status: 'Reopened' }), 'Open')).toBe(true)
    expect(inStage(row(1, { status: 'Done' }), 'Underway')).toBe(false)
  })

  test('sorts empty cells after words', () => {
    const rows = [row(1), row(2, { assignee: 'agent2' }), row(3, { assignee: 'agent1' })]
    expect(ids(arrange(rows, 'assignee', false))).toEqual([3, 2, 1])
  })
})
