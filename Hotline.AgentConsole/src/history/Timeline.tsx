import { useMemo } from 'react'
import type { Ticket } from '../api/types'
import { Panel } from '../design/Panel'
import { ticketPageWords } from '../tickets/pageWords'
import { useLanguage, useName, useWords, words } from '../words/language'
import { clockTime, fullTime } from '../words/time'
import css from './Timeline.module.css'
import { doerOf, toneOf } from './tones'

const historyWords = words({
  zh: { caller: '来电人', program: '程序' },
  en: { caller: 'caller', program: 'program' },
})

/** Everything that happened to the ticket, newest first, in the server's words. */
export function Timeline({ ticket }: { ticket: Ticket }) {
  const page = useWords(ticketPageWords)
  const w = useWords(historyWords)
  const name = useName()
  const { language } = useLanguage()
  const merchants = useMemo(
    () => new Map([...ticket.offers, ...ticket.jobs].map(each => [each.merchant.id, name(each.merchant.name)])),
    [ticket.offers, ticket.jobs, name],
  )
  return (
    <Panel title={page.history}>
      <ol className={css.list}>
        {[...ticket.history].reverse().map(item => {
          const doer = doerOf(item.by, id => merchants.get(id) ?? '', w)
          return (
            <li key={item.seq} className={css[toneOf(item.kind, item.data)]}>
              <time title={fullTime(item.at, language)}>{clockTime(item.at, language)}</time>
              <i />
              <p>
                {name(item.text) || item.kind}
                {doer && <span className={css.by}>{doer}</span>}
              </p>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
