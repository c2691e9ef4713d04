import { lazy, Suspense, useState } from 'react'
import type { Deadline } from '../api/types'
import { Panel } from '../design/Panel'
import { ticketPageWords } from '../tickets/pageWords'
import { ticketWords } from '../tickets/words'
import { useLanguage, useWords } from '../words/language'
import { clockTime, lengthOf } from '../words/time'
import { Countdown } from './Countdown'
import css from './DeadlineList.module.css'
import { receiptWords } from './words'

const ReceiptDialog = lazy(() => import('./ReceiptDialog'))

/** The promises of a ticket; each opens its receipt. */
export function DeadlineList({ deadlines }: { deadlines: readonly Deadline[] }) {
  const w = useWords(ticketPageWords)
  const r = useWords(receiptWords)
  const [explained, setExplained] = useState<Deadline | null>(null)
  const sorted = deadlines.filter(each => !each.cancelledAt).sort((a, b) => Number(a.metAt !== null) - Number(b.metAt !== null) || a.dueAt.localeCompare(b.dueAt))
  return (
    <Panel title={w.deadlines}>
      {sorted.length === 0 && <p className={css.quiet}>{w.noDeadlines}</p>}
      <ul className={css.list}>
        {sorted.map((deadline, at) => (
          <li key={`${deadline.kind}-${at}`}>
            <button type="button" className={css.one} title={r.receipt} onClick={() => setExplained(deadline)}>
              <One deadline={deadline} />
            </button>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>{explained && <ReceiptDialog deadline={explained} all={deadlines} leave={() => setExplained(null)} />}</Suspense>
    </Panel>
  )
}

function One({ deadline }: { deadline: Deadline }) {
  const t = useWords(ticketWords)
  const { language } = useLanguage()
  const { kind, dueAt, metAt, pausedAt } = deadline
  const name = t.deadline[kind] ?? kind
  if (metAt) {
    const over = Date.parse(metAt) - Date.parse(dueAt)
    return (
      <>
        <span className={css.name}>{name}</span>
        <span className={over > 0 ? css.late : css.met}>{over > 0 ? `${t.metLate} · ${lengthOf(over, language)}` : t.met}</span>
        <time>{clockTime(metAt, language)}</time>
      </>
    )
  }
  return (
    <>
      {pausedAt ? (
        <>
          <span className={css.name}>{name}</span>
          <span className={css.quiet}>{t.paused}</span>
        </>
      ) : (
        <span className={css.ticking}><Countdown kind={kind} dueAt={dueAt} /></span>
      )}
      <time>{clockTime(dueAt, language)}</time>
    </>
  )
}
