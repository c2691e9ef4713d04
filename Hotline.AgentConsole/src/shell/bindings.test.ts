import { expect, test } from 'vitest'
import { KeyReader, type KeyBinding } from './bindings'

const binding = (...keys: string[]): KeyBinding => ({ keys, label: keys[0]!, run: () => {} })
const bindings = [binding('d'), binding('g t'), binding('g g', 'Home'), binding('j', 'ArrowDown')]

test('a key means its binding, under any of its names', () => {
  const reader = new KeyReader()
  expect(reader.read('d', bindings, 0)?.label).toBe('d')
  expect(reader.read('ArrowDown', bindings, 0)?.label).toBe('j')
  expect(reader.read('z', bindings, 0)).toBeUndefined()
})

test('one key after another is a sequence', () => {
  const reader = new KeyReader()
  expect(reader.read('g', bindings, 10_000)).toBeUndefined()
  expect(reader.read('t', bindings, 10_500)?.label).toBe('g t')
  expect(reader.read('g', bindings, 20_000)).toBeUndefined()
  expect(reader.read('g', bindings, 20_100)?.label).toBe('g g')
})

test('a sequence that pauses too long is forgotten', () => {
  const reader = new KeyReader()
  reader.read('g', bindings, 10_000)
  expect(reader.read('t', bindings, 12_000)).toBeUndefined()
})

test('a key that does not go on with the sequence keeps its own meaning', () => {
  const reader = new KeyReader()
  reader.read('g', bindings, 10_000)
  expect(reader.read('j', bindings, 10_100)?.label).toBe('j')
})

test('the newest binding of a key wins', () => {
  expect(new KeyReader().read('d', [{ ...binding('d'), label: 'newer' }, ...bindings], 0)?.label).toBe('newer')
})
