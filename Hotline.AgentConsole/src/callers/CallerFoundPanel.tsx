import { HeartFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { CallerFound, CallersFound, TicketRow } from '../api/types'
import { Panel } from '../design/Panel'
import { useCodeNames } from '../lines/catalogue'
import { StatusMark } from '../tickets/StatusMark'
import { ticketWords } from '../tickets/words'
import { commonWords } from '../words/common'
import { useWords, words } from '../words/language'
import { spokenPhone } from '../words/phone'
import css from './CallerFoundPanel.module.css'
import { languageOf } from './languageOf'

const callerWords = words({
  zh: {
    title: '认识的来电人', use: '填入', shared: '多人共用的号码，请先问清是谁。', openTickets: '在办工单（若是同一件事，请打开并催单，不要新建）', none: '这个号码第一次来电',
    merchant: '这是商户：', texts: '短信往来', lastTickets: '以前的工单', idle: '输入来电号码，这里会显示来电人、地址和在办工单。', lastAddress: '上次地址：', speaks: '要求说：',
  },
  en: {
    title: 'Known caller', use: 'Fill in', shared: 'Several people share this number: ask who it is.', openTickets: 'Open tickets (same matter? Open it and chase, do not record again)', none: 'First contact from this number',
    merchant: 'A merchant: ', texts: 'Messages', lastTickets: 'Earlier tickets', idle: 'Type the caller’s number: who it is, where they live and what is open appears here.', lastAddress: 'Last address: ', speaks: 'Speaks: ',
  },
})

interface CallerFoundPanelProps {
  found: CallersFound | undefined
  use(caller: CallerFound): void
}

export function CallerFoundPanel({ found, use }: CallerFoundPanelProps) {
  const w = useWords(callerWords)
  if (!found) return <Panel title={w.title}><p className={css.quiet}>{w.idle}</p></Panel>
  return (
    <Panel title={w.title} aside={found.conversationId && <Link to={`/conversations/${found.conversationId}`}>{w.texts}</Link>}>
      {found.merchantName && <p className={css.merchant}>{w.merchant}{found.merchantName}</p>}
      {found.items.length === 0 && !found.merchantName && <p className={css.quiet}>{w.none}</p>}
      {found.items.map(caller => <OneCaller key={caller.id} caller={caller} use={() => use(caller)} />)}
    </Panel>
  )
}

function OneCaller({ caller, use }: { caller: CallerFound; use(): void }) {
  const w = useWords(callerWords)
  const t = useWords(ticketWords)
  const common = useWords(commonWords)
  const names = useCodeNames()
  return (
    <article className={css.caller}>
      <header>
        <b>{caller.name || common.somebody}</b>
        <span className={css.quiet}>{spokenPhone(caller.phone)}</span>
        <Button size="small" onClick={use}>{w.use}</Button>
      </header>
      {caller.careClass && <p className={css.care}><HeartFilled /> {t.careClasses[caller.careClass] ?? caller.careClass}</p>}
      {caller.shared && <p className={css.shared}>{w.shared}</p>}
      {caller.address && <p className={css.quiet}>{w.lastAddress}{names.area(caller.area)} {caller.address}</p>}
      {languageOf(caller) && <p className={css.quiet}>{w.speaks}{names.language(languageOf(caller))}</p>}
      {caller.openTickets && caller.openTickets.length > 0 && (
        <div className={css.open}>
          <p>{w.openTickets}</p>
          <TicketLinks tickets={caller.openTickets} />
        </div>
      )}
      {caller.lastTickets && caller.lastTickets.length > 0 && (
        <details className={css.past}>
          <summary>{w.lastTickets} · {caller.lastTickets.length}</summary>
          <TicketLinks tickets={caller.lastTickets} />
        </details>
      )}
    </article>
  )
}

function TicketLinks({ tickets }: { tickets: readonly TicketRow[] }) {
  return tickets.map(ticket => (
    <Link key={ticket.number} className={css.ticket} to={`/tickets/${ticket.number}`}>
      <span>{ticket.number}</span>
      <span className={css.summary}>{ticket.summary}</span>
      <StatusMark status={ticket.status} quiet />
    </Link>
  ))
}
