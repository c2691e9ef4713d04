import { Select } from 'antd'
import { useState } from 'react'
import { Broken } from '../shell/Broken'
import { Waiting } from '../shell/Waiting'
import { useName, useWords, words } from '../words/language'
import { useCatalogueQuery } from './catalogue'
import { useChosenLine } from './ChosenLine'
import { useOwnLines } from './ownLines'

const lineWords = words({ zh: { line: '热线' }, en: { line: 'Line' } })

/** The line of a page that shows one at a time: the one chosen at the desk, else the person's first; empty until the lines are known. */
export function useOneLine(): [line: string, pick: (line: string) => void] {
  const own = useOwnLines()
  const chosen = useChosenLine()
  const [picked, pick] = useState('')
  return [picked || chosen.line || own[0]?.code || '', pick]
}

/** Stands for such a page while no line is known. */
export function NoLine() {
  const catalogue = useCatalogueQuery()
  return catalogue.isError ? <Broken failure={catalogue.error} retry={() => void catalogue.refetch()} /> : <Waiting />
}

export function LinePicker({ line, pick }: { line: string; pick(line: string): void }) {
  const w = useWords(lineWords)
  const name = useName()
  const own = useOwnLines()
  if (own.length < 2) return null
  return <Select value={line} aria-label={w.line} popupMatchSelectWidth={false} onChange={pick} options={own.map(each => ({ value: each.code, label: name(each.name) }))} />
}
