import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from '@microsoft/signalr'

const retryEvery = 2_000
const attemptFor = 8_000
const keepAlive = 3_000
const serverTimeout = 9_000

export interface LivePeer {
  on(method: string, listener: (message: never) => void): void
  invoke<T>(method: string, ...args: unknown[]): Promise<T>
  start(): Promise<void>
  stop(): Promise<void>
  onclose(listener: () => void): void
}

function signalR(): LivePeer {
  // Without negotiation a lost packet costs one attempt, not the browser's own patience with a hanging request.
  const connection: HubConnection = new HubConnectionBuilder()
    .withUrl('/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build()
  connection.keepAliveIntervalInMilliseconds = keepAlive
  connection.serverTimeoutInMilliseconds = serverTimeout
  return connection
}

export interface LinkEvents {
  /** Called on each new peer before it starts, to listen on it. */
  prepare(peer: LivePeer): void
  opened(peer: LivePeer): void
  lost(): void
}

/**
 * Keeps one connection to the hub. While there is none, an attempt starts every two seconds for ever; attempts overlap, because one
 * that hangs in a cut net must not keep the next from succeeding. The first to open wins.
 */
export class LiveLink {
  private peer: LivePeer | null = null
  private attempts = new Set<LivePeer>()
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly events: LinkEvents
  private readonly makePeer: () => LivePeer

  constructor(events: LinkEvents, makePeer: () => LivePeer = signalR) {
    this.events = events
    this.makePeer = makePeer
  }

  start(): void {
    if (this.timer !== undefined) return
    this.timer = setInterval(() => this.attempt(), retryEvery)
    this.attempt()
  }

  stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
    for (const attempt of this.attempts) this.abandon(attempt)
    const peer = this.peer
    this.peer = null
    void peer?.stop().catch(() => {})
  }

  /** The net came back or the window was shown again: do not wait for the next turn. */
  hurry(): void {
    if (this.timer !== undefined) this.attempt()
  }

  private attempt(): void {
    if (this.peer || this.attempts.size > attemptFor / retryEvery) return
    const peer = this.makePeer()
    this.attempts.add(peer)
    this.events.prepare(peer)
    const tooLong = setTimeout(() => this.abandon(peer), attemptFor)
    peer.onclose(() => this.closed(peer))
    peer
      .start()
      .then(() => this.won(peer))
      .catch(() => this.attempts.delete(peer))
      .finally(() => clearTimeout(tooLong))
  }

  private won(peer: LivePeer): void {
    if (this.peer || !this.attempts.delete(peer)) {
      this.abandon(peer)
      return
    }
    for (const other of this.attempts) this.abandon(other)
    this.peer = peer
    this.events.opened(peer)
  }

  private abandon(peer: LivePeer): void {
    this.attempts.delete(peer)
    void peer.stop().catch(() => {})
  }

  private closed(peer: LivePeer): void {
    if (this.peer !== peer) return
    this.peer = null
    if (this.timer === undefined) return
    this.events.lost()
  }
}
