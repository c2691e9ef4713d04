import { useEffect, useState } from 'react'

/** For a dialog that leaves by unmounting: the focus goes back to where it was before. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => {
    if (before instanceof HTMLElement) before.focus()
  }, [before])
}
