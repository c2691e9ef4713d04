import { FireFilled, SoundOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { get } from '../api/http'
import type { TaskRow, Ticket } from '../api/types'
import { useQueueRows } from '../live/useLive'
import { useName, useWords } from '../words/language'
import { spokenPhone } from '../words/phone'
import css from './Alarm.module.css'
import { ring } from './ring'
import { useAcknowledge } from './useTask'
import { taskWords } from './words'

const ringEveryMs = 4_000
const silentForMs = 60_000

/** Nobody at the desk may overlook a hazard: a banner, the window's title and a sound, until somebody takes it. */
export function Alarm() {
  const w = useWords(taskWords)
  const name = useName()
  const hazards = useQueueRows<TaskRow>('tasks')
    .filter(task => task.kind === 'HazardAlarm' && !task.acknowledgedAt)
    .sort((a, b) => a.id - b.id)
  const acknowledge = useAcknowledge()
  const first = hazards[0]
  const phone = usePhoneOf(first)
  const [silentUntil, setSilentUntil] = useState(0)
  const isLoud = hazards.length > 0
  useTitleFlash(isLoud ? w.alarmTitle : null)
  useEffect(() => {
    if (!isLoud) return
    const sound = () => Date.now() > silentUntil && ring()
    sound()
    const timer = setInterval(sound, ringEveryMs)
    return () => clearInterval(timer)
  }, [isLoud, silentUntil])
  if (!first) return null
  return (
    <div className={css.alarm} role="alert">
      <FireFilled className={css.icon} />
      <div className={css.what}>
        <b>{w.alarm(hazards.length)}</b>
        <span>{name(first.title)} · {name(first.detail)}</span>
      </div>
      {phone && <a className={css.phone} href={`tel:${phone}`}>{spokenPhone(phone)}</a>}
      <Button type="text" className={css.quiet} icon={<SoundOutlined />} onClick={() => setSilentUntil(Date.now() + silentForMs)}>{w.silence}</Button>
      {first.ticketNumber && <Link className={css.open} to={`/tickets/${first.ticketNumber}`}>{w.alarmOpen} {first.ticketNumber}</Link>}
      <Button className={css.act} size="large" loading={acknowledge.isPending} onClick={() => acknowledge.mutate(first.id)}>{w.alarmAct}</Button>
    </div>
  )
}

/** Whom to call at once: the task's own number, or the caller's of its ticket. */
function usePhoneOf(task: TaskRow | undefined): string | null | undefined {
  const number = task && !task.phone ? task.ticketNumber : null
  const ticket = useQuery({
    queryKey: ['ticket', number],
    queryFn: ({ signal }) => get<Ticket>(`/api/tickets/${encodeURIComponent(number!)}`, signal),
    enabled: Boolean(number),
  })
  return task?.phone ?? ticket.data?.onSite?.phone ?? ticket.data?.caller?.phone
}

function useTitleFlash(prefix: string | null) {
  useEffect(() => {
    if (!prefix) return
    const strip = () => document.title.replace(prefix, '')
    const timer = setInterval(() => {
      document.title = document.title.startsWith(prefix) ? strip() : prefix + document.title
    }, 800)
    return () => {
      clearInterval(timer)
      document.title = strip()
    }
  }, [prefix])
}
