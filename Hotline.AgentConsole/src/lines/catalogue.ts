import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../api/http'
import type { Catalogue } from '../api/types'
import { useName } from '../words/language'

const empty: Catalogue = { lines: [], services: [], trades: [], areas: [], places: [], languages: [], demo: false }

export function useCatalogueQuery() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => get<Catalogue>('/api/catalogue', signal),
    staleTime: 5 * 60_000,
    refetchInterval: 5 * 60_000,
  })
}

export const useCatalogue = (): Catalogue => useCatalogueQuery().data ?? empty

/** Names of codes in the reader's language; an unknown code stands for itself. */
export function useCodeNames() {
  const catalogue = useCatalogue()
  const name = useName()
  return useMemo(() => {
    const of = (list: readonly { code: string; name: { zh: string; en: string } }[]) => {
      const names = new Map(list.map(entry => [entry.code, name(entry.name)]))
      return (code: string | null | undefined) => (code ? (names.get(code) ?? code) : '')
    }
    return { line: of(catalogue.lines), service: of(catalogue.services), area: of(catalogue.areas), trade: of(catalogue.trades), place: of(catalogue.places), language: of(catalogue.languages) }
  }, [catalogue, name])
}
