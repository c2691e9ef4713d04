import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, MoonOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { get, put } from '../api/http'
import { Problem } from '../api/problem'
import { useFieldErrors } from '../api/refusals'
import type { components } from '../api/openapi'
import { Page } from '../design/Page'
import { Panel } from '../design/Panel'
import { LinePicker, NoLine, useOneLine } from '../lines/LinePicker'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useComplain } from '../tickets/ticket'
import { useWords } from '../words/language'
import { duties, errorsFor, inPlaces, moved, type Duty, type DutyPerson } from './duty'
import css from './DutyPage.module.css'
import { dutyWords } from './words'

type Rota = components['schemas']['NameDutyPersonsRota']

const pathOf = (line: string) => `/api/lines/${encodeURIComponent(line)}/duty`

export default function DutyPage() {
  const w = useWords(dutyWords)
  useTitle(w.title)
  const [line, pickLine] = useOneLine()
  return (
    <Page narrow title={w.title} lead={w.lead} aside={<LinePicker line={line} pick={pickLine} />}>
      {line ? <LineRota key={line} line={line} /> : <NoLine />}
    </Page>
  )
}

function LineRota({ line }: { line: string }) {
  const rota = useQuery({ queryKey: ['duty', line], queryFn: ({ signal }) => get<Rota>(pathOf(line), signal) })
  if (rota.isPending) return <Waiting />
  if (!rota.data) return <Broken failure={rota.error} retry={() => void rota.refetch()} />
  return <RotaSheet line={line} rota={rota.data} />
}

function RotaSheet({ line, rota }: { line: string; rota: Rota }) {
  const w = useWords(dutyWords)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const complain = useComplain()
  // What was edited, and of which list; null while the list stands as it was read.
  const [draft, setDraft] = useState<{ digest: string; persons: DutyPerson[] } | null>(null)
  const given = inPlaces(rota.items)
  const persons = draft?.persons ?? given
  const isChanged = JSON.stringify(persons) !== JSON.stringify(given)
  const isLate = isChanged && draft !== null && draft.digest !== rota.digest
  const save = useMutation({
    mutationFn: (sent: DutyPerson[]) => put<Rota>(pathOf(line), { digest: rota.digest, persons: sent }),
    onSuccess: (saved, sent) => {
      queries.setQueryData(['duty', line], saved)
      // What was typed while it was on its way is the next draft.
      setDraft(was => (was && was.persons !== sent ? { ...was, digest: saved.digest } : null))
      void queries.invalidateQueries({ queryKey: ['closing', line] })
      void message.success(w.saved)
    },
    onError: failure => {
      if (failure instanceof Problem && failure.code === 'stale' && failure.current) queries.setQueryData(['duty', line], failure.current)
      else if (!(failure instanceof Problem) || Object.keys(failure.errors).length === 0) complain(failure)
    },
  })
  const errors = useFieldErrors(save.error)
  return (
    <div className={css.sheet}>
      {isLate && (
        <Alert
          type="warning" showIcon role="alert" title={w.late}
          description={
            <>
              {duties.map(duty => <p key={duty}>{w.of[duty]}{w.colon}{given.filter(each => each.duty === duty).map(each => each.name).join(w.comma) || '—'}</p>)}
              <span className={css.choice}>
                <Button size="small" onClick={() => setDraft(null)}>{w.takeTheirs}</Button>
                <Button size="small" onClick={() => setDraft({ digest: rota.digest, persons })}>{w.keepMine}</Button>
              </span>
            </>
          }
        />
      )}
      {duties.map(duty => (
        <Panel key={duty} title={w.of[duty]} aside={<span className={css.quiet}>{w.leadOf[duty]}</span>}>
          <DutyList
            duty={duty} persons={persons} errors={errors}
            change={next => {
              save.reset()
              setDraft({ digest: draft?.digest ?? rota.digest, persons: next })
            }}
          />
        </Panel>
      ))}
      <Panel title={<><MoonOutlined /> {w.quiet}</>}>
        <p className={css.quiet}>{w.quietLead(rota.quietFrom.slice(0, 5), rota.quietTo.slice(0, 5))}</p>
      </Panel>
      <div className={css.save}>
        {errors.persons ? <span className={css.error} role="alert">{errors.persons.join(' ')}</span> : isChanged && <span className={css.quiet}>{w.unsaved}</span>}
        <Button type="primary" size="large" disabled={!isChanged || isLate} loading={save.isPending} onClick={() => save.mutate(persons)}>{w.save}</Button>
      </div>
    </div>
  )
}

interface DutyListProps {
  duty: Duty
  persons: readonly DutyPerson[]
  errors: Record<string, string[]>
  change(persons: DutyPerson[]): void
}

function DutyList({ duty, persons, errors, change }: DutyListProps) {
  const w = useWords(dutyWords)
  const own = persons.map((person, at) => ({ person, at })).filter(each => each.person.duty === duty)
  const set = (at: number, part: Partial<DutyPerson>) => change(persons.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <>
      {own.length === 0 && <p className={css.quiet}>{w.noneOf[duty]}</p>}
      <ol className={css.list}>
        {own.map(({ person, at }, place) => {
          const wrong = errorsFor(errors, at)
          const who = person.name || `${place + 1}`
          return (
            <li key={at}>
              <span className={css.place}>{place + 1}</span>
              <Input aria-label={`${w.of[duty]} ${w.name} ${place + 1}`} placeholder={w.name} maxLength={100} status={wrong.name ? 'error' : undefined} value={person.name} onChange={event => set(at, { name: event.target.value })} />
              <Input aria-label={`${w.of[duty]} ${w.phone} ${place + 1}`} placeholder={w.phone} inputMode="tel" maxLength={40} status={wrong.phone ? 'error' : undefined} value={person.phone} onChange={event => set(at, { phone: event.target.value })} />
              <span className={css.tools}>
                <Button type="text" icon={<ArrowUpOutlined />} aria-label={w.up(who)} disabled={place === 0} onClick={() => change(moved(persons, at, own[place - 1]!.at))} />
                <Button type="text" icon={<ArrowDownOutlined />} aria-label={w.down(who)} disabled={place === own.length - 1} onClick={() => change(moved(persons, at, own[place + 1]!.at))} />
                <Button type="text" icon={<DeleteOutlined />} aria-label={w.remove(who)} onClick={() => change(persons.filter((_, index) => index !== at))} />
              </span>
              {(wrong.name || wrong.phone) && <span className={css.error} role="alert">{[wrong.name && `${w.name}${w.colon}${wrong.name}`, wrong.phone && `${w.phone}${w.colon}${wrong.phone}`].filter(Boolean).join(' ')}</span>}
            </li>
          )
        })}
      </ol>
      <Button icon={<PlusOutlined />} onClick={() => change([...persons, { duty, name: '', phone: '' }])}>{w.add}</Button>
    </>
  )
}
