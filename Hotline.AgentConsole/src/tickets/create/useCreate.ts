import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { post } from '../../api/http'
import { Problem } from '../../api/problem'
import { useSentence } from '../../api/refusals'
import type { Ticket } from '../../api/types'
import { useWords } from '../../words/language'
import { newTicketOf, type TicketValues } from '../form/values'
import { useComplain } from '../ticket'
import { createWords } from './words'

interface Wish {
  values: TicketValues
  line: string
  dispatch: boolean
}

/** Records the ticket and, when wished, dispatches it. A recorded ticket is never lost because it could not be dispatched. */
export function useCreate(done: () => void) {
  const w = useWords(createWords)
  const { message } = App.useApp()
  const go = useNavigate()
  const queries = useQueryClient()
  const complain = useComplain()
  const sentence = useSentence()
  return useMutation({
    mutationFn: async ({ values, line, dispatch }: Wish) => {
      const ticket = await post<Ticket>('/api/tickets', newTicketOf(values, line))
      if (!dispatch) return { ticket, told: () => void message.success(w.made(ticket.number)) }
      try {
        await post(`/api/tickets/${encodeURIComponent(ticket.number)}/dispatch`)
        return { ticket, told: () => void message.success(w.dispatched(ticket.number)) }
      } catch (failure) {
        const why = sentence(failure)
        return { ticket, told: () => void message.warning(w.undispatched(ticket.number, why), 8) }
      }
    },
    onSuccess: ({ ticket, told }) => {
      done()
      told()
      void queries.invalidateQueries({ queryKey: ['callers'] })
      go(`/tickets/${ticket.number}`)
    },
    onError: failure => {
      if (!(failure instanceof Problem) || Object.keys(failure.errors).length === 0) complain(failure)
    },
  })
}
