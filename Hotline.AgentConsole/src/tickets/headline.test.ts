import { expect, test } from 'vitest'
import { headline } from './headline'

test('a call that nobody has talked to says so, until somebody writes what it is about', () => {
  const words = { noSummary: 'nothing', unheard: 'a call' }
  const due = (kind: 'Answer' | 'CallBack' | 'Triage') => ({ kind, dueAt: '2026-11-21T01:00:15Z', warnAt: '2026-11-21T01:00:12Z', startAt: '2026-11-21T01:00:00Z', paused: false })
  expect((['Answer', 'CallBack', 'Triage'] as const).map(kind => headline({ summary: '', nextDeadline: due(kind) }, words))).toEqual(['a call', 'a call', 'nothing'])
  expect(headline({ summary: '漏水', nextDeadline: due('Answer') }, words)).toBe('漏水')
  expect(headline({ summary: '', nextDeadline: null }, words)).toBe('nothing')
})
