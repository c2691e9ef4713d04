import { ClockCircleOutlined, DownOutlined, PhoneOutlined, UpOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useId, useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../accounts/me'
import { get } from '../api/http'
import type { ClosingForecast } from '../api/types'
import { useCatalogue } from '../lines/catalogue'
import { useChosenLine } from '../lines/ChosenLine'
import type { ClosingMessage } from '../live/hub'
import { useNow, useOnClosing } from '../live/useLive'
import { StatusMark } from '../tickets/StatusMark'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime, stopwatch } from '../words/time'
import { isClosing, outlookOf } from './closing'
import css from './ClosingBar.module.css'
import { closingWords } from './words'

const keyOf = (line: string) => ['closing', line]

/** In the last half hour of a line: what waits, whether it will be done, what goes on tonight and who takes care of it. */
export function ClosingBar() {
  const me = useMe()
  const { lines } = useCatalogue()
  const { line: chosen } = useChosenLine()
  const queries = useQueryClient()
  const now = useNow()
  useOnClosing(useCallback(({ line, forecast }: ClosingMessage) => void queries.setQueryData(keyOf(line), forecast), [queries]))
  const isMine = (code: string) => me.lines.length === 0 || me.lines.includes(code)
  return lines.filter(line => isMine(line.code) && (!chosen || line.code === chosen) && isClosing(line, now)).map(line => <ClosingLine key={line.code} code={line.code} name={line.name} />)
}

function ClosingLine({ code, name: names }: { code: string; name: { zh: string; en: string } }) {
  const w = useWords(closingWords)
  const name = useName()
  const now = useNow()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const sheet = useId()
  // The hub tells it every five minutes; a desk that was just opened, and one whose work moves faster than that, asks in between.
  const forecast = useQuery({ queryKey: keyOf(code), queryFn: ({ signal }) => get<ClosingForecast>(`/api/lines/${encodeURIComponent(code)}/closing`, signal), refetchInterval: 60_000 })
  if (!forecast.data?.closesAt) return null
  const { closesAt, doneAt, agents, waiting, leftMinutes, tonight } = forecast.data
  const outlook = outlookOf(forecast.data)
  const said = {
    nothing: w.nothing, nobody: w.nobody, left: w.over(leftMinutes, agents), done: doneAt ? w.done(clockTime(doneAt, language)) : '',
  }[outlook]
  return (
    <section className={css.bar} aria-label={w.closes(name(names), clockTime(closesAt, language))}>
      <ClockCircleOutlined aria-hidden="true" />
      <b>{w.closes(name(names), clockTime(closesAt, language))}</b>
      <span className={css.left}>{w.left(stopwatch(Date.parse(closesAt) - now, language))}</span>
      <span className={css.outlook}>
        {outlook !== 'nothing' && <span>{w.waiting(waiting.tickets, waiting.tasks, waiting.conversations)}</span>}
        <span className={outlook === 'left' || outlook === 'nobody' ? css.over : css.calm}>{said}</span>
      </span>
      <button type="button" className={css.tonight} aria-expanded={isOpen} aria-controls={sheet} onClick={() => setOpen(!isOpen)}>
        {w.tonight(tonight.length)} {isOpen ? <UpOutlined /> : <DownOutlined />}
      </button>
      {isOpen && <Tonight id={sheet} forecast={forecast.data} />}
    </section>
  )
}

function Tonight({ id, forecast: { tonight, onCall } }: { id: string; forecast: ClosingForecast }) {
  const w = useWords(closingWords)
  return (
    <div id={id} className={css.sheet}>
      {tonight.length > 0 && (
        <div>
          <h3>{w.lead}</h3>
          <ul>
            {tonight.map(ticket => (
              <li key={ticket.number}>
                <Link to={`/tickets/${ticket.number}`}>{ticket.number}</Link>
                <StatusMark status={ticket.status} />
                <span className={css.summary}>{ticket.summary}</span>
                <small>{ticket.merchant ?? w.nobodyYet}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>{w.onCall}</h3>
        {onCall.length === 0 ? <p className={css.over}>{w.noOnCall}</p> : (
          <ol>{onCall.map(person => <li key={person.phone}><b>{person.name}</b><a href={`tel:${person.phone}`}><PhoneOutlined /> {person.phone}</a></li>)}</ol>
        )}
      </div>
    </div>
  )
}
