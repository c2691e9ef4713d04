import { describe, expect, test } from 'vitest'
import type { Row } from '../api/types'
import { fnv1a32 } from './fnv1a'
import { QueueMirror } from './QueueMirror'

/** The server's side of one scope: the truth, and the messages it would send. */
class Truth {
  readonly rows = new Map<number, Row>()
  readonly epoch: string
  seq = 0
  private version = 0

  constructor(epoch = 'one') {
    this.epoch = epoch
  }

  put(id: number) {
    const row = { id, rowVersion: ++this.version }
    this.rows.set(id, row)
    return { kind: 'row' as const, seq: ++this.seq, row }
  }

  drop(id: number) {
    this.rows.delete(id)
    return { kind: 'gone' as const, seq: ++this.seq, id, rowVersion: ++this.version }
  }

  digest() {
    const xor = [...this.rows.values()].reduce((all, row) => all ^ fnv1a32(`${row.id}:${row.rowVersion}`), 0)
    return { scope: 's', epoch: this.epoch, seq: this.seq, count: this.rows.size, xor: xor >>> 0 }
  }

  snapshot() {
    return { rows: [...this.rows.values()], seq: this.seq }
  }
}

type Message = ReturnType<Truth['put']> | ReturnType<Truth['drop']>

function deliver(mirror: QueueMirror<Row>, message: Message) {
  if (message.kind === 'row') mirror.take(message.seq, message.row)
  else mirror.lose(message.seq, message.id, message.rowVersion)
}

function watching(truth: Truth) {
  const mirror = new QueueMirror<Row>()
  mirror.begin(truth.epoch, truth.seq)
  const { rows, seq } = truth.snapshot()
  mirror.replace(rows, seq)
  return mirror
}

describe('A mirror of a live queue', () => {
  test('agrees with the server when every message arrives', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    for (const message of [truth.put(1), truth.put(2), truth.put(1), truth.drop(2)]) deliver(mirror, message)
    expect([...mirror.rows.keys()]).toEqual([1])
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('keeps the highest version when messages arrive out of order', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    const [first, second, third] = [truth.put(1), truth.put(1), truth.put(1)]
    for (const message of [third, first, second]) deliver(mirror, message)
    expect(mirror.rows.get(1)?.rowVersion).toBe(3)
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('does not bring back a row whose leaving overtook its last change', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    const change = truth.put(1)
    deliver(mirror, truth.drop(1))
    deliver(mirror, change)
    expect(mirror.rows.size).toBe(0)
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('shows a row that came back after it left', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    for (const message of [truth.put(1), truth.drop(1), truth.put(1)]) deliver(mirror, message)
    expect(mirror.rows.size).toBe(1)
  })

  test('is not moved by repeated messages', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    const messages = [truth.put(1), truth.put(2), truth.drop(1)]
    for (const message of [...messages, ...messages]) deliver(mirror, message)
    expect([...mirror.rows.keys()]).toEqual([2])
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('notices a lost last message by the count of messages', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    deliver(mirror, truth.put(1))
    truth.put(2)
    expect(mirror.judge(truth.digest())).toBe('differs')
  })

  test('notices a lost message in the middle by the xor', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    deliver(mirror, truth.put(1))
    truth.put(1)
    deliver(mirror, truth.put(2))
    expect(mirror.judge(truth.digest())).toBe('differs')
  })

  test('equals the server after a re-read', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    deliver(mirror, truth.put(1))
    truth.put(2)
    truth.drop(1)
    mirror.replace(truth.snapshot().rows, truth.snapshot().seq)
    expect([...mirror.rows.keys()]).toEqual([2])
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('keeps what arrived while the re-read was under way', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    deliver(mirror, truth.put(1))
    deliver(mirror, truth.put(2))
    const { rows, seq } = truth.snapshot()
    for (const message of [truth.put(3), truth.drop(1), truth.put(2)]) deliver(mirror, message)
    mirror.replace(rows, seq)
    expect([...mirror.rows.keys()].sort()).toEqual([2, 3])
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('differs by another epoch even when the rest is equal', () => {
    const truth = new Truth()
    const mirror = watching(truth)
    expect(mirror.judge({ ...truth.digest(), epoch: 'two' })).toBe('differs')
  })

  test('believes a restored server although its versions are lower', () => {
    const before = new Truth('one')
    const mirror = watching(before)
    for (const message of [before.put(1), before.put(1), before.put(1), before.put(2)]) deliver(mirror, message)
    const after = new Truth('two')
    after.put(1)
    mirror.begin('two', after.seq)
    mirror.replace(after.snapshot().rows, after.snapshot().seq, 'two')
    expect(mirror.rows.get(1)?.rowVersion).toBe(1)
    expect(mirror.judge(after.digest())).toBe('same')
  })

  test('does not take the count of messages from a node that it does not watch', () => {
    const truth = new Truth('here')
    const mirror = watching(truth)
    deliver(mirror, truth.put(1))
    mirror.replace(truth.snapshot().rows, 999, 'elsewhere')
    expect(mirror.judge(truth.digest())).toBe('same')
  })

  test('whatever is lost, repeated and reordered, a digest and one re-read make it equal', () => {
    let state = 20261121
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    for (let round = 0; round < 200; round++) {
      const truth = new Truth()
      const mirror = watching(truth)
      const messages: Message[] = []
      for (let step = 0; step < 40; step++) {
        const id = 1 + random(8)
        const message = truth.rows.has(id) && random(3) === 0 ? truth.drop(id) : truth.put(id)
        if (random(5) > 0) messages.push(message)
        if (random(5) === 0) messages.push(message)
      }
      for (let at = messages.length - 1; at > 0; at--) {
        const other = Math.max(0, at - random(6))
        ;[messages[at], messages[other]] = [messages[other]!, messages[at]!]
      }
      messages.forEach(message => deliver(mirror, message))
      if (mirror.judge(truth.digest()) === 'differs') mirror.replace(truth.snapshot().rows, truth.snapshot().seq)
      expect(mirror.judge(truth.digest())).toBe('same')
      expect(new Map(mirror.rows)).toEqual(truth.rows)
    }
  })
})
