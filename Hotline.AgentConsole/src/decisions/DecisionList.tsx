import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { get } from '../api/http'
import type { Decision, Ticket } from '../api/types'
import { Panel } from '../design/Panel'
import { Broken } from '../shell/Broken'
import { useLanguage, useWords } from '../words/language'
import { clockTime } from '../words/time'
import css from './DecisionList.module.css'
import { decisionWords } from './words'

const DecisionDrawer = lazy(() => import('./DecisionDrawer'))

/** Every decision of the matcher about a ticket, the newest first; each can be opened to its grounds. */
export function DecisionList({ ticket }: { ticket: Ticket }) {
  const w = useWords(decisionWords)
  const { language } = useLanguage()
  // In the address, so that an answer can be passed on.
  const [query, setQuery] = useSearchParams()
  const open = Number(query.get('decision')) || null
  const setOpen = (id: number | null) => setQuery(id === null ? {} : { decision: String(id) }, { replace: true })
  const decisions = useQuery({ queryKey: ['ticket', ticket.number, 'decisions'], queryFn: ({ signal }) => get<Decision[]>(`/api/tickets/${encodeURIComponent(ticket.number)}/decisions`, signal) })
  if (decisions.isLoadingError) return <Panel title={w.title}><Broken failure={decisions.error} retry={() => void decisions.refetch()} /></Panel>
  if (!decisions.data || decisions.data.length === 0) return null
  const nameOf = new Map(ticket.offers.map(offer => [offer.merchant.id, offer.merchant.name]))
  return (
    <Panel title={w.title}>
      <ul className={css.list}>
        {[...decisions.data].reverse().map(each => (
          <li key={each.id}>
            <div>
              <b>{clockTime(each.at, language)}</b>
              <span> · {w.line(each.round, each.picks.length)}{each.joint !== null && ` · ${w.together}`}</span>
              <p>{each.offered.length > 0 ? w.asked(each.offered.map(id => nameOf.get(id) ?? `#${id}`).join(language === 'zh' ? '、' : ', ')) : w.nobody}</p>
            </div>
            <Button size="small" onClick={() => setOpen(each.id)}>{w.open}</Button>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {open !== null && <DecisionDrawer number={ticket.number} decisions={decisions.data} id={open} turn={setOpen} leave={() => setOpen(null)} />}
      </Suspense>
    </Panel>
  )
}
