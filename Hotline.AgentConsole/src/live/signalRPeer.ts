import { HttpTransportType, HubConnectionBuilder, LogLevel, type IHttpConnectionOptions } from '@microsoft/signalr'
import type { LivePeer } from './LiveLink'

const keepAlive = 3_000
const serverTimeout = 9_000

/** One connection to the hub over a web socket, without negotiation: one thing less that can hang. */
export function signalRPeer(): LivePeer {
  const sockets: WebSocket[] = []
  // SignalR waits for a socket to open before it closes it; a socket that hangs in a cut net must be closed at once.
  class KnownSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      sockets.push(this)
    }
  }
  // The option is there, though the published types leave it out.
  const options: IHttpConnectionOptions & { WebSocket: typeof WebSocket } = { skipNegotiation: true, transport: HttpTransportType.WebSockets, WebSocket: KnownSocket }
  const connection = new HubConnectionBuilder()
    .withUrl('/live', options)
    .configureLogging(LogLevel.None)
    .build()
  connection.keepAliveIntervalInMilliseconds = keepAlive
  connection.serverTimeoutInMilliseconds = serverTimeout
  return {
    on: (method, listener) => connection.on(method, listener as (...args: unknown[]) => void),
    invoke: <T>(method: string, ...args: unknown[]) => connection.invoke<T>(method, ...args),
    start: () => connection.start(),
    onclose: listener => connection.onclose(listener),
    stop: () => {
      for (const socket of sockets) if (socket.readyState === WebSocket.CONNECTING) socket.close()
      return connection.stop()
    },
  }
}
