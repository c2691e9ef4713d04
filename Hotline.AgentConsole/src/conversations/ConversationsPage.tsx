import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ConversationRow } from '../api/types'
import { useChosenLine } from '../lines/ChosenLine'
import { useIsQueueRead, useNow, useQueueRows } from '../live/useLive'
import { Blank } from '../shell/Blank'
import { useKeys } from '../shell/keys'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useLanguage, useName, useWords } from '../words/language'
import { spokenPhone } from '../words/phone'
import { ago } from '../words/time'
import css from './ConversationsPage.module.css'
import { Thread } from './Thread'
import { conversationWords } from './words'

/** One conversation per phone. The queue holds those in which a text waits for a person, the longest wait first. */
export default function ConversationsPage() {
  const w = useWords(conversationWords)
  useTitle(w.title)
  const go = useNavigate()
  const { id } = useParams()
  const { line } = useChosenLine()
  const rows = useQueueRows<ConversationRow>('conversations')
  const isRead = useIsQueueRead('conversations')
  const shown = useMemo(
    () =>
      rows
        .filter(row => !line || row.line === line)
        .sort((a, b) => Date.parse(a.lastAt) - Date.parse(b.lastAt)),
    [rows, line],
  )
  const chosen = Number(id) || null
  const at = shown.findIndex(row => row.id === chosen)
  const move = (to: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (row) go(`/conversations/${row.id}`, { replace: chosen !== null })
  }
  useKeys(w.title, [
    { keys: ['j', 'ArrowDown'], label: w.key.down, run: () => move(at + 1) },
    { keys: ['k', 'ArrowUp'], label: w.key.up, run: () => move(at - 1) },
  ])
  if (!isRead && rows.length === 0) return <Waiting />
  if (rows.length === 0 && chosen === null) return <Blank title={w.empty} lead={w.emptyLead} />
  return (
    <div className={`${css.page} ${chosen === null ? css.listOnly : css.threadOnly}`}>
      <nav className={css.list} aria-label={w.title}>
        <header>
          <h1>{w.title}</h1>
          <span className={css.waiting}>{w.unhandled(shown.length)}</span>
        </header>
        {shown.map(row => (
          <ConversationItem key={row.id} row={row} isChosen={row.id === chosen} choose={() => go(`/conversations/${row.id}`, { replace: chosen !== null })} />
        ))}
      </nav>
      <section className={css.thread}>{chosen === null ? <Blank title={w.choose} /> : <Thread key={chosen} id={chosen} />}</section>
    </div>
  )
}

function ConversationItem({ row, isChosen, choose }: { row: ConversationRow; isChosen: boolean; choose(): void }) {
  const w = useWords(conversationWords)
  const name = useName()
  const { language } = useLanguage()
  const now = useNow()
  return (
    <button type="button" className={`${css.item} ${isChosen ? css.chosen : ''} ${row.unhandled > 0 ? css.unread : ''}`} aria-current={isChosen} onClick={choose}>
      <span className={css.top}>
        <span className={css.who}>{name(row.merchantName) || row.callerName || spokenPhone(row.phone)}</span>
        {row.merchantName && <span className={css.tag}>{w.merchant}</span>}
        <time>{ago(row.lastAt, now, language)}</time>
      </span>
      <span className={css.last}>{row.lastText}</span>
      {row.unhandled > 0 && <i className={css.count} aria-label={w.unhandled(row.unhandled)}>{row.unhandled}</i>}
    </button>
  )
}
