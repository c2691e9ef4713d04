/** A signal that ends with somebody's wish or when time is up; AbortSignal.any would ask for a newer browser. Stop it when what it guards is over. */
export function timeLimit(ms: number, wish?: AbortSignal): { signal: AbortSignal; stop(): void } {
  const abort = new AbortController()
  const end = () => abort.abort()
  const timer = setTimeout(end, ms)
  if (wish?.aborted) end()
  wish?.addEventListener('abort', end, { once: true })
  return {
    signal: abort.signal,
    stop() {
      clearTimeout(timer)
      wish?.removeEventListener('abort', end)
    },
  }
}
