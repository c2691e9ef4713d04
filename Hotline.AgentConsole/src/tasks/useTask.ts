import { useMutation } from '@tanstack/react-query'
import { post } from '../api/http'
import { useComplain } from '../tickets/ticket'

export function useAcknowledge() {
  const complain = useComplain()
  return useMutation({ mutationFn: (id: number) => post(`/api/tasks/${id}/acknowledge`), onError: complain })
}

/** A text of which nobody knows whether it went out: a person sends it again, or says that it had arrived. */
export function useSettleDoubt() {
  const complain = useComplain()
  return useMutation({ mutationFn: ({ id, as }: { id: number; as: 'send-again' | 'received' }) => post(`/api/tasks/${id}/${as}`), onError: complain })
}

export function useFinish() {
  const complain = useComplain()
  return useMutation({ mutationFn: ({ id, note }: { id: number; note: string }) => post(`/api/tasks/${id}/done`, { note: note || undefined }), onError: complain })
}
