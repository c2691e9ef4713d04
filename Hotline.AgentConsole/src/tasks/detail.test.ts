import { expect, test } from 'vitest'
import { detailOf } from './detail'

const hazards = { gas: '燃气泄漏' }

test('a hazard is read by its name', () => {
  expect(detailOf({ kind: 'HazardAlarm', detail: 'gas: 厨房有煤气味' }, hazards)).toBe('燃气泄漏 · 厨房有煤气味')
})

test('other words stay as they are', () => {
  expect(detailOf({ kind: 'HazardAlarm', detail: 'note: 厨房' }, hazards)).toBe('note: 厨房')
  expect(detailOf({ kind: 'CallCaller', detail: 'gas: 费用' }, hazards)).toBe('gas: 费用')
})
