import { expect, test } from 'vitest'
import type { Place } from '../api/types'
import { placeInText, properPlace } from './placeInText'

const place = (code: string, zh: string, en: string, kind: Place['kind'] = 'Estate', parent: string | null = null): Place => ({ code, name: { zh, en }, area: 'a', kind, parent })
const places = [
  place('city', '世纪城', 'Century City'),
  place('city-2', '世纪城二期', 'Century City Phase 2', 'Phase', 'city'),
  place('nick', '老机械厂宿舍', 'Old machine works', 'Nickname', 'city'),
]

test('the longest name in the words wins', () => {
  expect(placeInText('世纪城二期 5幢102', places)?.code).toBe('city-2')
  expect(placeInText('我在世纪城门口', places)?.code).toBe('city')
})

test('English names are found whatever their case', () => {
  expect(placeInText('century city phase 2, building 5', places)?.code).toBe('city-2')
})

test('a nickname stands for its estate', () => {
  expect(properPlace(placeInText('老机械厂宿舍3楼', places)!, places).code).toBe('city')
})

test('words without a place name nothing', () => {
  expect(placeInText('水管漏水', places)).toBeUndefined()
})
