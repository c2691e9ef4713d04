import { useCallback, useRef } from 'react'
import type { Queue, Row } from '../../api/types'
import { useOnRow } from '../../live/useLive'

const freshFor = 2_000

/** Tells whether a row changed a moment ago, so that the eye finds what moved. */
export function useFresh(queue: Queue): (id: number) => boolean {
  const changed = useRef(new Map<number, number>())
  useOnRow(
    useCallback(
      (of: Queue, row: Row) => {
        if (of === queue) changed.current.set(row.id, Date.now())
      },
      [queue],
    ),
  )
  return useCallback(id => Date.now() - (changed.current.get(id) ?? 0) < freshFor, [])
}
