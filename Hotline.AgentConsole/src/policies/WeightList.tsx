import { terms } from '../offers/terms'
import { useName } from '../words/language'
import { shares, shift, termNames } from './policy'
import { hueOf } from './WeightBar'
import css from './WeightList.module.css'

interface WeightListProps {
  weights: Readonly<Record<string, number>>
  before: Readonly<Record<string, number>> | undefined
}

/** Each term with its share, what it means, and how it moved. */
export function WeightList({ weights, before }: WeightListProps) {
  const name = useName()
  const each = shares(weights)
  return (
    <ul className={css.list}>
      {[...termNames].sort((a, b) => each[b]! - each[a]!).map(term => {
        const moved = shift(weights, before, term)
        return (
          <li key={term} className={each[term] === 0 ? css.off : undefined}>
            <i style={{ background: hueOf(term) }} />
            <span className={css.what}><b>{name(terms[term]!.name)}</b>{name(terms[term]!.meaning)}</span>
            {moved !== 0 && <span className={css.moved}>{moved > 0 ? '+' : '−'}{Math.abs(moved)}</span>}
            <span className={css.share}>{Math.round(each[term]! * 100)}%</span>
          </li>
        )
      })}
    </ul>
  )
}
