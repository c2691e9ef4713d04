import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Candidate } from '../api/types'
import { useName, useWords } from '../words/language'
import css from './MatchDrawer.module.css'
import { offerWords } from './words'

interface CandidateCardProps {
  candidate: Candidate
  isFirst: boolean
  isChosen: boolean
  isBusy: boolean
  choose(): void
  pick(reason?: string): void
}

/** One merchant of the ranking with the terms of its score. Whoever is not first needs a reason. */
export function CandidateCard({ candidate, isFirst, isChosen, isBusy, choose, pick }: CandidateCardProps) {
  const { match: w } = useWords(offerWords)
  const name = useName()
  const [reason, setReason] = useState('')
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  // A bar is as wide as its rule may count, and filled as far as this merchant earns it.
  const heaviest = Math.max(1e-9, ...candidate.terms.map(term => term.weight ?? 1))
  return (
    <li ref={card} className={`${css.card} ${isFirst ? css.first : ''} ${isChosen ? css.chosen : ''}`} onClick={choose}>
      <span className={css.rank}>{candidate.rank}</span>
      <span className={css.name}>
        {name(candidate.merchant.name)}
        {isFirst && <span className={css.tag}>{w.first}</span>}
      </span>
      <span className={css.score}>{formatScore(candidate.score)}<small>{w.score}</small></span>
      <div className={css.terms}>
        {candidate.terms.map(term => (
          <div key={term.name} className={css.term} title={`${name(term.text)} · ${term.value}`}>
            <span>{name(term.text) || term.name}</span>
            <span className={css.bar} style={{ width: `${30 + (70 * (term.weight ?? 1)) / heaviest}%` }}>
              <i style={{ width: `${Math.max(0, Math.min(1, term.value)) * 100}%` }} />
            </span>
          </div>
        ))}
      </div>
      {isChosen && (
        <div className={css.pick}>
          {!isFirst && (
            <div className={css.reasons}>
              {w.reasons.map(each => <Button key={each} size="small" onClick={() => setReason(each)}>{each}</Button>)}
            </div>
          )}
          <div className={css.row}>
            {!isFirst && (
              <Input
                placeholder={w.pickWhy}
                value={reason}
                maxLength={300}
                onChange={event => setReason(event.target.value)}
                onPressEnter={() => reason.trim() && pick(reason.trim())}
              />
            )}
            <Button disabled={isBusy || (!isFirst && !reason.trim())} onClick={() => pick(isFirst ? undefined : reason.trim())}>{w.pick}</Button>
          </div>
          {!isFirst && <span className={css.hint}>{w.pickHint}</span>}
        </div>
      )}
    </li>
  )
}

const formatScore = (score: number) => (Math.abs(score) <= 1 ? (score * 100).toFixed(0) : score.toFixed(Math.abs(score) < 10 ? 2 : 1))
