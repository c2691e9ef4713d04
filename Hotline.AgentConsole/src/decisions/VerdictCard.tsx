import type { Candidate } from '../api/types'
import { formatScore, Terms } from '../offers/Terms'
import { useName, useWords } from '../words/language'
import css from './VerdictCard.module.css'
import { decisionWords } from './words'

/** What the matcher thought of one merchant, and the least that would have put it first. */
export function VerdictCard({ candidate, wasAsked }: { candidate: Candidate; wasAsked: boolean }) {
  const w = useWords(decisionWords)
  const name = useName()
  const [smallest, ...others] = candidate.remedies
  const isFirst = candidate.rank === 1
  return (
    <li className={css.card}>
      <header>
        <span className={isFirst ? `${css.rank} ${css.first}` : css.rank}>{candidate.rank ?? '—'}</span>
        <b>{candidate.merchant.name}</b>
        {isFirst && <span className={css.tag}>{w.first}</span>}
        {wasAsked && <span className={css.tag}>{w.wasAsked}</span>}
        <span className={css.score}>{formatScore(candidate.score)}<small>{w.score}</small></span>
      </header>
      {candidate.exclusions.length > 0 && (
        <ul className={css.out} aria-label={w.out}>
          {candidate.exclusions.map(each => <li key={each.code}>{name(each.text)}</li>)}
        </ul>
      )}
      <Terms terms={candidate.terms} />
      {!isFirst && (
        <p className={css.remedy}>
          {smallest ? <>{smallest.needed === null ? w.removed : w.smallest}<b>{name(smallest.text)}</b></> : w.none}
          {others.length > 0 && <span> {w.other}{others.slice(0, 2).map(each => name(each.text)).join(' · ')}</span>}
        </p>
      )}
    </li>
  )
}
