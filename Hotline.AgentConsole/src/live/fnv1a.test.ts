import { expect, test } from 'vitest'
import { fnv1a32 } from './fnv1a'

test('FNV-1a gives the published values', () => {
  expect(fnv1a32('')).toBe(0x811c9dc5)
  expect(fnv1a32('a')).toBe(0xe40c292c)
  expect(fnv1a32('foobar')).toBe(0xbf9cf968)
})

test('it hashes bytes of UTF-8, not code units', () => {
  expect(fnv1a32('工')).not.toBe(fnv1a32('\u00e5'))
  expect(fnv1a32('工')).toBe(new TextEncoder().encode('工').reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0)
})
