import { EditOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Ticket } from '../api/types'
import { Fact, Facts, Panel } from '../design/Panel'
import { useCatalogue, useCodeNames } from '../lines/catalogue'
import { priceGuide } from '../lines/priceGuide'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime } from '../words/time'
import css from './MatterPanel.module.css'
import { ticketPageWords } from './pageWords'
import { ticketWords } from './words'

/** A note entered later than this after its receipt is marked as such. */
const enteredLaterMs = 10 * 60_000

export function MatterPanel({ ticket, edit }: { ticket: Ticket; edit?: () => void }) {
  const w = useWords(ticketPageWords)
  const t = useWords(ticketWords)
  const name = useName()
  const names = useCodeNames()
  const { language } = useLanguage()
  const { services } = useCatalogue()
  const service = services.find(each => each.code === ticket.service)
  const isEnteredLater = Date.parse(ticket.createdAt) - Date.parse(ticket.receivedAt) > enteredLaterMs
  return (
    <Panel title={w.matter} aside={edit && <Button type="text" size="small" icon={<EditOutlined />} onClick={edit}>{w.edit}</Button>}>
      {(ticket.description || ticket.summary) && <blockquote className={css.words}>{ticket.description || ticket.summary}</blockquote>}
      <div className={css.columns}>
        <Facts>
          <Fact name={w.service}>
            {ticket.service ? <b>{names.service(ticket.service)}</b> : <em className={css.missing}>{t.noService}</em>}
            {service && (
              <span className={css.quiet}>
                {priceGuide(service, name) && <> · {w.guide} {priceGuide(service, name)}</>} · {w.estimate(service.expectedMinutes)}
              </span>
            )}
          </Fact>
          <Fact name={w.address}>
            <EnvironmentOutlined /> {ticket.area ? names.area(ticket.area) : <em className={css.missing}>{t.noArea}</em>} · {ticket.address || '—'}
            {ticket.addressUncertain && <span className={css.uncertain}>{w.uncertain}</span>}
          </Fact>
          <Fact name={w.wanted}>
            {ticket.wantedFrom || ticket.wantedTo
              ? `${ticket.wantedFrom ? clockTime(ticket.wantedFrom, language) : ''} – ${ticket.wantedTo ? clockTime(ticket.wantedTo, language) : ''}`
              : w.asap}
          </Fact>
          {(ticket.womenOnly || ticket.wantedLanguage) && (
            <Fact name={w.whoMayCome}>
              <b>{[ticket.womenOnly && w.women, ticket.wantedLanguage && w.speaks(names.language(ticket.wantedLanguage))].filter(Boolean).join(' · ')}</b>
            </Fact>
          )}
        </Facts>
        <Facts>
          <Fact name={w.received}>
            {clockTime(ticket.receivedAt, language)}
            {isEnteredLater && <span className={css.paper}>{w.paper} · {w.recorded} {clockTime(ticket.createdAt, language)}</span>}
          </Fact>
          {ticket.source && <Fact name={w.source}>{t.source[ticket.source] ?? ticket.source}</Fact>}
          <Fact name={w.line}>{names.line(ticket.line)}</Fact>
          <Fact name={w.agent}>{ticket.assignee ?? t.noAssignee}</Fact>
          {name(ticket.guessReason) && <Fact name={w.guess}><span className={css.quiet}>{name(ticket.guessReason)}</span></Fact>}
        </Facts>
      </div>
    </Panel>
  )
}
