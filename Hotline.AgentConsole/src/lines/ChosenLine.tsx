import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useMe } from '../accounts/me'

interface ChosenLine {
  /** Code of the one line that lists show; empty for all. */
  line: string
  choose(line: string): void
}

const kept = 'hotline.line'
const Chosen = createContext<ChosenLine>({ line: '', choose: () => {} })

export function ChosenLineProvider({ children }: { children: ReactNode }) {
  const me = useMe()
  const [wanted, setLine] = useState(() => sessionStorage.getItem(kept) ?? '')
  // Who was signed in here before may have worked on other lines.
  const line = me.lines.length === 0 || me.lines.includes(wanted) ? wanted : ''
  const chosen = useMemo(
    () => ({
      line,
      choose(next: string) {
        sessionStorage.setItem(kept, next)
        setLine(next)
      },
    }),
    [line],
  )
  return <Chosen value={chosen}>{children}</Chosen>
}

export const useChosenLine = () => useContext(Chosen)
