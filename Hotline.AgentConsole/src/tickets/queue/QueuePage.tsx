import { Button, Skeleton, type InputRef } from 'antd'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { serverNow } from '../../api/http'
import type { TicketRow } from '../../api/types'
import { useCodeNames } from '../../lines/catalogue'
import { useIsQueueRead, useNow, useQueueRows } from '../../live/useLive'
import { Blank } from '../../shell/Blank'
import { useKeys } from '../../shell/keys'
import { useTitle } from '../../shell/useTitle'
import { useLanguage, useWords } from '../../words/language'
import { ago } from '../../words/time'
import { arrange, inStage, isLate, narrow, stages, type Stage } from './arrange'
import { FilterBar } from './FilterBar'
import { QueueHead } from './QueueHead'
import css from './QueuePage.module.css'
import { QueueRow } from './QueueRow'
import { useFresh } from './useFresh'
import { useWanted } from './useWanted'
import { useWindow } from './useWindow'
import { queueOrder } from './order'
import { queueWords } from './words'

const phone = matchMedia('(max-width: 760px)')
const onPhoneChange = (listener: () => void) => {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

export default function QueuePage() {
  const w = useWords(queueWords)
  useTitle(w.title)
  const { language } = useLanguage()
  const go = useNavigate()
  const names = useCodeNames()
  const rows = useQueueRows<TicketRow>('tickets')
  const isRead = useIsQueueRead('tickets')
  const now = useNow()
  const { wanted, change, clear } = useWanted()
  const isPhone = useSyncExternalStore(onPhoneChange, () => phone.matches)
  const isFresh = useFresh('tickets')
  const field = useRef<InputRef>(null)
  const view = useRef<HTMLDivElement>(null)

  // Lateness moves by the minute, not by the second: the list need not be sorted every tick.
  const minute = Math.floor(now / 15_000) * 15_000
  const asked = useDeferredValue(wanted)
  const narrowed = useMemo(() => narrow(rows, asked, minute), [rows, asked, minute])
  const shown = useMemo(
    () => arrange(narrowed.filter(row => inStage(row, asked.stage)), asked.sort, asked.isDescending),
    [narrowed, asked.stage, asked.sort, asked.isDescending],
  )
  const counts = useMemo(
    () => Object.fromEntries((Object.keys(stages) as Stage[]).map(stage => [stage, narrowed.filter(row => inStage(row, stage)).length])) as Record<Stage, number>,
    [narrowed],
  )
  const late = useMemo(() => narrowed.filter(row => isLate(row, minute)).length, [narrowed, minute])

  const [chosen, setChosen] = useState<number | null>(queueOrder.chosen)
  const at = shown.findIndex(row => row.id === chosen)
  const { from, to, show } = useWindow(view, shown.length, isPhone ? 72 : 46, isPhone ? 0 : 34)
  useEffect(() => {
    queueOrder.numbers = shown.map(row => row.number)
    queueOrder.chosen = chosen
  }, [shown, chosen])

  const choose = useCallback((id: number) => setChosen(id), [])
  const open = useCallback((number: string) => go(`/tickets/${number}`), [go])
  const move = (to: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, to))
    const row = shown[next]
    if (!row) return
    setChosen(row.id)
    show(next)
  }
  const stageKeys = Object.keys(stages) as Stage[]
  useKeys(w.title, [
    { keys: ['j', 'ArrowDown'], label: w.key.down, run: () => move(at + 1) },
    { keys: ['k', 'ArrowUp'], label: w.key.up, run: () => move(at < 0 ? 0 : at - 1) },
    { keys: ['Enter', 'o'], label: w.key.open, run: () => shown[at] && open(shown[at].number) },
    { keys: ['g g', 'Home'], label: w.key.first, run: () => move(0) },
    { keys: ['G', 'End'], label: w.key.last, run: () => move(shown.length - 1) },
    { keys: ['f'], label: w.key.filter, run: () => field.current?.focus() },
    { keys: ['m'], label: w.key.mine, run: () => change({ mine: wanted.assignee ? '' : '1' }) },
    { keys: ['l'], label: w.key.late, run: () => change({ late: wanted.lateOnly ? '' : '1' }) },
    {
      keys: ['s'], label: w.key.stage,
      run: () => {
        const next = stageKeys[(stageKeys.indexOf(wanted.stage) + 1) % stageKeys.length]!
        change({ stage: next === 'all' ? '' : next })
      },
    },
  ])

  const isNarrowed = wanted.stage !== 'all' || wanted.area || wanted.service || wanted.text || wanted.assignee || wanted.lateOnly
  return (
    <div className={css.page}>
      <h1 className={css.title}>{w.title}</h1>
      <FilterBar wanted={wanted} counts={counts} late={late} field={field} change={change} />
      <div ref={view} id="queue" className={css.view} tabIndex={0} role="grid" aria-label={w.title} aria-rowcount={shown.length}>
        <QueueHead wanted={wanted} change={change} />
        {!isRead && rows.length === 0 ? (
          <div className={css.waiting}>
            <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />
          </div>
        ) : shown.length === 0 ? (
          <div role="row">
            <div role="cell">
              <Blank
                title={isNarrowed ? w.nothing : w.empty}
                lead={isNarrowed ? w.nothingLead : w.emptyLead}
                action={isNarrowed && <Button onClick={clear}>{w.clear}</Button>}
              />
            </div>
          </div>
        ) : (
          <div style={{ paddingTop: from * (isPhone ? 72 : 46), paddingBottom: Math.max(0, shown.length - to) * (isPhone ? 72 : 46) }}>
            {shown.slice(from, to).map(row => (
              <QueueRow
                key={row.id}
                row={row}
                service={names.service(row.service)}
                area={names.area(row.area)}
                isChosen={row.id === chosen}
                isFresh={isFresh(row.id)}
                age={ago(row.receivedAt, serverNow(), language)}
                choose={choose}
                open={open}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
