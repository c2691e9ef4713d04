import { Fact, Facts, Panel } from '../design/Panel'
import { useName, useWords, words } from '../words/language'
import { useCatalogue, useCodeNames } from './catalogue'
import { priceGuide } from './priceGuide'

const serviceWords = words({
  zh: {
    title: '告诉来电人', price: '指导价', time: '上门', minutes: (count: number) => `约 ${count} 分钟`, trade: '工种', urgent: '紧急服务：同时询问多家，3 分钟内接单', answer: '这项由话务员直接答复，不派商户',
    closed: (line: string) => `${line}此刻不在服务时段，工单会在开线后派出（紧急的除外）。`, none: '以现场报价为准',
  },
  en: {
    title: 'Tell the caller', price: 'Price guide', time: 'Visit', minutes: (count: number) => `about ${count} min`, trade: 'Trade', urgent: 'Urgent: several merchants are asked at once, accepted within 3 minutes', answer: 'Agents answer this themselves; no merchant is asked',
    closed: (line: string) => `${line} is closed now: the ticket goes out when it opens (unless urgent).`, none: 'Quoted on site',
  },
})

/** What the agent may promise about the chosen service, before hanging up. */
export function ServicePanel({ service: code, line: lineCode }: { service: string; line: string }) {
  const w = useWords(serviceWords)
  const name = useName()
  const names = useCodeNames()
  const { services, lines } = useCatalogue()
  const service = services.find(each => each.code === code)
  const line = lines.find(each => each.code === lineCode)
  if (!service && (!line || line.open)) return null
  return (
    <Panel title={w.title}>
      {service && (
        <Facts>
          <Fact name={w.price}><b>{priceGuide(service, name) || w.none}</b></Fact>
          <Fact name={w.time}>{w.minutes(service.expectedMinutes)}</Fact>
          {service.trade && <Fact name={w.trade}>{names.trade(service.trade)}</Fact>}
        </Facts>
      )}
      {service?.urgent && <p style={{ marginTop: 8, color: 'var(--amber)' }}>{w.urgent}</p>}
      {service?.mode === 'Answer' && <p style={{ marginTop: 8, color: 'var(--lake)' }}>{w.answer}</p>}
      {line && !line.open && <p style={{ marginTop: 8, color: 'var(--ink-3)' }}>{w.closed(name(line.name))}</p>}
    </Panel>
  )
}
