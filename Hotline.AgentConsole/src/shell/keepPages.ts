import { useEffect } from 'react'
import { timeLimit } from '../api/timeLimit'

const beginAfter = 600
const patience = 10_000
const againAfter = 10_000

/**
 * Brings the files of all pages into the browser's cache, so that none of them keeps a caller waiting. One after the other, and none for long:
 * imports cannot be ended, and in a cut net a handful of them would hold every connection that a browser gives to a host, and starve the queues.
 */
export async function keepPages(stop: AbortSignal): Promise<void> {
  const files = (await (await fetchBriefly('/pages.json', stop)).json()) as string[]
  for (const file of files) await fetchBriefly(file, stop)
}

async function fetchBriefly(path: string, stop: AbortSignal): Promise<Response> {
  const limit = timeLimit(patience, stop)
  try {
    const response = await fetch(path, { signal: limit.signal, priority: 'low' })
    await response.clone().arrayBuffer()
    return response
  } finally {
    limit.stop()
  }
}

/** Once the desk stands; what failed is tried again until everything is there. */
export function useKeptPages(): void {
  useEffect(() => {
    if (import.meta.env.DEV) return
    const stop = new AbortController()
    let timer = setTimeout(attempt, beginAfter)
    function attempt() {
      keepPages(stop.signal).catch(() => {
        if (!stop.signal.aborted) timer = setTimeout(attempt, againAfter)
      })
    }
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])
}
