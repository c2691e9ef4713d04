import { HeartFilled } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Ticket } from '../api/types'
import { Fact, Facts, Panel } from '../design/Panel'
import { useCodeNames } from '../lines/catalogue'
import { ticketPageWords } from '../tickets/pageWords'
import { ticketWords } from '../tickets/words'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import css from './CallerPanel.module.css'
import { Phone } from './Phone'

export function CallerPanel({ ticket }: { ticket: Ticket }) {
  const w = useWords(ticketPageWords)
  const t = useWords(ticketWords)
  const common = useWords(commonWords)
  const names = useCodeNames()
  const { caller, onSite } = ticket
  const care = caller?.careClass
  const way = ticket.contactWay ?? caller?.contactWay
  return (
    <Panel title={w.caller} aside={ticket.conversationId && <Link to={`/conversations/${ticket.conversationId}`}>{w.calls}</Link>}>
      <div className={css.name}>{caller?.name || ticket.callerName || <span className={css.none}>{common.somebody}</span>}</div>
      <div className={css.phone}><Phone number={caller?.phone} /></div>
      {(ticket.care || care) && (
        <p className={css.care} title={t.careLong}>
          <HeartFilled /> {care ? (t.careClasses[care] ?? care) : t.care}
        </p>
      )}
      <Facts>
        {way && <Fact name={w.way}>{t.way[way]}</Fact>}
        {caller?.dialect && <Fact name={w.dialect}>{names.language(caller.dialect)}</Fact>}
        {onSite && (onSite.name || onSite.phone) && (
          <Fact name={w.onSite}>
            {onSite.name}{' '}
            {onSite.relation && <span className={css.none}>（{onSite.relation}）</span>}
            <br />
            <Phone number={onSite.phone} />
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}
