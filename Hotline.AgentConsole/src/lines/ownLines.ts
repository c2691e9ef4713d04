import { useMemo } from 'react'
import { useMe } from '../accounts/me'
import { useCatalogue } from './catalogue'

/** The lines that a person works on. Who is named for none works on all. */
export function useOwnLines() {
  const me = useMe()
  const { lines } = useCatalogue()
  return useMemo(() => lines.filter(each => me.lines.length === 0 || me.lines.includes(each.code)), [lines, me.lines])
}
