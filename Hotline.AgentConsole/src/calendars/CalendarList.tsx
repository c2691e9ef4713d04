import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useMe } from '../accounts/me'
import { Page } from '../design/Page'
import { useCodeNames } from '../lines/catalogue'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useWords } from '../words/language'
import { hoursOf, versionOn, type Calendar } from './calendar'
import css from './CalendarList.module.css'
import { OpenMark } from './OpenMark'
import { useHourPhrases } from './phrases'
import { useCalendars } from './useCalendars'
import { WeekStrip } from './WeekGrid'
import { calendarWords } from './words'

export function CalendarList() {
  const w = useWords(calendarWords)
  useTitle(w.title)
  const me = useMe()
  const calendars = useCalendars()
  if (calendars.isPending) return <Waiting />
  if (!calendars.data) return <Broken failure={calendars.error} retry={() => void calendars.refetch()} />
  const isOurs = (each: Calendar) => each.lines.length + each.services.length > 0
  const groups = [
    { name: w.linesAndServices, calendars: calendars.data.filter(isOurs) },
    { name: w.merchantsOnly, calendars: calendars.data.filter(each => !isOurs(each) && each.merchants > 0) },
    { name: w.unused, calendars: calendars.data.filter(each => !isOurs(each) && each.merchants === 0) },
  ]
  return (
    <Page title={w.title} lead={w.lead} aside={me.role === 'Administrator' && <Link to="/calendars/new"><Button type="primary" icon={<PlusOutlined />}>{w.create}</Button></Link>}>
      {calendars.data.length === 0 && <Blank title={w.empty} lead={w.emptyLead} />}
      {groups.filter(group => group.calendars.length > 0).map(group => (
        <section key={group.name} className={css.group}>
          <h2>{group.name}</h2>
          <ul className={css.list}>{group.calendars.map(each => <li key={each.code}><CalendarCard calendar={each} /></li>)}</ul>
        </section>
      ))}
    </Page>
  )
}

function CalendarCard({ calendar }: { calendar: Calendar }) {
  const w = useWords(calendarWords)
  const names = useCodeNames()
  const phrases = useHourPhrases()
  const hours = hoursOf(versionOn(calendar, calendar.today).hours)
  const next = hours.exceptions.filter(day => day.date >= calendar.today).sort((a, b) => a.date.localeCompare(b.date))[0]
  const users = [...calendar.lines.map(names.line), ...calendar.services.map(names.service), ...(calendar.merchants > 0 ? [w.merchants(calendar.merchants)] : [])]
  return (
    <Link to={`/calendars/${calendar.code}`} className={css.card}>
      <WeekStrip windows={hours.windows} />
      <span className={css.what}>
        <b>{phrases.week(hours)}</b>
        <small><code>{calendar.code}</code>{users.length > 0 && ` · ${users.join(w.and)}`}</small>
      </span>
      <span className={css.next}>
        <small>{w.nextDay2}</small>
        {next ? <span>{phrases.date(next.date)} · {next.name || phrases.day(next)}</span> : <span className={css.none}>{w.noNextDay}</span>}
      </span>
      <OpenMark calendar={calendar} />
    </Link>
  )
}
