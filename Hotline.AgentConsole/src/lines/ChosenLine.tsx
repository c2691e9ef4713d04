import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

interface ChosenLine {
  /** Code of the one line that lists show; empty for all. */
  line: string
  choose(line: string): void
}

const kept = 'hotline.line'
const Chosen = createContext<ChosenLine>({ line: '', choose: () => {} })

export function ChosenLineProvider({ children }: { children: ReactNode }) {
  const [line, setLine] = useState(() => sessionStorage.getItem(kept) ?? '')
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
