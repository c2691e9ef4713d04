import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ConversationRow } from '../api/types'
import choice from '../design/Choice.module.css'
import { useChosenLine } from '../lines/ChosenLine'
import { useIsQueueRead, useQueueRows } from '../live/useLive'
import { Blank } from '../shell/Blank'
import { useKeys } from '../shell/keys'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import { useAllConversations } from './conversation'
import { ConversationItem } from './ConversationItem'
import css from './ConversationsPage.module.css'
import { Thread } from './Thread'
import { conversationWords } from './words'

type View = 'waiting' | 'all'

/** One conversation per phone: those in which a text waits for a person, live, the longest wait first; or all, the last written first. */
export default function ConversationsPage() {
  const w = useWords(conversationWords)
  const common = useWords(commonWords)
  useTitle(w.title)
  const go = useNavigate()
  const { id } = useParams()
  const { line } = useChosenLine()
  const [view, setView] = useState<View>('waiting')
  const rows = useQueueRows<ConversationRow>('conversations')
  const isRead = useIsQueueRead('conversations')
  const all = useAllConversations(line, view === 'all')
  const waiting = useMemo(
    () => rows.filter(row => !line || row.line === line).sort((a, b) => Date.parse(a.lastAt) - Date.parse(b.lastAt)),
    [rows, line],
  )
  const shown = view === 'waiting' ? waiting : all.rows
  const chosen = Number(id) || null
  const at = shown.findIndex(row => row.id === chosen)
  const open = (row: ConversationRow) => go(`/conversations/${row.id}`, { replace: chosen !== null })
  const move = (to: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (row) open(row)
  }
  useKeys(w.title, [
    { keys: ['j', 'ArrowDown'], label: w.key.down, run: () => move(at + 1) },
    { keys: ['k', 'ArrowUp'], label: w.key.up, run: () => move(at - 1) },
    { keys: ['v'], label: w.key.view, run: () => setView(view === 'waiting' ? 'all' : 'waiting') },
  ])
  return (
    <div className={`${css.page} ${chosen === null ? css.listOnly : css.threadOnly}`}>
      <nav className={css.list} aria-label={w.title}>
        <header>
          <h1>{w.title}</h1>
          <div className={choice.kinds}>
            <button type="button" aria-pressed={view === 'waiting'} onClick={() => setView('waiting')}>{w.waiting} {waiting.length}</button>
            <button type="button" aria-pressed={view === 'all'} onClick={() => setView('all')}>{common.all}</button>
          </div>
        </header>
        {shown.map(row => <ConversationItem key={row.id} row={row} isChosen={row.id === chosen} choose={() => open(row)} />)}
        {view === 'all' && all.more && <Button type="text" block onClick={all.more}>{common.more}</Button>}
        {shown.length === 0 && ((view === 'waiting' ? !isRead : all.isPending) ? <Waiting /> : <Blank small title={w.empty} lead={w.emptyLead} />)}
      </nav>
      <section className={css.thread}>{chosen === null ? <Blank title={w.choose} /> : <Thread key={chosen} id={chosen} />}</section>
    </div>
  )
}
