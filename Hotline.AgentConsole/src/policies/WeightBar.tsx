import { terms } from '../offers/terms'
import { useName } from '../words/language'
import { shares, termNames } from './policy'
import css from './WeightBar.module.css'

const hues = ['--celadon', '--lake', '--amber-fill', '--moss', '--plum', '--ink-3', '--celadon-line', '--lake-line']

/** The colour in which a term is drawn everywhere on the page. */
export const hueOf = (term: string) => `var(${hues[termNames.indexOf(term)] ?? '--line-strong'})`

/** All weights as one bar: what counts, and how much, in one look. */
export function WeightBar({ weights }: { weights: Readonly<Record<string, number>> }) {
  const name = useName()
  const each = shares(weights)
  const counted = termNames.filter(term => each[term]! > 0).sort((a, b) => each[b]! - each[a]!)
  return (
    <div className={css.bar} role="img" aria-label={counted.map(term => `${name(terms[term]!.name)} ${Math.round(each[term]! * 100)}%`).join(', ')}>
      {counted.map(term => <i key={term} style={{ flexGrow: each[term], background: hueOf(term) }} title={`${name(terms[term]!.name)} ${Math.round(each[term]! * 100)}%`} />)}
    </div>
  )
}
