import { Select } from 'antd'
import { useState } from 'react'
import { useMe } from '../accounts/me'
import { useName, useWords, words } from '../words/language'
import { useCatalogue } from './catalogue'
import { useChosenLine } from './ChosenLine'

const lineWords = words({ zh: { line: '热线' }, en: { line: 'Line' } })

/** The line of a page that shows one at a time: the one chosen at the desk, else the person's first. */
export function useOneLine(): [line: string, pick: (line: string) => void] {
  const me = useMe()
  const { lines } = useCatalogue()
  const chosen = useChosenLine()
  const [picked, pick] = useState('')
  const own = lines.filter(each => me.lines.length === 0 || me.lines.includes(each.code))
  return [picked || chosen.line || own[0]?.code || '', pick]
}

export function LinePicker({ line, pick }: { line: string; pick(line: string): void }) {
  const w = useWords(lineWords)
  const me = useMe()
  const name = useName()
  const own = useCatalogue().lines.filter(each => me.lines.length === 0 || me.lines.includes(each.code))
  if (own.length < 2) return null
  return <Select value={line} aria-label={w.line} popupMatchSelectWidth={false} onChange={pick} options={own.map(each => ({ value: each.code, label: name(each.name) }))} />
}
