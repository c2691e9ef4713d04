import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { get, withQuery } from '../api/http'
import type { CallersFound } from '../api/types'

const enoughDigits = 8
const typingPause = 250

/** Who is behind a number, asked once the typing pauses: several people may share one. */
export function useCallers(phone: string) {
  const [sought, setSought] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSought(phone.replace(/[^\d+]/g, '')), typingPause)
    return () => clearTimeout(timer)
  }, [phone])
  return useQuery({
    queryKey: ['callers', sought],
    queryFn: ({ signal }) => get<CallersFound>(withQuery('/api/callers', { phone: sought }), signal),
    enabled: sought.replace('+', '').length >= enoughDigits,
    staleTime: 30_000,
  })
}
