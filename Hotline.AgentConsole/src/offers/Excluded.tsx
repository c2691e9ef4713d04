import { useMemo } from 'react'
import type { Candidate } from '../api/types'
import { useLanguage, useName, useWords } from '../words/language'
import css from './MatchDrawer.module.css'
import { offerWords } from './words'

const shownNames = 24

/** Why not the others: grouped by the first reason that rules each out. */
export function Excluded({ candidates }: { candidates: readonly Candidate[] }) {
  const { match: w } = useWords(offerWords)
  const { language } = useLanguage()
  const name = useName()
  const groups = useMemo(() => {
    const found = new Map<string, { title: string; names: string[] }>()
    for (const candidate of candidates) {
      const why = candidate.exclusions[0]
      if (!why) continue
      const group = found.get(why.code) ?? { title: name(why.text) || why.code, names: [] }
      group.names.push(name(candidate.merchant.name))
      found.set(why.code, group)
    }
    return [...found.values()].sort((a, b) => a.names.length - b.names.length)
  }, [candidates, name])
  return (
    <details className={css.excluded}>
      <summary>{w.excluded(candidates.length)}</summary>
      {groups.map(group => (
        <div key={group.title} className={css.group}>
          <h4>{group.title}<span>{group.names.length}</span></h4>
          <p>
            {group.names.slice(0, shownNames).join(language === 'zh' ? '、' : ', ')}
            {group.names.length > shownNames && ' …'}
          </p>
        </div>
      ))}
    </details>
  )
}
