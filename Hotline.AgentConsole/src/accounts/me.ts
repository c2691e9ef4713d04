import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { get, post, put, remove } from '../api/http'
import { Problem } from '../api/problem'
import type { Me, PresenceStatus } from '../api/types'

const key = ['me']

/** Who is signed in; null when nobody is. */
export function useMaybeMe() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await get<Me>('/api/me', signal)
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 401) return null
        throw failure
      }
    },
    staleTime: Infinity,
  })
}

export const SignedIn = createContext<Me | null>(null)

/** Who is signed in, inside the shell. */
export function useMe(): Me {
  const me = useContext(SignedIn)
  if (!me) throw new Error('Nobody is signed in here.')
  return me
}

/** Supervisors and administrators answer for what the system does by itself. */
export const isSupervising = (me: Me) => me.role === 'Supervisor' || me.role === 'Administrator'

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (who: { userName: string; password: string }) => post('/api/session', who),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => remove('/api/session'),
    onSettled: () => {
      queries.setQueryData(key, null)
      queries.removeQueries({ predicate: query => query.queryKey[0] !== 'me' })
    },
  })
}

export function usePresence() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (status: PresenceStatus) => put('/api/me/presence', { status }),
    onSuccess: (_, status) => queries.setQueryData<Me | null>(key, me => me && { ...me, presence: { status, reason: null } }),
  })
}
