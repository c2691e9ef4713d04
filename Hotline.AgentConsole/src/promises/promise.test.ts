import { expect, test } from 'vitest'
import { placeOf, sentenceOf, span, unitOf, usualClock, type Rule } from './promise'

const names = { line: (code: string) => ({ hotline: 'the hotline' })[code] ?? code, service: (code: string) => ({ plumbing: 'Plumbing', tv: 'TV repair' })[code] ?? code }
const zhNames = { line: () => '职工热线', service: () => '水管维修' }
const rule = (more: Partial<Rule> = {}): Rule => ({ kind: 'FirstOffer', line: null, service: null, priority: null, care: null, budgetSeconds: 300, runsOn: null, warnShare: null, ...more })

test('a row reads as a sentence', () => {
  const urgent = rule({ line: 'hotline', service: 'plumbing', priority: 'Urgent' })
  expect(sentenceOf(urgent, names, 'en')).toBe('Urgent plumbing on the hotline: first offer within 5 min, wall time')
  expect(sentenceOf(urgent, zhNames, 'zh')).toBe('职工热线的紧急水管维修：5 分钟内发出第一次派单，按自然时间')
})

test('what a row leaves open, its sentence leaves open', () => {
  expect(sentenceOf(rule(), names, 'en')).toBe('Every ticket: first offer within 5 min, service time when normal, wall time when urgent')
  expect(sentenceOf(rule(), zhNames, 'zh')).toBe('所有工单：5 分钟内发出第一次派单，普通的按服务时间、紧急的按自然时间')
  expect(sentenceOf(rule({ care: true, kind: 'Arrive', budgetSeconds: 86_400 }), names, 'en')).toBe('Tickets from the care list: technician on site within 24 h, wall time')
  expect(sentenceOf(rule({ care: false, priority: 'Normal', line: 'hotline' }), zhNames, 'zh')).toBe('职工热线的名单以外普通工单：5 分钟内发出第一次派单，按服务时间')
  expect(sentenceOf(rule({ service: 'tv', priority: 'Normal', runsOn: 'WallTime' }), names, 'en')).toBe('Normal TV repair: first offer within 5 min, wall time')
})

test('a row is found again in a table that somebody changed', () => {
  const urgent = rule({ priority: 'Urgent' })
  expect(placeOf(urgent, [rule(), rule({ priority: 'Urgent', budgetSeconds: 60 })])).toBe(1)
  expect(placeOf(urgent, [rule(), rule({ priority: 'Urgent', care: false })])).toBe(2)
})

test('lengths of time are told as they are promised', () => {
  expect([0, 45, 300, 5_400, 86_400, 90_000, 172_800].map(seconds => span(seconds, 'en'))).toEqual(['0 min', '45 s', '5 min', '1 h 30 min', '24 h', '25 h', '2 d'])
  expect(span(172_800 + 60, 'zh')).toBe('2 天 1 分钟')
})

test('arrival, follow-up and complaints run on the wall for everybody', () => {
  expect((['Arrive', 'FollowUp', 'ComplaintReply'] as const).map(kind => usualClock({ kind, priority: 'Normal' }))).toEqual(['WallTime', 'WallTime', 'WallTime'])
  expect(usualClock({ kind: 'Accept', priority: 'Emergency' })).toBe('WallTime')
})

test('a budget is edited in the largest unit that holds it whole', () => {
  expect([0, 15, 90, 300, 7_200, 86_400, 172_800].map(unitOf)).toEqual(['minutes', 'seconds', 'seconds', 'minutes', 'hours', 'hours', 'days'])
})
