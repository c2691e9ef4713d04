import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { TicketRow } from '../api/types'
import { Panel } from '../design/Panel'
import { useQueueRows } from '../live/useLive'
import { ticketWords } from '../tickets/words'
import { useLanguage, useWords } from '../words/language'
import { clockTime } from '../words/time'
import { changedDays, type Hours, type Move, type Preview } from './calendar'
import css from './EffectPanel.module.css'
import { useHourPhrases } from './phrases'
import { editWords } from './words'

const shownAtFirst = 8
const shownMore = 50

interface EffectPanelProps {
  before: Hours
  after: Hours
  /** Null until somebody looked at this very draft. */
  effect: Preview | null
  canApply: boolean
  isLooking: boolean
  isApplying: boolean
  look(): void
  apply(): void
}

/** What a draft changes, what that would do to the promises that run now, and the button that does exactly this. */
export function EffectPanel({ before, after, effect, canApply, isLooking, isApplying, look, apply }: EffectPanelProps) {
  const w = useWords(editWords)
  return (
    <div className={css.panels}>
      <Panel title={w.changed}>
        <Changes before={before} after={after} />
      </Panel>
      <Panel title={w.preview}>
        {effect ? <Effect effect={effect} /> : <p className={css.quiet}>{isLooking ? w.previewing : w.previewLead}</p>}
        <div className={css.actions}>
          {effect ? (
            canApply ? (
              <Button type="primary" size="large" block danger={effect.breaches > 0} loading={isApplying} onClick={apply}>{w.apply}</Button>
            ) : (
              <p className={css.quiet}>{w.onlyAdmin}</p>
            )
          ) : (
            <Button type="primary" size="large" block loading={isLooking} onClick={look}>{w.preview}</Button>
          )}
        </div>
      </Panel>
    </div>
  )
}

function Changes({ before, after }: { before: Hours; after: Hours }) {
  const w = useWords(editWords)
  const phrases = useHourPhrases()
  const week = [phrases.week(before), phrases.week(after)]
  const days = changedDays(before.exceptions, after.exceptions).filter(each => each.date)
  if (week[0] === week[1] && days.length === 0) return <p className={css.quiet}>{w.noChange}</p>
  return (
    <ul className={css.changes}>
      {week[0] !== week[1] && (
        <li>
          <b>{w.weekly}</b>
          <del>{week[0]}</del>
          <ins>{week[1]}</ins>
        </li>
      )}
      {days.slice(0, 12).map(each => (
        <li key={each.date}>
          <b>{phrases.date(each.date)} {each.after?.name || each.before?.name}</b>
          {each.before && <del>{phrases.day(each.before)}{each.before.provisional && ` · ${w.provisional}`}</del>}
          <ins>{each.after ? `${phrases.day(each.after)}${each.after.provisional ? ` · ${w.provisional}` : ''}` : w.dropped}</ins>
        </li>
      ))}
      {days.length > 12 && <li className={css.quiet}>{w.more(days.length - 12)}</li>}
    </ul>
  )
}

/** Which promises would move, and which of them would be broken at once. */
export function Effect({ effect }: { effect: Preview }) {
  const w = useWords(editWords)
  const [most, setMost] = useState(shownAtFirst)
  const rows = useQueueRows<TicketRow>('tickets')
  const summaries = useMemo(() => new Map(rows.map(row => [row.number, row.summary])), [rows])
  // Breaches first: they are what makes somebody think again.
  const moves = [...effect.deadlines].sort((a, b) => Number(b.breach) - Number(a.breach))
  const shown = moves.slice(0, most)
  if (effect.moves === 0) return (
    <div className={css.figures} role="status">
      <strong>{w.nothingMoves}</strong>
      <span>{w.nothingMovesLead}</span>
    </div>
  )
  return (
    <>
      <div className={css.figures} role="status">
        <strong>{w.moves(effect.moves)}</strong>
        <strong className={effect.breaches > 0 ? css.breaches : css.calm}>{effect.breaches > 0 ? w.breaches(effect.breaches) : w.noBreach}</strong>
      </div>
      <ul className={css.moves}>{shown.map(move => <li key={move.deadlineId}><OneMove move={move} summary={summaries.get(move.ticket)} /></li>)}</ul>
      {moves.length > shown.length && <Button type="link" size="small" onClick={() => setMost(most + shownMore)}>{w.more(moves.length - shown.length)}</Button>}
    </>
  )
}

function OneMove({ move, summary }: { move: Move; summary: string | undefined }) {
  const w = useWords(editWords)
  const t = useWords(ticketWords)
  const { language } = useLanguage()
  return (
    <>
      <span className={css.line}>
        <Link to={`/tickets/${move.ticket}`}>{move.ticket}</Link>
        <span className={css.summary}>{summary}</span>
        {move.breach && <em>{w.breach}</em>}
      </span>
      <span className={css.times}>
        {t.deadline[move.kind] ?? move.kind}
        <span><del>{clockTime(move.dueAt, language)}</del> → <b className={move.breach ? css.breaches : undefined}>{clockTime(move.newDueAt, language)}</b></span>
      </span>
    </>
  )
}
