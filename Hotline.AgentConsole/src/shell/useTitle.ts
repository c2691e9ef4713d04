import { useEffect } from 'react'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'

/** Names the browser's tab after what is on it. */
export function useTitle(page: string): void {
  const { product } = useWords(commonWords)
  useEffect(() => {
    document.title = `${page} · ${product}`
    return () => {
      document.title = product
    }
  }, [page, product])
}
