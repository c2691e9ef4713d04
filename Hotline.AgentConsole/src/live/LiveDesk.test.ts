import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { QueueSnapshot, Row } from '../api/types'
import { fnv1a32 } from './fnv1a'
import { LiveDesk } from './LiveDesk'
import type { LivePeer } from './LiveLink'

class Peer implements LivePeer {
  readonly heard = new Map<string, (message: never) => void>()
  readonly watched: string[] = []
  private closing = () => {}
  isStopped = false
  open: () => void = () => {}
  fail: () => void = () => {}
  epoch = 'one'
  seq = 0

  on(method: string, listener: (message: never) => void) {
    this.heard.set(method, listener)
  }
  invoke<T>(_method: string, ...args: unknown[]) {
    this.watched.push(String(args[0]))
    return Promise.resolve({ epoch: this.epoch, seq: this.seq } as T)
  }
  start() {
    return new Promise<void>((open, fail) => {
      this.open = open
      this.fail = () => fail(new Error('no route'))
    })
  }
  stop() {
    this.isStopped = true
    this.closing()
    return Promise.resolve()
  }
  onclose(listener: () => void) {
    this.closing = listener
  }
  say(method: string, message: unknown) {
    this.heard.get(method)?.(message as never)
  }
}

const peers: Peer[] = []
let served: Row[] = []
let servedSeq = 0
let reads = 0
let isHanging = false
let desk: LiveDesk

function begin() {
  desk = new LiveDesk(
    (queue, line, signal) => {
      reads++
      if (isHanging) return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason), { once: true }))
      const rows = queue === 'tickets' ? served : []
      return Promise.resolve({ scope: `${queue}/${line}`, epoch: 'one', seq: servedSeq, rows } satisfies QueueSnapshot<Row>)
    },
    () => {
      const peer = new Peer()
      peers.push(peer)
      return peer
    },
  )
  desk.start(['hotline'])
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const last = () => peers[peers.length - 1]!

beforeEach(() => {
  vi.useFakeTimers()
  peers.length = 0
  served = []
  servedSeq = 0
  reads = 0
  isHanging = false
})

afterEach(() => {
  desk.stop()
  vi.useRealTimers()
})

