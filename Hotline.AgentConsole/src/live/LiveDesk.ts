import { timeLimit } from '../api/timeLimit'
import type { Queue, QueueSnapshot, Row } from '../api/types'
import type { ClosingMessage, DigestMessage, GoneMessage, RowMessage, Watched } from './hub'
import { LiveLink, type LivePeer } from './LiveLink'
import { QueueMirror } from './QueueMirror'

export type LinkState = 'connecting' | 'live' | 'lost'
export type ReadQueue = (queue: Queue, line: string, signal: AbortSignal) => Promise<QueueSnapshot<Row>>
export type RowListener = (queue: Queue, row: Row) => void
export type ClosingListener = (message: ClosingMessage) => void

const rereadAgainAfter = 1_000
const rereadFor = 2_000
const rereadWithoutLinkEvery = 10_000
const tellEvery = 40

interface Scope {
  name: string
  queue: Queue
  line: string
  mirror: QueueMirror<Row>
  /** True once a re-read has filled it. */
  isRead: boolean
  isReading: boolean
  readAgain: boolean
  /** True once the link that stands watches it. */
  isWatched: boolean
  /** True once a re-read that began under that watch has filled it. */
  isWhole: boolean
}

/** The live queues of this desk: one mirror per scope, kept equal to the server's over a link that may fail. */
export class LiveDesk {
  private readonly scopes = new Map<string, Scope>()
  private readonly listeners = new Set<() => void>()
  private readonly rowListeners = new Set<RowListener>()
  private readonly closingListeners = new Set<ClosingListener>()
  private readonly merged = new Map<Queue, readonly Row[]>()
  private readonly link: LiveLink
  private readonly readQueue: ReadQueue
  private peer: LivePeer | null = null
  private looking: ReturnType<typeof setInterval> | undefined
  private telling: ReturnType<typeof setTimeout> | undefined
  private isRunning = false
  state: LinkState = 'connecting'
  /** True while every scope is watched, was read under this watch and is not being read again: only messages move it now. */
  isSettled = false

  constructor(readQueue: ReadQueue, makePeer?: () => LivePeer) {
    this.readQueue = readQueue
    this.link = new LiveLink(
      {
        prepare: peer => this.listenOn(peer),
        opened: peer => this.opened(peer),
        lost: () => this.lost(),
      },
      makePeer,
    )
  }

  start(lines: readonly string[]): void {
    for (const queue of ['tickets', 'tasks', 'conversations'] as const)
      for (const line of lines) {
        const name = `${queue}/${line}`
        if (!this.scopes.has(name))
          this.scopes.set(name, { name, queue, line, mirror: new QueueMirror(), isRead: false, isReading: false, readAgain: false, isWatched: false, isWhole: false })
      }
    this.isRunning = true
    this.link.start()
    // The desk must show its queues even where web sockets are blocked: without the link it looks from time to time.
    this.readAll()
    this.looking = setInterval(() => !this.peer && this.readAll(), rereadWithoutLinkEvery)
  }

  stop(): void {
    this.isRunning = false
    this.peer = null
    this.link.stop()
    clearInterval(this.looking)
    clearTimeout(this.telling)
    this.telling = undefined
  }

  hurry(): void {
    this.link.hurry()
  }

  rows<T extends Row>(queue: Queue): readonly T[] {
    let rows = this.merged.get(queue)
    if (!rows) {
      rows = [...this.scopes.values()].filter(scope => scope.queue === queue).flatMap(scope => [...scope.mirror.rows.values()])
      this.merged.set(queue, rows)
    }
    return rows as readonly T[]
  }

