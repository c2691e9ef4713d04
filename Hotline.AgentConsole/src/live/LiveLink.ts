import { signalRPeer } from './signalRPeer'

const retryEvery = 2_000
const patience = 3_000

export interface LivePeer {
  on(method: string, listener: (message: never) => void): void
  invoke<T>(method: string, ...args: unknown[]): Promise<T>
  start(): Promise<void>
  stop(): Promise<void>
  onclose(listener: () => void): void
}

export interface LinkEvents {
  /** Called on each new peer before it starts, to listen on it. */
  prepare(peer: LivePeer): void
  opened(peer: LivePeer): void
  lost(): void
}

/**
 * Keeps one connection to the hub. While there is none, an attempt starts every two seconds for ever. An attempt that hangs in a cut net is
 * given up after three: browsers open one web socket at a time to a host, so it would keep the next from beginning.
 */
export class LiveLink {
  private peer: LivePeer | null = null
  private trying: LivePeer | null = null
  private isRunning = false
  private startedAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly events: LinkEvents
  private readonly makePeer: () => LivePeer

  constructor(events: LinkEvents, makePeer: () => LivePeer = signalRPeer) {
    this.events = events
    this.makePeer = makePeer
  }

  start(): void {
    if (this.isRunning) return
    this.isRunning = true
    this.attempt()
  }

  stop(): void {
    this.isRunning = false
    clearTimeout(this.timer)
    const peers = [this.peer, this.trying]
    this.peer = this.trying = null
    for (const peer of peers) void peer?.stop().catch(() => {})
  }

  /** The net came back or the window was shown again: do not wait for the next turn. */
  hurry(): void {
    if (this.isRunning && !this.peer && !this.trying) this.attempt()
  }

  private attempt(): void {
    clearTimeout(this.timer)
    const peer = this.makePeer()
    this.trying = peer
    this.startedAt = Date.now()
    this.events.prepare(peer)
    peer.onclose(() => this.closed(peer))
    this.timer = setTimeout(() => this.failed(peer), patience)
    peer.start().then(
      () => this.won(peer),
      () => this.failed(peer),
    )
  }

  private won(peer: LivePeer): void {
    if (this.trying !== peer) {
      void peer.stop().catch(() => {})
      return
    }
    clearTimeout(this.timer)
    this.trying = null
    this.peer = peer
    this.events.opened(peer)
  }

  private failed(peer: LivePeer): void {
    if (this.trying !== peer) return
    this.trying = null
    void peer.stop().catch(() => {})
    this.scheduleNext()
  }

  private closed(peer: LivePeer): void {
    if (this.trying === peer) {
      this.failed(peer)
    } else if (this.peer === peer) {
      this.peer = null
      this.events.lost()
      this.startedAt = Date.now()
      this.scheduleNext()
    }
  }

  private scheduleNext(): void {
    clearTimeout(this.timer)
    if (this.isRunning) this.timer = setTimeout(() => this.attempt(), Math.max(0, this.startedAt + retryEvery - Date.now()))
  }
}
