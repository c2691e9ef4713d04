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

export type Decision = { messageId: number; as: 'join'; ticket: string } | { messageId: number; as: 'new-ticket' | 'dismiss' }

/** Confirms a proposal or overrules it: the text joins a ticket, opens a new one, or needs nothing. */
export function useDecide(id: number) {
  const queries = useQueryClient()
  const complain = useComplain()
  return useMutation({
    mutationFn: (decision: Decision) =>
      post<{ number?: string } | undefined>(`/api/messages/${decision.messageId}/${decision.as}`, decision.as === 'join' ? { ticket: decision.ticket } : {}),
    onError: complain,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  })
}