  isRead(queue: Queue): boolean {
    return [...this.scopes.values()].every(scope => scope.queue !== queue || scope.isRead)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  onRow(listener: RowListener): () => void {
    this.rowListeners.add(listener)
    return () => this.rowListeners.delete(listener)
  }

  onClosing(listener: ClosingListener): () => void {
    this.closingListeners.add(listener)
    return () => this.closingListeners.delete(listener)
  }

  private readAll(): void {
    for (const scope of this.scopes.values()) if (!scope.isReading) void this.read(scope)
  }

  private listenOn(peer: LivePeer): void {
    peer.on('row', (message: RowMessage) => this.took(peer, message))
    peer.on('gone', (message: GoneMessage) => this.left(peer, message))
    peer.on('closing', (message: ClosingMessage) => !this.isOld(peer) && this.closingListeners.forEach(listener => listener(message)))
    peer.on('digest', (message: DigestMessage) => this.compare(peer, message))
  }

  private opened(peer: LivePeer): void {
    this.peer = peer
    this.unwatch()
    this.become('live')
    for (const scope of this.scopes.values()) void this.watch(peer, scope)
  }

  private lost(): void {
    this.peer = null
    this.unwatch()
    this.become('lost')
  }

  private unwatch(): void {
    for (const scope of this.scopes.values()) scope.isWatched = scope.isWhole = false
    this.settle()
  }

  private async watch(peer: LivePeer, scope: Scope): Promise<void> {
    try {
      const watched = await peer.invoke<Watched>('Watch', scope.name)
      if (this.peer !== peer) return
      scope.mirror.begin(watched.epoch, watched.seq)
      scope.isWatched = true
      await this.read(scope)
    } catch {
      // A link that cannot watch is of no use: closing it starts the next attempt.
      if (this.peer === peer) void peer.stop().catch(() => {})
    }
  }

  private took(peer: LivePeer, { scope: name, seq, row }: RowMessage): void {
    const scope = this.scopes.get(name)
    if (!scope || this.isOld(peer) || !scope.mirror.take(seq, row)) return
    this.changed(scope, row)
  }

  private left(peer: LivePeer, { scope: name, seq, id, rowVersion }: GoneMessage): void {
    const scope = this.scopes.get(name)
    if (!scope || this.isOld(peer)) return
    const row = scope.mirror.lose(seq, id, rowVersion)
    if (row) this.changed(scope, row)
  }

  private compare(peer: LivePeer, digest: DigestMessage): void {
    const scope = this.scopes.get(digest.scope)
    // Before that a digest would be compared with rows that are on their way, and ask for them twice.
    if (!scope?.isWhole || this.isOld(peer)) return
    if (scope.mirror.judge(digest) === 'same') return
    scope.mirror.begin(digest.epoch, digest.seq)
    void this.read(scope)
  }

  /** One re-read at a time; another wish meanwhile means one more afterwards. Failures are repeated while anybody looks. */
  private async read(scope: Scope): Promise<void> {
    if (scope.isReading) {
      scope.readAgain = true
      return
    }
    scope.isReading = true
    this.settle()
    try {
      do {
        scope.readAgain = false
        const snapshot = await this.readOnce(scope)
        const changed = scope.mirror.replace(snapshot.rows, snapshot.seq, snapshot.epoch)
        const isFirst = !scope.isRead
        scope.isRead = true
        if (isFirst || changed.size > 0) this.tell(scope.queue)
        for (const row of snapshot.rows) if (!isFirst && changed.has(row.id)) this.rowListeners.forEach(listener => listener(scope.queue, row))
      } while (scope.readAgain && this.isRunning)
      // A read that a watch overtook was asked for again, so the last one began under the watch.
      scope.isWhole = scope.isWatched
    } catch {
      if (this.isRunning) setTimeout(() => void this.read(scope), rereadAgainAfter)
    } finally {
      scope.isReading = false
      this.settle()
    }
  }

  /** A read that hangs is given up: asked again, it goes over another connection. */
  private async readOnce(scope: Scope): Promise<QueueSnapshot<Row>> {
    const limit = timeLimit(rereadFor)
    try {
      return await this.readQueue(scope.queue, scope.line, limit.signal)
    } finally {
      limit.stop()
    }
  }

  /** Messages of an attempt that lost the race, or of a link already given up. */
  private isOld(peer: LivePeer): boolean {
    return this.peer !== null && this.peer !== peer
  }

  private changed(scope: Scope, row: Row): void {
    this.tell(scope.queue)
    this.rowListeners.forEach(listener => listener(scope.queue, row))
  }

  private become(state: LinkState): void {
    if (this.state === state) return
    this.state = state
    this.listeners.forEach(listener => listener())
  }

  private settle(): void {
    const isSettled = this.peer !== null && [...this.scopes.values()].every(scope => scope.isWhole && !scope.isReading)
    if (this.isSettled === isSettled) return
    this.isSettled = isSettled
    this.listeners.forEach(listener => listener())
  }

  /** Bursts are told together: a desk that redraws a thousand times a second shows nothing sooner. */
  private tell(queue: Queue): void {
    this.merged.delete(queue)
    if (this.telling !== undefined) return
    this.telling = setTimeout(() => {
      this.telling = undefined
      this.listeners.forEach(listener => listener())
    }, tellEvery)
  }
}
