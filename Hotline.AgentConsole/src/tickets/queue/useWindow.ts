import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'

const spare = 8

/** Which rows of a long list are near the view, so that a thousand tickets draw as fast as twenty. */
export function useWindow(view: RefObject<HTMLElement | null>, count: number, rowHeight: number, above: number) {
  const [range, setRange] = useState({ from: 0, to: 40 })
  const measure = useCallback(() => {
    const element = view.current
    if (!element) return
    const from = Math.max(0, Math.floor((element.scrollTop - above) / rowHeight) - spare)
    const to = Math.ceil((element.scrollTop - above + element.clientHeight) / rowHeight) + spare
    setRange(now => (now.from === from && now.to === to ? now : { from, to }))
  }, [view, rowHeight, above])
  useLayoutEffect(measure, [measure, count])
  useEffect(() => {
    const element = view.current
    if (!element) return
    element.addEventListener('scroll', measure, { passive: true })
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      sizes.disconnect()
    }
  }, [view, measure])
  const show = useCallback(
    (index: number) => {
      const element = view.current
      if (!element) return
      const top = above + index * rowHeight
      if (top < element.scrollTop + above) element.scrollTop = top - above
      else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight
    },
    [view, rowHeight, above],
  )
  return { from: range.from, to: Math.min(range.to, count), show }
}
