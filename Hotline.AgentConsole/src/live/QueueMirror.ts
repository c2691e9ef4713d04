import type { Row } from '../api/types'
import { fnv1a32 } from './fnv1a'
import type { DigestMessage } from './hub'

interface Gone {
  rowVersion: number
  seq: number
}

/** What a digest says about the mirror. */
export type Verdict = 'same' | 'differs'

/**
 * One scope of a live queue as this console believes it to be. Messages may be lost, repeated or out of order: the highest
 * row version of an id wins, and a digest tells whether the whole is still the server's.
 */
export class QueueMirror<T extends Row> {
  private readonly kept = new Map<number, T>()
  private readonly left = new Map<number, Gone>()
  /** The message that last touched an id; a re-read older than that message must not undo it. */
  private readonly touched = new Map<number, number>()
  private epoch = ''
  private seq = 0
  /** The server began anew, perhaps from a backup: the next re-read is right even where its versions are lower. */
  private isStale = false

  get rows(): ReadonlyMap<number, T> {
    return this.kept
  }

  /** A watch began. Another epoch means another count of messages: what was counted before says nothing. */
  begin(epoch: string, seq: number): void {
    if (epoch !== this.epoch) {
      this.touched.clear()
      this.left.clear()
      this.isStale = true
    }
    this.seq = epoch === this.epoch ? Math.max(this.seq, seq) : seq
    this.epoch = epoch
  }

  /** Returns false when the message told nothing new. */
  take(seq: number, row: T): boolean {
    this.count(seq)
    const gone = this.left.get(row.id)
    if (gone && gone.rowVersion >= row.rowVersion) return false
    const known = this.kept.get(row.id)
    if (known && known.rowVersion >= row.rowVersion) return false
    this.left.delete(row.id)
    this.kept.set(row.id, row)
    this.touch(row.id, seq)
    return true
  }

  /** Returns the row that left, or undefined when the message told nothing new. */
  lose(seq: number, id: number, rowVersion: number): T | undefined {
    this.count(seq)
    const known = this.kept.get(id)
    if (known && known.rowVersion > rowVersion) return undefined
    const gone = this.left.get(id)
    if (gone && gone.rowVersion >= rowVersion) return undefined
    this.left.set(id, { rowVersion, seq })
    this.kept.delete(id)
    this.touch(id, seq)
    return known
  }

  judge(digest: DigestMessage): Verdict {
    const agrees =
      digest.epoch === this.epoch &&
      digest.seq === this.seq &&
      digest.count === this.kept.size &&
      digest.xor >>> 0 === this.xor()
    return agrees ? 'same' : 'differs'
  }

  /** Takes a re-read that was true at `seq`; messages after that stay. Returns the ids that it changed. */
  replace(rows: readonly T[], seq: number, epoch?: string): Set<number> {
    const comparable = epoch === undefined || epoch === this.epoch
    const readAt = comparable ? seq : this.seq
    const changed = new Set<number>()
    const present = new Set<number>()
    const isNewer = (id: number) => (this.touched.get(id) ?? 0) > readAt
    for (const row of rows) {
      present.add(row.id)
      const gone = this.left.get(row.id)
      if (gone && isNewer(row.id) && gone.rowVersion >= row.rowVersion) continue
      const known = this.kept.get(row.id)
      const isTrusted = !this.isStale || isNewer(row.id)
      if (known && (isTrusted ? known.rowVersion >= row.rowVersion : known.rowVersion === row.rowVersion)) continue
      this.left.delete(row.id)
      this.kept.set(row.id, row)
      changed.add(row.id)
    }
    for (const id of [...this.kept.keys()]) {
      if (present.has(id) || isNewer(id)) continue
      this.kept.delete(id)
      changed.add(id)
    }
    for (const id of [...this.left.keys()]) if (!isNewer(id)) this.left.delete(id)
    for (const id of [...this.touched.keys()]) if (!isNewer(id)) this.touched.delete(id)
    if (comparable) this.seq = Math.max(this.seq, seq)
    this.isStale = false
    return changed
  }

  xor(): number {
    let all = 0
    for (const row of this.kept.values()) all ^= fnv1a32(`${row.id}:${row.rowVersion}`)
    return all >>> 0
  }

  private count(seq: number): void {
    if (seq > this.seq) this.seq = seq
  }

  private touch(id: number, seq: number): void {
    this.touched.set(id, Math.max(seq, this.touched.get(id) ?? 0))
  }
}
