import { useMemo } from 'react'
import type { Ticket } from '../api/types'
import { Panel } from '../design/Panel'
import { jobWords } from '../jobs/words'
import { ticketPageWords } from '../tickets/pageWords'
import { ticketWords } from '../tickets/words'
import { useLanguage, useName, useWords, words } from '../words/language'
import { clockTime, fullTime } from '../words/time'
import { sentenceOf, type Known } from './sentences'
import css from './Timeline.module.css'

const historyWords = words({
  zh: {
    by: { system: '系统' } as Record<string, string>,
    way: { Page: '网页', Sms: '短信', Keypad: '电话按键', Api: '接口' } as Record<string, string>,
    field: {
      service: '服务项目', area: '片区', address: '地址', addressUncertain: '地址是否确定', description: '事项', summary: '摘要', priority: '紧急程度',
      callerName: '来电人', onSite: '现场联系人', contactWay: '通知方式', wantedFrom: '希望时间', wantedTo: '希望时间',
    } as Record<string, string>,
    outcome: { Satisfied: '满意', Unhappy: '不满意', Unreachable: '没联系上' } as Record<string, string>,
  },
  en: {
    by: { system: 'system' } as Record<string, string>,
    way: { Page: 'page', Sms: 'text', Keypad: 'phone key', Api: 'API' } as Record<string, string>,
    field: {
      service: 'service', area: 'area', address: 'address', addressUncertain: 'whether the address is certain', description: 'matter', summary: 'summary', priority: 'priority',
      callerName: 'caller', onSite: 'on-site contact', contactWay: 'contact way', wantedFrom: 'wanted time', wantedTo: 'wanted time',
    } as Record<string, string>,
    outcome: { Satisfied: 'content', Unhappy: 'unhappy', Unreachable: 'not reached' } as Record<string, string>,
  },
})

/** Everything that happened to the ticket, newest first, in words. */
export function Timeline({ ticket }: { ticket: Ticket }) {
  const page = useWords(ticketPageWords)
  const t = useWords(ticketWords)
  const h = useWords(historyWords)
  const j = useWords(jobWords)
  const name = useName()
  const { language } = useLanguage()
  const known = useMemo((): Known => {
    const merchants = new Map([...ticket.offers, ...ticket.jobs].map(each => [each.merchant.id, name(each.merchant.name)]))
    const offers = new Map(ticket.offers.map(offer => [offer.id, name(offer.merchant.name)]))
    const read = (table: Record<string, string>) => (code: unknown) => table[String(code)] ?? String(code ?? '')
    return {
      language,
      merchant: id => merchants.get(Number(id)) ?? '',
      offerOf: id => offers.get(Number(id)) ?? '',
      source: read(t.source), deadline: read(t.deadline), hazard: read(t.hazards), way: read(h.way), field: read(h.field),
      outcome: read({ ...j.outcome, ...h.outcome }),
    }
  }, [ticket.offers, ticket.jobs, name, language, t, h, j])
  return (
    <Panel title={page.history}>
      <ol className={css.list}>
        {[...ticket.history].reverse().map(item => {
          const sentence = sentenceOf(item, known)
          return (
            <li key={item.seq} className={css[sentence.tone]}>
              <time title={fullTime(item.at, language)}>{clockTime(item.at, language)}</time>
              <i />
              <div>
                <p>
                  {sentence.text}
                  {item.by && <span className={css.by}>{h.by[item.by] ?? item.by}</span>}
                </p>
                {sentence.quote && <blockquote>{sentence.quote}</blockquote>}
              </div>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
