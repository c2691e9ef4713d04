import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback } from 'react'
import { get, post, put } from '../api/http'
import { Problem } from '../api/problem'
import type { Queue, Row, Ticket, TicketRow } from '../api/types'
import { useOnRow } from '../live/useLive'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'

const keyOf = (number: string) => ['ticket', number]

/** The whole ticket; read again whenever its row in the queue moves. */
export function useTicket(number: string) {
  const queries = useQueryClient()
  useOnRow(
    useCallback(
      (queue: Queue, row: Row) => {
        if (queue === 'tickets' && (row as TicketRow).number === number) void queries.invalidateQueries({ queryKey: keyOf(number) })
      },
      [queries, number],
    ),
  )
  return useQuery({ queryKey: keyOf(number), queryFn: ({ signal }) => get<Ticket>(`/api/tickets/${encodeURIComponent(number)}`, signal) })
}

export interface Step {
  method?: 'POST' | 'PUT'
  path: string
  body?: Record<string, unknown>
}

/** Shows what the server refused, in its words. */
export function useComplain() {
  const { message } = App.useApp()
  const common = useWords(commonWords)
  return useCallback(
    (failure: unknown) => {
      const isLost = failure instanceof Problem && failure.status === 0
      const errors = failure instanceof Problem ? Object.values(failure.errors).flat() : []
      const text = isLost ? common.noConnection : errors.length > 0 ? errors.join(' ') : failure instanceof Error ? failure.message : common.failed
      void message.error(text, 6)
    },
    [message, common],
  )
}

/** One step on a ticket. The answer, or the next re-read, shows what came of it. */
export function useStep(number: string) {
  const queries = useQueryClient()
  const complain = useComplain()
  return useMutation({
    mutationFn: ({ method = 'POST', path, body }: Step) => (method === 'PUT' ? put(path, body ?? {}) : post(path, body ?? {})),
    onError: complain,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keyOf(number) }),
        queries.invalidateQueries({ queryKey: ['match', number] }),
      ]),
  })
}

/** The last fact that the person saw: the server refuses to send anything when something arrived since. */
export const seenOf = (ticket: Ticket): number => Math.max(0, ...ticket.history.map(item => item.seq))
