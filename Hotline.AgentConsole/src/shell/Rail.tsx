import { BellOutlined, FilterOutlined, MessageOutlined, PlusOutlined, ProfileOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { isSupervising, useMe } from '../accounts/me'
import type { ConversationRow, TaskRow, TicketRow } from '../api/types'
import { useChosenLine } from '../lines/ChosenLine'
import { useQueueRows } from '../live/useLive'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import { Bridge } from './Bridge'
import css from './Rail.module.css'
import { isSupervised, supervisedPages } from './supervised'
import { shellWords } from './words'

interface Stop {
  to: string
  name: string
  icon: ReactNode
  count: number
  loud?: boolean
}

export function Rail() {
  const { nav, newTicket } = useWords(shellWords)
  const { product } = useWords(commonWords)
  const me = useMe()
  const { pathname } = useLocation()
  const { line } = useChosenLine()
  const mine = <T extends { line: string }>(row: T) => !line || row.line === line
  const tickets = useQueueRows<TicketRow>('tickets').filter(mine)
  const tasks = useQueueRows<TaskRow>('tasks').filter(mine)
  const conversations = useQueueRows<ConversationRow>('conversations').filter(mine)
  const stops: Stop[] = [
    { to: '/tickets', name: nav.tickets, icon: <ProfileOutlined />, count: tickets.length },
    { to: '/triage', name: nav.triage, icon: <FilterOutlined />, count: tickets.filter(ticket => ticket.status === 'New').length },
    {
      to: '/tasks', name: nav.tasks, icon: <BellOutlined />, count: tasks.length,
      loud: tasks.some(task => task.kind === 'HazardAlarm' && !task.acknowledgedAt),
    },
    { to: '/conversations', name: nav.conversations, icon: <MessageOutlined />, count: conversations.filter(row => row.unhandled > 0).length },
  ]
  return (
    <nav className={css.rail} aria-label={product}>
      <Link to="/tickets" className={css.mark} aria-label={product} tabIndex={-1}>
        <Bridge size={36} />
      </Link>
      {stops.map(stop => (
        <NavLink key={stop.to} to={stop.to} className={({ isActive }) => (isActive ? `${css.stop} ${css.here}` : css.stop!)}>
          <span className={css.icon}>
            {stop.icon}
            {stop.count > 0 && <span className={stop.loud ? `${css.count} ${css.loud}` : css.count}>{stop.count > 999 ? '999+' : stop.count}</span>}
          </span>
          <span className={css.name}>{stop.name}</span>
        </NavLink>
      ))}
      {isSupervising(me) && (
        <Link to={supervisedPages[0]!.path} className={isSupervised(pathname) ? `${css.stop} ${css.here}` : css.stop!} aria-current={isSupervised(pathname) ? 'true' : undefined}>
          <span className={css.icon}><SafetyCertificateOutlined /></span>
          <span className={css.name}>{nav.supervision}</span>
        </Link>
      )}
      <Link to="/new" className={css.create} title={`${newTicket} (n)`}>
        <PlusOutlined />
        <span className={css.name}>{nav.create}</span>
      </Link>
    </nav>
  )
}
