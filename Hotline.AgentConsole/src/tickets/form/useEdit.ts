import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { put } from '../../api/http'
import { Problem } from '../../api/problem'
import { useFieldErrors } from '../../api/refusals'
import type { Ticket } from '../../api/types'
import { useWords, words } from '../../words/language'
import { useComplain } from '../ticket'
import { editOf, valuesOf, type TicketValues } from './values'

const editWords = words({
  zh: { stale: '别人刚改过这张工单，已载入最新内容，您改的字段保留着，请再存一次。' },
  en: { stale: 'Somebody else just edited this ticket. The newest version is loaded and your changes are kept: save again.' },
})

/** The fields of one ticket while a person edits them. Another's edit meanwhile is taken in, without losing what was typed. */
export function useEdit(ticket: Ticket) {
  const queries = useQueryClient()
  const complain = useComplain()
  const { message } = App.useApp()
  const w = useWords(editWords)
  const [typed, setTyped] = useState<Partial<TicketValues>>({})
  const before = valuesOf(ticket)
  const values = { ...before, ...typed }
  const edit = editOf(before, values)
  const number = useRef(ticket.number)
  useEffect(() => {
    if (number.current === ticket.number) return
    number.current = ticket.number
    setTyped({})
  }, [ticket.number])

  const save = useMutation({
    mutationFn: () => put<Ticket>(`/api/tickets/${encodeURIComponent(ticket.number)}`, { version: ticket.version, ...edit }),
    onSuccess: () => setTyped({}),
    onError: failure => {
      if (failure instanceof Problem && failure.code === 'stale') void message.warning(w.stale, 6)
      else if (!(failure instanceof Problem) || Object.keys(failure.errors).length === 0) complain(failure)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['ticket', ticket.number] }),
  })
  const errors = useFieldErrors(save.error)
  return {
    values,
    change: (changes: Partial<TicketValues>) => setTyped(now => ({ ...now, ...changes })),
    hasChanges: Object.keys(edit).length > 0,
    errors,
    save,
  }
}
