import { expect, test } from 'vitest'
import type { Deadline } from '../api/types'
import { chainOf } from './chain'

const promise = (id: number, supersedesId: number | null) => ({ id, supersedesId }) as Deadline

test('a promise that moved twice keeps both receipts, the newest first', () => {
  const all = [promise(1, null), promise(2, 1), promise(5, 2), promise(9, null)]
  expect(chainOf(all[2]!, all).map(each => each.id)).toEqual([5, 2, 1])
  expect(chainOf(all[3]!, all).map(each => each.id)).toEqual([9])
  // An older one that the server did not send ends the chain.
  expect(chainOf(promise(7, 6), all).map(each => each.id)).toEqual([7])
})
