import { ArrowLeftOutlined } from '@ant-design/icons'
import { App, AutoComplete, Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { useMe } from '../accounts/me'
import { Problem } from '../api/problem'
import { useFieldErrors } from '../api/refusals'
import { Panel } from '../design/Panel'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { Field, fieldGrid } from '../tickets/form/Field'
import fieldCss from '../tickets/form/Field.module.css'
import { useComplain } from '../tickets/ticket'
import { useWords } from '../words/language'
import { hoursOf, type Calendar, type Hours, type Preview } from './calendar'
import css from './CalendarEditor.module.css'
import { DayFields } from './DayFields'
import { EffectPanel } from './EffectPanel'
import { HolidayImport } from './HolidayImport'
import { useHourPhrases } from './phrases'
import sheet from './Sheet.module.css'
import { useApply, useCalendar, useEnter, usePreview, type Change } from './useCalendars'
import { WeekFields } from './WeekFields'
import { calendarWords, editWords } from './words'

export function CalendarEditor() {
  const { code = '' } = useParams()
  const calendar = useCalendar(code)
  if (!calendar.isFetchedAfterMount) return <Waiting />
  if (!calendar.data) return <Broken failure={calendar.error} retry={() => void calendar.refetch()} />
  return <Editor key={code} calendar={calendar.data} />
}

/** Another version of a calendar. What was looked at is what is applied: any further edit asks for another look. */
function Editor({ calendar }: { calendar: Calendar }) {
  const w = useWords(editWords)
  const me = useMe()
  const go = useNavigate()
  const phrases = useHourPhrases()
  const { message } = App.useApp()
  const complain = useComplain()
  // Moves on when somebody saves another version meanwhile; what this draft changes is always told against it.
  const newest = calendar.versions[0]!
  const [change, setChange] = useState<Change>({ version: newest.version, effectiveFrom: calendar.today, hours: hoursOf(newest.hours) })
  const [seen, see] = useState<{ of: Change; effect: Preview } | null>(null)
  const effect = seen?.of === change ? seen.effect : null
  const preview = usePreview(calendar.code)
  const apply = useApply(calendar.code)
  const errors = useFieldErrors(preview.error)
  useTitle(`${w.title} · ${calendar.code}`)
  const edit = (part: Partial<Change>) => {
    // What was wrong is told by place; once places shift it would stand at another's.
    if (part.hours && isMoved(change.hours, part.hours)) preview.reset()
    setChange({ ...change, ...part })
  }
  const look = () => preview.mutate(change, { onSuccess: (found, of) => see({ of, effect: found }), onError: failure => Object.keys(failure instanceof Problem ? failure.errors : {}).length === 0 && complain(failure) })
  const save = () => effect && apply.mutate({ change, digest: effect.digest }, {
    onSuccess: () => {
      void message.success(w.applied(effect.moves))
      void go(`/calendars/${calendar.code}`)
    },
    onError: failure => {
      const isStale = failure instanceof Problem && failure.code === 'stale' && failure.current
      if (!isStale) return complain(failure)
      const now = failure.current as Preview
      if (now.version === change.version) {
        see({ of: change, effect: now })
        return void message.warning(w.stale, 8)
      }
      // Another draft: it is compared with the version that came between, and has to be looked at again.
      setChange(was => ({ ...was, version: now.version }))
      void message.warning(w.superseded, 8)
    },
  })
  return (
    <EditSheet
      title={w.title}
      lead={<><b>{phrases.week(hoursOf(newest.hours))}</b> <code>{calendar.code}</code></>}
      back={`/calendars/${calendar.code}`}
      head={
        <Field label={w.effectiveFrom} id="effectiveFrom" errors={errors.effectiveFrom} hint={w.effectiveHint}>
          <input id="effectiveFrom" className={fieldCss.local} type="date" value={change.effectiveFrom} onChange={event => edit({ effectiveFrom: event.target.value })} />
        </Field>
      }
      hours={change.hours}
      today={calendar.today}
      errors={errors}
      change={hours => edit({ hours })}
      days={<HolidayImport code={calendar.code} stored={hoursOf(newest.hours).exceptions} draft={change.hours.exceptions} use={exceptions => edit({ hours: { ...change.hours, exceptions } })} />}
      side={
        <EffectPanel
          before={hoursOf(newest.hours)} after={change.hours} effect={effect} canApply={me.role === 'Administrator'}
          isLooking={preview.isPending} isApplying={apply.isPending} look={look} apply={save}
        />
      }
    />
  )
}

const isMoved = (before: Hours, after: Hours) => before.windows.length !== after.windows.length || before.exceptions.length !== after.exceptions.length

/** A calendar that nobody works by yet: there is nothing to look at beforehand. */
export function NewCalendar() {
  const me = useMe()
  return me.role === 'Administrator' ? <Entry /> : <Navigate to="/calendars" replace />
}

const zones = Intl.supportedValuesOf('timeZone').map(value => ({ value }))

function Entry() {
  const w = useWords(editWords)
  const c = useWords(calendarWords)
  const go = useNavigate()
  const { message } = App.useApp()
  const complain = useComplain()
  const [code, setCode] = useState('')
  const [zone, setZone] = useState('Asia/Shanghai')
  const [hours, setHours] = useState<Hours>({ windows: (['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const).map(day => ({ day, from: '09:00', to: '17:00' })), exceptions: [] })
  const enter = useEnter()
  const errors = useFieldErrors(enter.error)
  useTitle(w.newTitle)
  const send = () => enter.mutate({ code, zone, hours }, {
    onSuccess: made => {
      void message.success(w.created)
      void go(`/calendars/${made.code}`)
    },
    onError: failure => Object.keys(failure instanceof Problem ? failure.errors : {}).length === 0 && complain(failure),
  })
  return (
    <EditSheet
      title={w.newTitle}
      lead={w.newLead}
      back="/calendars"
      head={
        <div className={fieldGrid}>
          <Field label={c.code} id="code" errors={errors.code} hint={w.codeHint}>
            <Input id="code" autoFocus maxLength={64} value={code} onChange={event => setCode(event.target.value)} />
          </Field>
          <Field label={c.zone} id="zone" errors={errors.zone}>
            <AutoComplete id="zone" value={zone} onChange={setZone} options={zones} showSearch={{ filterOption: (typed, option) => (option?.value ?? '').toLowerCase().includes(typed.toLowerCase()) }} />
          </Field>
        </div>
      }
      hours={hours}
      today=""
      errors={errors}
      change={next => {
        if (isMoved(hours, next)) enter.reset()
        setHours(next)
      }}
      side={<Panel><Button type="primary" size="large" block loading={enter.isPending} onClick={send}>{w.create}</Button></Panel>}
    />
  )
}

interface EditSheetProps {
  title: string
  lead: ReactNode
  back: string
  /** Fields before the hours. */
  head: ReactNode
  hours: Hours
  today: string
  errors: Record<string, string[]>
  change(hours: Hours): void
  /** Beside the title of the special days. */
  days?: ReactNode
  side: ReactNode
}

function EditSheet({ title, lead, back, head, hours, today, errors, change, days, side }: EditSheetProps) {
  const w = useWords(editWords)
  const { back: backWord } = useWords(calendarWords)
  // What is wrong with no place in particular, such as hours that never open.
  const general = [...(errors.windows ?? []), ...(errors.exceptions ?? []), ...(errors.version ?? [])]
  return (
    <div className={sheet.page}>
      <header className={css.head}>
        <Link to={back} className={sheet.back}><ArrowLeftOutlined /> {backWord}</Link>
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      <div className={css.columns}>
        <div className={sheet.column}>
          <Panel>{head}</Panel>
          <Panel title={w.weekly} aside={<span className={css.hint}>{w.weeklyLead}</span>}>
            {general.length > 0 && <p className={css.error} role="alert">{general.join(' ')}</p>}
            <WeekFields windows={hours.windows} errors={errors} change={windows => change({ ...hours, windows })} />
          </Panel>
          <Panel title={w.days} aside={days ?? <span className={css.hint}>{w.daysLead}</span>}>
            <DayFields days={hours.exceptions} today={today} errors={errors} change={exceptions => change({ ...hours, exceptions })} />
          </Panel>
        </div>
        <aside className={css.side}>{side}</aside>
      </div>
    </div>
  )
}
