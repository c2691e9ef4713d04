import { Modal } from 'antd'
import { useState } from 'react'
import type { Deadline } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { span } from '../promises/promise'
import { ticketWords } from '../tickets/words'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime, fullTime } from '../words/time'
import { chainOf } from './chain'
import css from './ReceiptDialog.module.css'
import { receiptWords } from './words'

interface ReceiptDialogProps {
  deadline: Deadline
  /** Every promise of the ticket, those that moved away among them. */
  all: readonly Deadline[]
  leave(): void
}

/** How a due time came about: what was counted, what was skipped, and why; and the receipts of the times before it moved. */
export default function ReceiptDialog({ deadline, all, leave }: ReceiptDialogProps) {
  useReturnFocus()
  const w = useWords(receiptWords)
  const t = useWords(ticketWords)
  const { language } = useLanguage()
  const chain = chainOf(deadline, all)
  const [shown, setShown] = useState(deadline)
  return (
    <Modal open onCancel={leave} footer={null} width={600} title={w.title(t.deadline[deadline.kind] ?? deadline.kind)}>
      <Receipt deadline={shown} />
      {chain.length > 1 && (
        <section className={css.chain}>
          <h3>{w.earlier}</h3>
          <ol>
            {chain.map((each, at) => (
              <li key={each.id}>
                <button type="button" aria-pressed={each === shown} onClick={() => setShown(each)}>
                  <b>{at === 0 ? w.later : w.was(clockTime(each.dueAt, language))}</b>
                  {/* Why it no longer holds is written on the one that took its place. */}
                  <span>{at === 0 ? clockTime(each.dueAt, language) : w.change[chain[at - 1]!.change ?? 'Calendar']}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Modal>
  )
}

function Receipt({ deadline }: { deadline: Deadline }) {
  const w = useWords(receiptWords)
  const name = useName()
  const { language } = useLanguage()
  const { receipt } = deadline
  const clock = (at: string) => clockTime(at, language, receipt?.zone)
  const full = (at: string) => fullTime(at, language, receipt?.zone)
  const length = (from: string, to: string) => span(Math.round((Date.parse(to) - Date.parse(from)) / 1000), language)
  if (!receipt) return <p className={css.quiet}>{w.none}</p>
  return (
    <>
      <dl className={css.terms}>
        <div><dt>{w.promised}</dt><dd>{span(receipt.budgetSeconds, language)}<small>{deadline.runsOn === 'WallTime' ? w.wallTime : w.serviceTime}</small></dd></div>
        <div><dt>{w.begins}</dt><dd title={full(deadline.startAt)}>{clock(deadline.startAt)}</dd></div>
        <div><dt>{w.warns}</dt><dd title={full(deadline.warnAt)}>{clock(deadline.warnAt)}</dd></div>
        <div><dt>{w.due}</dt><dd className={deadline.breachedAt ? css.late : undefined} title={full(deadline.dueAt)}>{clock(deadline.dueAt)}</dd></div>
      </dl>
      {deadline.pausedAt && <p className={css.paused}>{w.paused(clock(deadline.pausedAt))}</p>}
      <ol className={css.lines} tabIndex={0} aria-label={w.receipt}>
        {receipt.lines.map((line, at) => (
          <li key={at} className={line.counted ? css.counted : css.skipped}>
            <span className={css.when}>{clock(line.from)} – {clock(line.to)}</span>
            <span className={css.why}>{name(line.why)}</span>
            <b>{line.counted ? w.counted : w.skipped} {length(line.from, line.to)}</b>
          </li>
        ))}
      </ol>
      <p className={css.sum}>
        <b>{w.sum(span(receipt.countedSeconds, language), span(receipt.budgetSeconds, language))}</b>
        <span>{[receipt.calendar && w.source(receipt.calendar, receipt.calendarVersion), w.table(receipt.policyVersion), receipt.zone].filter(Boolean).join(' · ')}</span>
      </p>
    </>
  )
}
