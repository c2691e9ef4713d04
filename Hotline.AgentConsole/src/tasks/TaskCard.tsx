import {
  AuditOutlined, BellOutlined, FireFilled, FrownOutlined, MessageOutlined, PhoneOutlined, QuestionCircleOutlined, ShopOutlined, StarOutlined, UserDeleteOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { TaskKind, TaskRow } from '../api/types'
import { Phone } from '../callers/Phone'
import { useNow } from '../live/useLive'
import { useLanguage, useName, useWords } from '../words/language'
import { ago } from '../words/time'
import css from './TaskCard.module.css'
import { Doubt } from './Doubt'
import { taskWords } from './words'

const icons: Partial<Record<TaskKind, ReactNode>> = {
  HazardAlarm: <FireFilled />, CallCaller: <PhoneOutlined />, CallMerchant: <PhoneOutlined />, Unmatched: <UserDeleteOutlined />, UnconfirmedMessage: <QuestionCircleOutlined />,
  LowScore: <FrownOutlined />, CallBack: <PhoneOutlined />, SurveyCall: <StarOutlined />, Message: <MessageOutlined />, CoverageGap: <ShopOutlined />,
}

interface TaskCardProps {
  task: TaskRow
  isChosen: boolean
  choose(): void
  acknowledge(): void
  finish(): void
}

export function TaskCard({ task, isChosen, choose, acknowledge, finish }: TaskCardProps) {
  const w = useWords(taskWords)
  const name = useName()
  const { language } = useLanguage()
  const now = useNow()
  const isAlarm = task.kind === 'HazardAlarm'
  return (
    <li className={`${css.card} ${isAlarm ? css.alarm : ''} ${isChosen ? css.chosen : ''}`} onMouseDown={choose}>
      <span className={css.icon}>{icons[task.kind] ?? <BellOutlined />}</span>
      <div className={css.what}>
        <div className={css.title}>
          <b>{name(task.title)}</b>
          {task.role !== 'Agent' && <span className={css.role}><AuditOutlined /> {w.supervisor}</span>}
          <time>{ago(task.createdAt, now, language)}</time>
        </div>
        <p className={css.detail}>{name(task.detail)}</p>
        <div className={css.links}>
          {task.ticketNumber && <Link to={`/tickets/${task.ticketNumber}`}>{w.ticket} {task.ticketNumber}</Link>}
          {task.phone && <Phone number={task.phone} />}
          {task.acknowledgedBy && <span className={css.by}>{w.by(task.acknowledgedBy.replace(/^agent:/, ''))}</span>}
        </div>
      </div>
      <div className={css.acts}>
        {task.kind === 'UnconfirmedMessage' && <Doubt task={task} />}
        {!task.acknowledgedAt && task.kind !== 'UnconfirmedMessage' && <Button type={isAlarm ? 'primary' : 'default'} danger={isAlarm} onClick={acknowledge}>{w.acknowledge}</Button>}
        <Button type={task.kind === 'UnconfirmedMessage' ? 'text' : task.acknowledgedAt ? 'primary' : 'default'} onClick={finish}>{w.done}</Button>
      </div>
    </li>
  )
}
