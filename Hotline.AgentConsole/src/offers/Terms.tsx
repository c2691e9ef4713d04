import type { Candidate } from '../api/types'
import { useName } from '../words/language'
import css from './Terms.module.css'

/** The terms of a score. A bar is as wide as its rule may count, and filled as far as this merchant earns it. */
export function Terms({ terms }: { terms: Candidate['terms'] }) {
  const name = useName()
  const heaviest = Math.max(1e-9, ...terms.map(term => term.weight ?? 1))
  return (
    <div className={css.terms}>
      {terms.map(term => (
        <div key={term.name} className={css.term} title={`${name(term.text)} · ${term.value}`}>
          <span>{name(term.text) || term.name}</span>
          <span className={css.bar} style={{ width: `${30 + (70 * (term.weight ?? 1)) / heaviest}%` }}>
            <i style={{ width: `${Math.max(0, Math.min(1, term.value)) * 100}%` }} />
          </span>
        </div>
      ))}
    </div>
  )
}

/** A score as people read it, of a hundred. */
export const formatScore = (score: number) => (Math.abs(score) <= 1 ? (score * 100).toFixed(0) : score.toFixed(Math.abs(score) < 10 ? 2 : 1))
