import { useQuery } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'
import type { CallerFound, List } from '../api/types'

const enoughDigits = 7

const digits = (phone: string) => phone.replace(/[^\d+]/g, '')

/** Who called from a number: several people may share one. */
export function useCallers(phone: string) {
  const sought = digits(phone)
  return useQuery({
    queryKey: ['callers', sought],
    queryFn: async ({ signal }) => {
      const answer = await get<List<CallerFound> | CallerFound[] | CallerFound | undefined>(withQuery('/api/callers', { phone: sought }), signal)
      if (!answer) return []
      if (Array.isArray(answer)) return answer
      return 'items' in answer ? answer.items : [answer]
    },
    enabled: sought.replace('+', '').length >= enoughDigits,
    staleTime: 30_000,
  })
}
