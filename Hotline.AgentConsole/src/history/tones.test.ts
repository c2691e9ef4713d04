import { expect, test } from 'vitest'
import { doerOf, toneOf } from './tones'

const words = { caller: '来电人', program: '程序' }
const merchant = (id: number) => (id === 7 ? '老沈水暖' : '')

test('whoever did something is named as people speak of them', () => {
  expect(doerOf('agent:agent1', merchant, words)).toBe('agent1')
  expect(doerOf('merchant:7', merchant, words)).toBe('老沈水暖')
  expect(doerOf('caller', merchant, words)).toBe('来电人')
  expect(doerOf('program:kiosk', merchant, words)).toBe('程序 kiosk')
  expect(doerOf('system', merchant, words)).toBe('')
})

test('an unhappy caller looks bad, an unknown fact plain', () => {
  expect(toneOf('FollowUpAnswered', { outcome: 'Unhappy' })).toBe('bad')
  expect(toneOf('MoonRose')).toBe('plain')
})
