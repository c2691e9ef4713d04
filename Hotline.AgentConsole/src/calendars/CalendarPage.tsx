import { ArrowLeftOutlined, EditOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useMe } from '../accounts/me'
import { Panel } from '../design/Panel'
import { useCodeNames } from '../lines/catalogue'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useComplain } from '../tickets/ticket'
import { useLanguage, useWords } from '../words/language'
import { fullTime } from '../words/time'
import { AssignDialog } from './AssignDialog'
import { hoursOf, versionOn, type Calendar } from './calendar'
import css from './CalendarPage.module.css'
import { OpenMark } from './OpenMark'
import { useHourPhrases } from './phrases'
import sheet from './Sheet.module.css'
import { useCalendar, useDrop } from './useCalendars'
import { WeekGrid } from './WeekGrid'
import { calendarWords } from './words'
import { YearView } from './YearView'

export function CalendarPage() {
  const { code = '' } = useParams()
  const calendar = useCalendar(code)
  if (calendar.isPending) return <Waiting />
  if (!calendar.data) return <Broken failure={calendar.error} retry={() => void calendar.refetch()} />
  return <CalendarSheet key={code} calendar={calendar.data} />
}

function CalendarSheet({ calendar }: { calendar: Calendar }) {
  const w = useWords(calendarWords)
  const me = useMe()
  const phrases = useHourPhrases()
  const current = versionOn(calendar, calendar.today)
  const [shown, setShown] = useState(current.version)
  const version = calendar.versions.find(each => each.version === shown) ?? current
  const hours = hoursOf(version.hours)
  useTitle(`${calendar.code} · ${w.title}`)
  return (
    <article className={sheet.page}>
      <header className={css.head}>
        <div>
          <Link to="/calendars" className={sheet.back}><ArrowLeftOutlined /> {w.back}</Link>
          <h1>{phrases.week(hoursOf(current.hours))}</h1>
          <p>
            <OpenMark calendar={calendar} />
            <code>{calendar.code}</code>
            <span>{calendar.zone}</span>
          </p>
        </div>
        <Link to={`/calendars/${calendar.code}/edit`}><Button type="primary" size="large" icon={<EditOutlined />}>{w.edit}</Button></Link>
      </header>
      <div className={css.columns}>
        <div className={sheet.column}>
          <Panel title={w.week} aside={shown !== current.version && <span className={css.quiet}>{w.from(phrases.date(version.effectiveFrom))}</span>}>
            <WeekGrid windows={hours.windows} />
          </Panel>
          <YearView calendar={calendar} />
        </div>
        <aside className={sheet.column}>
          <Users calendar={calendar} canChange={me.role === 'Administrator'} />
          <Versions calendar={calendar} current={current.version} shown={version.version} show={setShown} />
          {me.role === 'Administrator' && <Removal calendar={calendar} />}
        </aside>
      </div>
    </article>
  )
}

function Users({ calendar, canChange }: { calendar: Calendar; canChange: boolean }) {
  const w = useWords(calendarWords)
  const names = useCodeNames()
  const [isAssigning, setAssigning] = useState(false)
  const isUnused = calendar.lines.length + calendar.services.length + calendar.merchants === 0
  return (
    <Panel title={w.usedBy} aside={canChange && <Button size="small" type="link" onClick={() => setAssigning(true)}>{w.assign}</Button>}>
      {isUnused && <p className={css.quiet}>{w.unused}</p>}
      <ul className={css.users}>
        {calendar.lines.map(line => <li key={line}><small>{w.lines}</small>{names.line(line)}</li>)}
        {calendar.services.map(service => <li key={service}><small>{w.services}</small>{names.service(service)}</li>)}
        {calendar.merchants > 0 && <li><small>{w.merchantsOnly}</small>{w.merchants(calendar.merchants)}</li>}
      </ul>
      {isAssigning && <AssignDialog calendar={calendar} leave={() => setAssigning(false)} />}
    </Panel>
  )
}

interface VersionsProps {
  calendar: Calendar
  current: number
  shown: number
  show(version: number): void
}

function Versions({ calendar, current, shown, show }: VersionsProps) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  const phrases = useHourPhrases()
  return (
    <Panel title={w.versions}>
      <ol className={css.versions}>
        {calendar.versions.map(each => {
          const state = each.version === current ? w.inForce : each.effectiveFrom > calendar.today ? w.later : w.past
          return (
            <li key={each.version}>
              <button type="button" aria-pressed={each.version === shown} onClick={() => show(each.version)}>
                <span className={css.versionHead}>
                  <b>v{each.version}</b>
                  <em className={each.version === current ? css.inForce : undefined}>{state}</em>
                </span>
                <span>{each.effectiveFrom <= '2000-01-01' ? w.always : w.from(phrases.date(each.effectiveFrom))}</span>
                <small>{each.createdBy ? `${w.by(each.createdBy.replace(/^agent:/, ''))} · ${each.createdAt ? fullTime(each.createdAt, language) : ''}` : w.seeded}</small>
              </button>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

/** What is in use is superseded, not deleted; the page says so before anybody tries. */
function Removal({ calendar }: { calendar: Calendar }) {
  const w = useWords(calendarWords)
  const go = useNavigate()
  const { message, modal } = App.useApp()
  const drop = useDrop(calendar.code)
  const complain = useComplain()
  const isUsed = calendar.lines.length + calendar.services.length + calendar.merchants > 0
  const ask = () => void modal.confirm({
    title: w.remove, content: w.removeAsk, okText: w.remove, okButtonProps: { danger: true },
    onOk: () => drop.mutateAsync().then(() => {
      void message.success(w.removed)
      void go('/calendars')
    }, complain),
  })
  return (
    <Panel title={isUsed ? w.inUse : w.remove}>
      <p className={css.quiet}>{isUsed ? w.inUseLead : w.removeLead}</p>
      {!isUsed && <Button danger onClick={ask} className={css.remove}>{w.remove}</Button>}
    </Panel>
  )
}
