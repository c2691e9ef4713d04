import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { get, post, withQuery } from '../api/http'
import type { Conversation, ConversationRow, List, Queue, Row } from '../api/types'
import { useOnRow } from '../live/useLive'
import { useComplain } from '../tickets/ticket'

const keyOf = (id: number) => ['conversation', id]

export function useConversation(id: number) {
  const queries = useQueryClient()
  useOnRow(
    useCallback(
      (queue: Queue, row: Row) => {
        if (queue === 'conversations' && row.id === id) void queries.invalidateQueries({ queryKey: keyOf(id) })
      },
      [queries, id],
    ),
  )
  return useQuery({ queryKey: keyOf(id), queryFn: ({ signal }) => get<Conversation>(`/api/conversations/${id}`, signal) })
}

/** Every conversation of one's lines, page by page. */
export function useAllConversations(line: string, isWanted: boolean) {
  const pages = useInfiniteQuery({
    queryKey: ['conversations', line],
    queryFn: ({ pageParam, signal }) => get<List<ConversationRow>>(withQuery('/api/conversations', { line, after: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: last => last.next ?? undefined,
    enabled: isWanted,
  })
  return {
    rows: pages.data?.pages.flatMap(page => page.items) ?? [],
    isPending: pages.isPending,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
  }
}

export function useReply(id: number) {
  const queries = useQueryClient()
  const complain = useComplain()
  return useMutation({
    mutationFn: (text: string) => post(`/api/conversations/${id}/reply`, { text }),
    onError: complain,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  })
}

export type Decision = { messageId: number; join: string } | { messageId: number; join: null }

/** Confirms a proposal or overrules it: the text joins a ticket, or opens a new one. */
export function useDecide(id: number) {
  const queries = useQueryClient()
  const complain = useComplain()
  return useMutation({
    mutationFn: ({ messageId, join }: Decision) =>
      join === null ? post<{ number?: string } | undefined>(`/api/messages/${messageId}/new-ticket`, {}) : post<undefined>(`/api/messages/${messageId}/join`, { ticket: join }),
    onError: complain,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  })
}
