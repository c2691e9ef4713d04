import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { TaskKind, TaskRow } from '../api/types'
import choice from '../design/Choice.module.css'
import { Page } from '../design/Page'
import { useChosenLine } from '../lines/ChosenLine'
import { useIsQueueRead, useQueueRows } from '../live/useLive'
import { Blank } from '../shell/Blank'
import { useKeys } from '../shell/keys'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useWords } from '../words/language'
import { FinishDialog } from './FinishDialog'
import { TaskCard } from './TaskCard'
import css from './TasksPage.module.css'
import { useAcknowledge } from './useTask'
import { taskWords } from './words'

const isUnanswered = (task: TaskRow) => task.kind === 'HazardAlarm' && !task.acknowledgedAt

/** Alarms first, then what nobody has taken, then by age. */
function inOrder(tasks: readonly TaskRow[]): TaskRow[] {
  const rank = (task: TaskRow) => (isUnanswered(task) ? 0 : task.kind === 'HazardAlarm' ? 1 : task.acknowledgedAt ? 3 : 2)
  return [...tasks].sort((a, b) => rank(a) - rank(b) || Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id)
}

export default function TasksPage() {
  const w = useWords(taskWords)
  useTitle(w.title)
  const go = useNavigate()
  const { line } = useChosenLine()
  const rows = useQueueRows<TaskRow>('tasks')
  const isRead = useIsQueueRead('tasks')
  const [kind, setKind] = useState<TaskKind | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [finishing, setFinishing] = useState<TaskRow | null>(null)
  const acknowledge = useAcknowledge()
  const mine = useMemo(() => inOrder(rows.filter(row => !line || row.line === line)), [rows, line])
  const shown = kind ? mine.filter(task => task.kind === kind) : mine
  const kinds = [...new Set(mine.map(task => task.kind))]
  const at = Math.max(0, shown.findIndex(task => task.id === chosen))
  const current = shown[at]
  const move = (to: number) => setChosen(shown[Math.max(0, Math.min(shown.length - 1, to))]?.id ?? null)
  useKeys(w.title, [
    { keys: ['j', 'ArrowDown'], label: w.key.down, run: () => move(at + 1) },
    { keys: ['k', 'ArrowUp'], label: w.key.up, run: () => move(at - 1) },
    { keys: ['a'], label: w.key.acknowledge, run: () => current && !current.acknowledgedAt && acknowledge.mutate(current.id) },
    { keys: ['e'], label: w.key.done, run: () => current && setFinishing(current) },
    { keys: ['Enter', 'o'], label: w.key.open, run: () => current?.ticketNumber && go(`/tickets/${current.ticketNumber}`) },
  ])
  if (!isRead && rows.length === 0) return <Waiting />
  return (
    <Page
      narrow
      title={w.title}
      lead={w.lead}
      aside={
        <div className={choice.kinds}>
          <button type="button" aria-pressed={kind === null} onClick={() => setKind(null)}>{w.all} {mine.length}</button>
          {kinds.map(each => (
            <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
              {w.kind[each] ?? each} {mine.filter(task => task.kind === each).length}
            </button>
          ))}
        </div>
      }
    >
      {shown.length === 0 ? (
        <Blank title={w.empty} lead={w.emptyLead} />
      ) : (
        <ul className={css.list}>
          {shown.map(task => (
            <TaskCard
              key={task.id}
              task={task}
              isChosen={task.id === current?.id}
              choose={() => setChosen(task.id)}
              acknowledge={() => acknowledge.mutate(task.id)}
              finish={() => setFinishing(task)}
            />
          ))}
        </ul>
      )}
      {finishing && <FinishDialog task={finishing} leave={() => setFinishing(null)} />}
    </Page>
  )
}
