import { expect, test } from 'vitest'
import type { HistoryItem } from '../api/types'
import { sentenceOf, type Known } from './sentences'

const known: Known = {
  language: 'zh',
  merchant: id => (id === 1 ? '老沈水暖' : ''),
  offerOf: id => (id === 9 ? '诚和水暖' : ''),
  source: String, deadline: String, hazard: String, outcome: String, way: () => '短信', field: name => name,
}
const item = (kind: string, data: Record<string, unknown> | null, text: string | null = null): HistoryItem => ({ seq: 1, kind, at: '2026-11-21T00:00:00Z', by: null, text, data })

test('a fact reads as a sentence with the merchant’s name', () => {
  expect(sentenceOf(item('OfferAccepted', { merchant: 1, way: 'Sms' }), known)).toEqual({ text: '老沈水暖接单（短信）', tone: 'good', quote: undefined })
  expect(sentenceOf(item('OfferExpired', { offer: 9 }), { ...known, language: 'en' }).text).toBe('诚和水暖 did not answer in time')
})

test('what was said stands apart from what happened', () => {
  expect(sentenceOf(item('OfferDeclined', { merchant: 1, reason: '没空' }), known).quote).toBe('没空')
})

test('data may come as JSON in the text', () => {
  expect(sentenceOf(item('TicketHeld', null, '{"reason":"等配件"}'), known).quote).toBe('等配件')
})

test('an unknown fact keeps its own words', () => {
  expect(sentenceOf(item('MoonRose', null, '月亮升起'), known).text).toBe('月亮升起')
  expect(sentenceOf(item('MoonRose', null), known).text).toBe('MoonRose')
})

test('purged words leave the fact standing', () => {
  expect(sentenceOf(item('NoteAdded', null), known)).toEqual({ text: '备注', tone: 'plain', quote: undefined })
})
