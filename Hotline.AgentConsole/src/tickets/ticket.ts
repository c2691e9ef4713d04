import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback } from 'react'
import { get, post, put } from '../api/http'
import { useSentence } from '../api/refusals'
import type { Queue, Row, Ticket, TicketRow } from '../api/types'
import { useOnRow } from '../live/useLive'

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

/** Shows what the server refused, in words. */
export function useComplain() {
  const { message } = App.useApp()
  const sentence = useSentence()
  return useCallback((failure: unknown) => void message.error(sentence(failure), 6), [message, sentence])
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
