import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { serverNow } from '../../api/http'
import type { TicketRow } from '../../api/types'
import { Countdown } from '../../deadlines/Countdown'
import { useCodeNames } from '../../lines/catalogue'
import { useChosenLine } from '../../lines/ChosenLine'
import { useNow, useQueueRows } from '../../live/useLive'
import { Blank } from '../../shell/Blank'
import { useKeys } from '../../shell/keys'
import { useTitle } from '../../shell/useTitle'
import { Waiting } from '../../shell/Waiting'
import { useLanguage, useWords } from '../../words/language'
import { ago } from '../../words/time'
import { Badges } from '../Badges'
import { headline } from '../headline'
import { arrange } from '../queue/arrange'
import { useTicket } from '../ticket'
import { ticketWords } from '../words'
import { TriageSheet } from './TriageSheet'
import css from './TriagePage.module.css'
import { triageWords } from './words'

/** New tickets, the most urgent first. Whatever is dealt with leaves, and the next takes its place. */
export default function TriagePage() {
  const w = useWords(triageWords)
  useTitle(w.title)
  const go = useNavigate()
  const { line } = useChosenLine()
  const rows = useQueueRows<TicketRow>('tickets')
  const fresh = useMemo(() => arrange(rows.filter(row => row.status === 'New' && (!line || row.line === line)), 'urgency', false), [rows, line])
  const [chosen, setChosen] = useState<string | null>(null)
  const [place, setPlace] = useState(0)
  const found = fresh.findIndex(row => row.number === chosen)
  const at = found >= 0 ? found : Math.min(place, fresh.length - 1)
  const current = fresh[at]
  const choose = (index: number) => {
    const next = Math.max(0, Math.min(fresh.length - 1, index))
    setPlace(next)
    setChosen(fresh[next]?.number ?? null)
  }
  useKeys(w.title, [
    { keys: ['j', 'ArrowDown'], label: w.key.down, run: () => choose(at + 1) },
    { keys: ['k', 'ArrowUp'], label: w.key.up, run: () => choose(at - 1) },
    { keys: ['o'], label: w.key.open, run: () => current && go(`/tickets/${current.number}`) },
  ])
  if (fresh.length === 0) return <Blank title={w.empty} lead={w.emptyLead} />
  return (
    <div className={css.page}>
      <nav className={css.list} aria-label={w.title}>
        <header>
          <h1>{w.title}</h1>
          <p>{w.lead}</p>
        </header>
        {fresh.map((row, index) => (
          <TriageRow key={row.id} row={row} isChosen={index === at} choose={() => choose(index)} />
        ))}
      </nav>
      {current && <Chosen key={current.number} number={current.number} />}
    </div>
  )
}

function TriageRow({ row, isChosen, choose }: { row: TicketRow; isChosen: boolean; choose(): void }) {
  const t = useWords(ticketWords)
  const names = useCodeNames()
  const { language } = useLanguage()
  useNow()
  return (
    <button type="button" className={`${css.row} ${isChosen ? css.chosen : ''}`} aria-current={isChosen} onClick={choose}>
      <span className={css.top}>
        <Badges ticket={row} />
        <span className={css.who}>{row.callerName ?? row.number}</span>
        <span className={css.age}>{ago(row.receivedAt, serverNow(), language)}</span>
      </span>
      <span className={css.summary}>{headline(row, t)}</span>
      <span className={css.top}>
        <span className={row.service ? css.service : css.noService}>{row.service ? names.service(row.service) : t.noService}</span>
        <span className={css.age}>{row.nextDeadline && <Countdown {...row.nextDeadline} />}</span>
      </span>
    </button>
  )
}

function Chosen({ number }: { number: string }) {
  const ticket = useTicket(number)
  return <section className={css.sheet}>{ticket.data ? <TriageSheet ticket={ticket.data} /> : <Waiting />}</section>
}
