import { ArrowLeftOutlined, FireFilled } from '@ant-design/icons'
import { Alert, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Ticket } from '../api/types'
import { CallerPanel } from '../callers/CallerPanel'
import { Countdown } from '../deadlines/Countdown'
import { DeadlineList } from '../deadlines/DeadlineList'
import { DecisionList } from '../decisions/DecisionList'
import { FollowUpList } from '../followUps/FollowUpList'
import { Timeline } from '../history/Timeline'
import { JobList } from '../jobs/JobList'
import { OfferList } from '../offers/OfferList'
import { Broken } from '../shell/Broken'
import { useKeys } from '../shell/keys'
import { useTitle } from '../shell/useTitle'
import { useWords } from '../words/language'
import { ActionBar } from './ActionBar'
import { actionsOf } from './actions'
import { Badges } from './Badges'
import { MatterPanel } from './MatterPanel'
import { headline } from './headline'
import { neighbour } from './queue/order'
import { StatusMark } from './StatusMark'
import { useTicket } from './ticket'
import css from './TicketPage.module.css'
import { Track } from './Track'
import { ticketPageWords } from './pageWords'
import { ticketWords } from './words'

const MatchDrawer = lazy(() => import('../offers/MatchDrawer'))
const EditDrawer = lazy(() => import('./form/EditDrawer'))

export default function TicketPage() {
  const { number = '' } = useParams()
  const ticket = useTicket(number)
  if (ticket.isPending) return <div className={css.page}><Skeleton active paragraph={{ rows: 14 }} /></div>
  if (!ticket.data) return <Broken failure={ticket.error} retry={() => void ticket.refetch()} />
  return <TicketSheet key={number} ticket={ticket.data} />
}

function TicketSheet({ ticket }: { ticket: Ticket }) {
  const w = useWords(ticketPageWords)
  const t = useWords(ticketWords)
  const go = useNavigate()
  const [drawer, setDrawer] = useState<'match' | 'edit' | null>(null)
  const canEdit = actionsOf(ticket, '').some(action => action.asks === 'form')
  const turn = (step: 1 | -1) => {
    const next = neighbour(ticket.number, step)
    if (next) go(`/tickets/${next}`, { replace: true })
  }
  useKeys(ticket.number, [
    { keys: ['j', 'ArrowRight'], label: w.next, run: () => turn(1) },
    { keys: ['k', 'ArrowLeft'], label: w.previous, run: () => turn(-1) },
    { keys: ['Escape', 'q'], label: w.back, run: () => go('/tickets') },
    { keys: ['y'], label: w.copyNumber, run: () => void navigator.clipboard?.writeText(ticket.number) },
  ])
  useTitle(`${ticket.number} ${headline(ticket, t)}`)
  return (
    <article className={css.page}>
      <header className={css.head}>
        <div className={css.where}>
          <Link to="/tickets" className={css.back}><ArrowLeftOutlined /> {w.back}</Link>
          <span className={css.number}>{ticket.number}</span>
          <StatusMark status={ticket.status} />
          <Badges ticket={ticket} />
          <span className={css.due}>{ticket.nextDeadline && <Countdown {...ticket.nextDeadline} large />}</span>
        </div>
        <div className={css.line}>
          <h1 className={css.title}>{headline(ticket, t)}</h1>
          <ActionBar ticket={ticket} openMatch={() => setDrawer('match')} openEdit={() => setDrawer('edit')} />
        </div>
        <Track ticket={ticket} />
      </header>
      {ticket.hazard && <Alert className={css.hazard} type="error" showIcon icon={<FireFilled />} title={w.hazardTitle} description={w.hazardLead} />}
      <div className={css.columns}>
        <div className={css.column}>
          <MatterPanel ticket={ticket} edit={canEdit ? () => setDrawer('edit') : undefined} />
          {(ticket.offers.length > 0 || ticket.status === 'Dispatching') && <OfferList ticket={ticket} />}
          <DecisionList ticket={ticket} />
          <JobList jobs={ticket.jobs} />
          <Timeline ticket={ticket} />
        </div>
        <aside className={css.column}>
          <CallerPanel ticket={ticket} />
          <DeadlineList deadlines={ticket.deadlines} />
          <FollowUpList followUps={ticket.followUps} />
        </aside>
      </div>
      <Suspense fallback={null}>
        {drawer === 'match' && <MatchDrawer ticket={ticket} leave={() => setDrawer(null)} edit={() => setDrawer('edit')} />}
        {drawer === 'edit' && <EditDrawer ticket={ticket} leave={() => setDrawer(null)} />}
      </Suspense>
    </article>
  )
}
