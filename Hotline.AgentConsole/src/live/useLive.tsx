import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { get, serverNow, withQuery } from '../api/http'
import type { Queue, QueueSnapshot, Row } from '../api/types'
import { LiveDesk, type ClosingListener, type LinkState, type ReadQueue, type RowListener } from './LiveDesk'

const Desk = createContext<LiveDesk | null>(null)

const readQueue: ReadQueue = (queue, line, signal) => get<QueueSnapshot<Row>>(withQuery(`/api/queues/${queue}`, { line }), signal)

export function LiveProvider({ lines, children }: { lines: readonly string[]; children: ReactNode }) {
  const wanted = lines.join(' ')
  const [desk, setDesk] = useState<LiveDesk | null>(null)
  useEffect(() => {
    const live = new LiveDesk(readQueue)
    live.start(wanted.split(' ').filter(Boolean))
    setDesk(live)
    const hurry = () => document.visibilityState === 'visible' && live.hurry()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', hurry)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', hurry)
      live.stop()
    }
  }, [wanted])
  return desk && <Desk value={desk}>{children}</Desk>
}

function useDesk(): LiveDesk {
  const desk = useContext(Desk)
  if (!desk) throw new Error('There is no live desk above this component.')
  return desk
}

export function useQueueRows<T extends Row>(queue: Queue): readonly T[] {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.rows<T>(queue))
}

/** False until the queue was read for the first time. */
export function useIsQueueRead(queue: Queue): boolean {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.isRead(queue))
}

export function useLinkState(): LinkState {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state)
}

/** False while a queue is read, or not yet watched. */
export function useIsSettled(): boolean {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.isSettled)
}

/** Calls back for every row that a message or a re-read changed. */
export function useOnRow(listener: RowListener): void {
  const desk = useDesk()
  useEffect(() => desk.onRow(listener), [desk, listener])
}

/** Calls back when a line is about to close. */
export function useOnClosing(listener: ClosingListener): void {
  const desk = useDesk()
  useEffect(() => desk.onClosing(listener), [desk, listener])
}

let now = serverNow()
const tickers = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

function onTick(listener: () => void): () => void {
  tickers.add(listener)
  now = serverNow()
  ticking ??= setInterval(() => {
    now = serverNow()
    tickers.forEach(tell => tell())
  }, 1_000)
  return () => {
    tickers.delete(listener)
    if (tickers.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

/** The server's time, once a second; every deadline on the page ticks together. */
export const useNow = () => useSyncExternalStore(onTick, () => now)
