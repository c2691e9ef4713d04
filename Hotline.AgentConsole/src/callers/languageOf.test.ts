import { expect, test } from 'vitest'
import { languageOf } from './languageOf'

test('the dialect that a caller asked for is proposed again', () => {
  expect(languageOf({ dialect: 'wu', language: 'zh' })).toBe('wu')
})

test('who reads English is proposed English, who reads Chinese nothing', () => {
  expect(languageOf({ dialect: null, language: 'en' })).toBe('en')
  expect(languageOf({ dialect: null, language: 'zh' })).toBe('')
})
