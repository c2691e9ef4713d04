import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Candidate } from '../api/types'
import { useName, useWords } from '../words/language'
import css from './MatchDrawer.module.css'
import { formatScore, Terms } from './Terms'
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
  return (
    <li ref={card} className={`${css.card} ${isFirst ? css.first : ''} ${isChosen ? css.chosen : ''}`} onClick={choose}>
      <span className={css.rank}>{candidate.rank}</span>
      <span className={css.name}>
        {name(candidate.merchant.name)}
        {isFirst && <span className={css.tag}>{w.first}</span>}
      </span>
      <span className={css.score}>{formatScore(candidate.score)}<small>{w.score}</small></span>
      <Terms terms={candidate.terms} />
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
