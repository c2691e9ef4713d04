import { expect, test } from 'vitest'
import { addressAfter, editOf, emptyValues, newTicketOf, toInstant, toLocal } from './values'

test('what was not said is not sent', () => {
  expect(JSON.parse(JSON.stringify(newTicketOf({ ...emptyValues, description: ' 漏水 ', address: '5幢' }, 'hotline')))).toEqual({ line: 'hotline', source: 'Call', address: '5幢', description: '漏水' })
})

test('an on-site contact is sent when any of it is known', () => {
  expect(newTicketOf({ ...emptyValues, onSiteName: '王秀英' }, 'hotline').onSite).toEqual({ name: '王秀英', phone: undefined, relation: undefined })
})

test('an edit holds only what changed', () => {
  const before = { ...emptyValues, service: 'pipe-leak', address: '5幢' }
  expect(editOf(before, { ...before, address: '6幢' })).toEqual({ address: '6幢' })
  expect(editOf(before, before)).toEqual({})
})

test('who may come is sent when it was asked for, and cleared by an empty word', () => {
  expect(newTicketOf({ ...emptyValues, womenOnly: true, wantedLanguage: 'wu' }, 'hotline')).toMatchObject({ womenOnly: true, wantedLanguage: 'wu' })
  expect(editOf({ ...emptyValues, womenOnly: true, wantedLanguage: 'wu' }, emptyValues)).toEqual({ womenOnly: false, wantedLanguage: '' })
})

test('times of the form are the district’s', () => {
  expect(toInstant('2026-11-21T14:05')).toBe('2026-11-21T06:05:00.000Z')
  expect(toLocal('2026-11-21T06:05:00Z')).toBe('2026-11-21T14:05')
})

test('picking a place names it in the address once', () => {
  const place = (code: string, zh: string) => ({ code, name: { zh, en: code }, area: 'a', kind: 'Estate' as const, parent: null })
  const places = [place('a', '世纪城'), place('b', '南洋小城')]
  expect(addressAfter('', places[0]!, 'zh', places)).toBe('世纪城')
  expect(addressAfter('5幢102', places[0]!, 'zh', places)).toBe('世纪城5幢102')
  expect(addressAfter('世纪城5幢102', places[1]!, 'zh', places)).toBe('南洋小城5幢102')
})