describe('A live desk', () => {
  test('reads its queues even before the link opens', async () => {
    served = [{ id: 1, rowVersion: 1 }]
    begin()
    await pass(100)
    expect(desk.rows('tickets')).toHaveLength(1)
    expect(desk.state).toBe('connecting')
  })

  test('watches every scope of its lines and reads again once it does', async () => {
    begin()
    await pass(10)
    const before = reads
    last().open()
    await pass(10)
    expect(last().watched.sort()).toEqual(['conversations/hotline', 'tasks/hotline', 'tickets/hotline'])
    expect(reads).toBe(before + 3)
    expect(desk.state).toBe('live')
  })

  test('tries again every two seconds for ever', async () => {
    begin()
    for (let turn = 0; turn < 30; turn++) {
      last().fail()
      await pass(2_000)
    }
    expect(peers.length).toBe(31)
    expect(desk.state).toBe('connecting')
  })

  test('gives up an attempt that hangs, closes it and begins the next', async () => {
    begin()
    await pass(3_100)
    expect(peers.length).toBe(2)
    expect(peers[0]!.isStopped).toBe(true)
    last().open()
    await pass(10)
    expect(desk.state).toBe('live')
  })

  test('does not take an attempt that opens after it was given up', async () => {
    begin()
    await pass(3_100)
    peers[0]!.open()
    await pass(10)
    expect(desk.state).toBe('connecting')
    expect(peers[0]!.watched).toEqual([])
  })

  test('gives up a re-read that hangs within two seconds and asks again', async () => {
    isHanging = true
    begin()
    last().open()
    await pass(10)
    const before = reads
    await pass(1_900)
    expect(reads).toBe(before)
    isHanging = false
    served = [{ id: 4, rowVersion: 1 }]
    await pass(1_200)
    expect(reads).toBeGreaterThan(before)
    expect(desk.rows('tickets')).toEqual(served)
  })

  test('looks from time to time where no link can be had', async () => {
    begin()
    await pass(100)
    served = [{ id: 3, rowVersion: 1 }]
    await pass(11_000)
    expect(desk.rows('tickets')).toEqual(served)
  })

  test('shows that the link is lost, opens another, and equals the server', async () => {
    begin()
    last().open()
    await pass(100)
    void last().stop()
    await pass(10)
    expect(desk.state).toBe('lost')
    served = [{ id: 7, rowVersion: 3 }]
    servedSeq = 12
    await pass(2_000)
    last().seq = 12
    last().open()
    await pass(100)
    expect(desk.state).toBe('live')
    expect(desk.rows('tickets')).toEqual(served)
  })

  test('shows a row that is pushed and drops one that is gone', async () => {
    begin()
    last().open()
    await pass(100)
    last().say('row', { scope: 'tickets/hotline', seq: 1, row: { id: 5, rowVersion: 1 } })
    await pass(50)
    expect(desk.rows('tickets')).toHaveLength(1)
    last().say('gone', { scope: 'tickets/hotline', seq: 2, id: 5, rowVersion: 2 })
    await pass(50)
    expect(desk.rows('tickets')).toHaveLength(0)
  })

  test('re-reads when a digest differs, and only then', async () => {
    begin()
    last().open()
    await pass(100)
    const before = reads
    last().say('digest', { scope: 'tickets/hotline', epoch: 'one', seq: 0, count: 0, xor: 0 })
    await pass(50)
    expect(reads).toBe(before)
    served = [{ id: 9, rowVersion: 4 }]
    servedSeq = 1
    last().say('digest', { scope: 'tickets/hotline', epoch: 'one', seq: 1, count: 1, xor: fnv1a32('9:4') })
    await pass(50)
    expect(reads).toBe(before + 1)
    expect(desk.rows('tickets')).toEqual(served)
  })

  test('reads again when it is asked to while a re-read is under way', async () => {
    begin()
    last().open()
    await pass(100)
    const before = reads
    const digest = { scope: 'tickets/hotline', epoch: 'one', seq: 3, count: 1, xor: 1 }
    last().say('digest', digest)
    last().say('digest', digest)
    last().say('digest', digest)
    await pass(50)
    expect(reads).toBe(before + 2)
  })

  test('does not judge a queue by a digest before it was read under the watch', async () => {
    begin()
    await pass(100)
    isHanging = true
    last().open()
    const digest = { scope: 'tickets/hotline', epoch: 'one', seq: 1, count: 1, xor: fnv1a32('9:4') }
    // Between the hub's group and its answer to the watch, and between that answer and the queue's.
    last().say('digest', digest)
    await pass(10)
    last().say('digest', digest)
    const before = reads
    isHanging = false
    served = [{ id: 9, rowVersion: 4 }]
    servedSeq = 1
    await pass(4_000)
    expect(reads).toBe(before + 3)
    expect(desk.rows('tickets')).toEqual(served)
    last().say('digest', { ...digest, xor: 1 })
    await pass(50)
    expect(reads).toBe(before + 4)
  })

  test('is settled once every queue was read under the watch, and not while one is read again', async () => {
    begin()
    await pass(100)
    expect(desk.isSettled).toBe(false)
    isHanging = true
    last().open()
    await pass(10)
    expect([desk.state, desk.isSettled]).toEqual(['live', false])
    isHanging = false
    await pass(4_000)
    expect(desk.isSettled).toBe(true)
    isHanging = true
    last().say('digest', { scope: 'tickets/hotline', epoch: 'one', seq: 1, count: 1, xor: 1 })
    expect(desk.isSettled).toBe(false)
    isHanging = false
    await pass(4_000)
    expect(desk.isSettled).toBe(true)
    await last().stop()
    expect(desk.isSettled).toBe(false)
  })

  test('tells when a line is about to close, and hears nothing from a link that was given up', async () => {
    begin()
    const told: string[] = []
    const stop = desk.onClosing(message => told.push(message.line))
    last().open()
    await pass(100)
    last().say('closing', { line: 'hotline', forecast: {} })
    expect(told).toEqual(['hotline'])
    const old = last()
    await old.stop()
    await pass(2_000)
    last().open()
    await pass(100)
    old.say('closing', { line: 'old', forecast: {} })
    stop()
    last().say('closing', { line: 'unheard', forecast: {} })
    expect(told).toEqual(['hotline'])
  })
})
