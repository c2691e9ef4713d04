import { useCallback, useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useMe } from '../../accounts/me'
import { useChosenLine } from '../../lines/ChosenLine'
import { stages, type SortKey, type Stage, type Wanted } from './arrange'

const kept = 'hotline.queue'

/** What the queue shows, kept in the address, so that it can be sent to a colleague, and again found on coming back. */
export function useWanted() {
  const [query, setQuery] = useSearchParams()
  const { line } = useChosenLine()
  const me = useMe()

  useEffect(() => {
    const before = sessionStorage.getItem(kept)
    if (query.size === 0 && before) setQuery(new URLSearchParams(before), { replace: true })
    // Only on arrival: an address emptied later was emptied on purpose.
  }, [])

  const change = useCallback(
    (changes: Record<string, string>) => {
      setQuery(
        current => {
          const next = new URLSearchParams(current)
          for (const [key, value] of Object.entries(changes)) {
            if (value) next.set(key, value)
            else next.delete(key)
          }
          sessionStorage.setItem(kept, next.toString())
          return next
        },
        { replace: true },
      )
    },
    [setQuery],
  )

  const wanted = useMemo((): Wanted => {
    const stage = query.get('stage') ?? 'all'
    return {
      stage: (stage in stages ? stage : 'all') as Stage,
      line,
      area: query.get('area') ?? '',
      service: query.get('service') ?? '',
      text: query.get('text') ?? '',
      assignee: query.get('mine') ? me.userName : '',
      lateOnly: query.get('late') !== null,
      sort: (query.get('sort') ?? 'urgency') as SortKey,
      isDescending: query.get('down') !== null,
    }
  }, [query, line, me.userName])

  const clear = useCallback(() => {
    sessionStorage.removeItem(kept)
    setQuery(new URLSearchParams(), { replace: true })
  }, [setQuery])

  return { wanted, change, clear }
}
