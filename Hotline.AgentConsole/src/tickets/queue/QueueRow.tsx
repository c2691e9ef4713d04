import { memo } from 'react'
import { Link } from 'react-router'
import type { TicketRow } from '../../api/types'
import { Countdown } from '../../deadlines/Countdown'
import { useName, useWords } from '../../words/language'
import { Badges } from '../Badges'
import { StatusMark } from '../StatusMark'
import { headline } from '../headline'
import { ticketWords } from '../words'
import css from './QueueRow.module.css'

interface QueueRowProps {
  row: TicketRow
  service: string
  area: string
  isChosen: boolean
  isFresh: boolean
  age: string
  choose(id: number): void
  open(number: string): void
}

/** One line of the queue; on a phone the same cells fold into a card. */
export const QueueRow = memo(function QueueRow({ row, service, area, isChosen, isFresh, age, choose, open }: QueueRowProps) {
  const w = useWords(ticketWords)
  const name = useName()
  const classes = [css.row, isChosen && css.chosen, isFresh && css.fresh, (row.hazard || row.status === 'Unmatched') && css.grave]
  return (
    <div
      role="row"
      aria-selected={isChosen}
      className={classes.filter(Boolean).join(' ')}
      onMouseDown={() => choose(row.id)}
      onClick={() => open(row.number)}
    >
      <span role="cell" className={css.due}>
        {row.nextDeadline ? <Countdown {...row.nextDeadline} /> : <span className={css.idle}>—</span>}
      </span>
      <span role="cell" className={css.status}>
        <StatusMark status={row.status} />
      </span>
      <span role="cell" className={css.summary}>
        <Badges ticket={row} compact />
        <span className={css.words} title={row.summary}>{headline(row, w)}</span>
      </span>
      <span role="cell" className={css.service}>
        <span>{service || <em>{w.noService}</em>}</span>
        <span className={css.area}>{area || w.noArea}</span>
      </span>
      <span role="cell" className={css.caller} title={row.callerName ?? undefined}>{row.callerName ?? '—'}</span>
      <span role="cell" className={css.merchant}>{name(row.merchantName) || '—'}</span>
      <span role="cell" className={css.assignee}>{row.assignee ?? '—'}</span>
      <span role="cell" className={css.number}>
        {/* A real link: it opens in a tab of its own with the middle button. */}
        <Link to={`/tickets/${row.number}`} tabIndex={-1} onClick={event => event.stopPropagation()}>{row.number}</Link>
        <small>{age}</small>
      </span>
    </div>
  )
})
