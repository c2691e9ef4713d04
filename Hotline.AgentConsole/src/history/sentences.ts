import type { HistoryItem } from '../api/types'
import { yuan } from '../words/money'
import { clockTime } from '../words/time'
import type { Language, Name } from '../words/language'

export type Tone = 'plain' | 'good' | 'bad' | 'warn' | 'quiet'

export interface Sentence {
  text: string
  /** Words that somebody said or wrote. */
  quote?: string
  tone: Tone
}

export interface Known {
  language: Language
  merchant(id: unknown): string
  offerOf(id: unknown): string
  source(code: unknown): string
  deadline(kind: unknown): string
  hazard(code: unknown): string
  outcome(code: unknown): string
  way(code: unknown): string
  field(name: string): string
}

type Data = Record<string, unknown>

const str = (value: unknown): string => (typeof value === 'string' ? value : value == null ? '' : String(value))

/** What a fact carries: beside the sentence, or as JSON in its place. */
export function dataOf(item: HistoryItem): Data {
  if (item.data && typeof item.data === 'object') return item.data
  if (typeof item.text === 'string' && item.text.startsWith('{')) {
    try {
      return JSON.parse(item.text) as Data
    } catch {
      return {}
    }
  }
  return {}
}

const plainText = (item: HistoryItem, language: Language): string => {
  const { text } = item
  if (text == null) return ''
  if (typeof text !== 'string') return (text as Name)[language] ?? ''
  return text.startsWith('{') ? '' : text
}

/** A fact of the history in words that an agent would use. Facts it does not know keep their own name and text. */
export function sentenceOf(item: HistoryItem, known: Known): Sentence {
  const data = dataOf(item)
  const zh = known.language === 'zh'
  const say = (chinese: string, english: string, tone: Tone = 'plain', quote?: unknown): Sentence => ({
    text: zh ? chinese : english, tone, quote: str(quote) || plainText(item, known.language) || undefined,
  })
  const merchant = known.merchant(data.merchant) || known.offerOf(data.offer)
  const who = merchant || (zh ? '商户' : 'The merchant')
  const way = data.way && data.way !== 'Agent' ? known.way(data.way) : ''

  switch (item.kind) {
    case 'TicketOpened': return say(`登记工单${data.source ? `（${known.source(data.source)}）` : ''}`, `Ticket recorded${data.source ? ` (${known.source(data.source)})` : ''}`)
    case 'HazardReported': return say(`险情：${known.hazard(data.hazard)}，已报警提醒`, `Hazard: ${known.hazard(data.hazard)}; a person was alarmed`, 'bad')
    case 'HazardAcknowledged': return say('险情已有人负责', 'Somebody took responsibility for the hazard', 'good')
    case 'TicketTriaged': return say('完成分拣', 'Triaged')
    case 'TicketEdited': {
      const fields = Object.keys((data.changes as Data | undefined) ?? {}).map(known.field).join(zh ? '、' : ', ')
      return say(`修改了${fields || '内容'}`, `Edited ${fields || 'the ticket'}`, 'quiet')
    }
    case 'TicketAssigned': return say(`由 ${str(data.agent)} 负责`, `${str(data.agent)} takes care of it`, 'quiet')
    case 'NoteAdded': return say('备注', 'Note', 'plain', data.text)
    case 'TicketChased': return say(`来电人第 ${str(data.times)} 次催单`, `The caller asked again (${str(data.times)})`, 'warn', data.text)
    case 'MessageJoined': return say('来信并入本工单', 'A message joined this ticket', 'plain', data.text)
    case 'TicketDispatched': return say(`开始第 ${str(data.round) || 1} 轮派单`, `Dispatch round ${str(data.round) || 1} began`)
    case 'OfferMade': return say(`拟派给${who}${data.rank ? `（排名第 ${str(data.rank)}）` : ''}`, `Offer written for ${who}${data.rank ? ` (rank ${str(data.rank)})` : ''}`, 'quiet', data.manualReason)
    case 'OfferSent': return say(`已派给${who}，等待答复`, `Offer sent to ${who}`)
    case 'OfferAccepted': return say(`${who}接单${way ? `（${way}）` : ''}`, `${who} accepted${way ? ` (${way})` : ''}`, 'good')
    case 'OfferDeclined': return say(`${who}婉拒${way ? `（${way}）` : ''}`, `${who} declined${way ? ` (${way})` : ''}`, 'warn', data.reason)
    case 'DeclinedTooLate': return say(`${who}迟到的婉拒，不影响结果`, `${who} declined too late; nothing changed`, 'quiet', data.reason)
    case 'OfferExpired': return say(`${who}超时未答`, `${who} did not answer in time`, 'warn')
    case 'OfferWithdrawn': return say(`撤回给${who}的派单`, `Offer to ${who} withdrawn`, 'quiet', data.reason)
    case 'OfferReleased': return say(`${who}不再承接`, `${who} no longer holds the job`, 'warn', data.reason)
    case 'DispatchExhausted': return say('已无商户可询问，请人工处理', 'Nobody is left to ask: a person must act', 'bad')
    case 'MerchantSetOut': return say('师傅出发', 'The technician set out')
    case 'MerchantArrived': return say('师傅到场', 'The technician arrived')
    case 'PriceQuoted': return say(`报价 ${yuan(Number(data.quoteFen) || 0)}`, `Quoted ${yuan(Number(data.quoteFen) || 0)}`)
    case 'QuoteAgreed': return say(`来电人同意报价 ${yuan(Number(data.quoteFen) || 0)}`, `The caller agreed to ${yuan(Number(data.quoteFen) || 0)}`, 'good')
    case 'WorkFinished': return say(data.priceFen ? `完工，实收 ${yuan(Number(data.priceFen))}` : '完工', data.priceFen ? `Work finished, ${yuan(Number(data.priceFen))} paid` : 'Work finished', 'good')
    case 'TicketDone': return say('全部完工，等待回访', 'All work done; the caller is asked', 'good')
    case 'VisitEnded': return say(`本次上门结束：${known.outcome(data.outcome)}${data.nextAt ? `，下次 ${clockTime(str(data.nextAt), 'zh')}` : ''}`, `The visit ended: ${known.outcome(data.outcome)}${data.nextAt ? `, again ${clockTime(str(data.nextAt), 'en')}` : ''}`, 'warn', data.remark)
    case 'JobReleased': return say(`${who}的作业已释放`, `${who}’s job was released`, 'warn', data.reason)
    case 'TicketHeld': return say('挂起', 'Put on hold', 'warn', data.reason)
    case 'TicketResumed': return say('继续办理', 'Resumed')
    case 'TicketResolved': return say('话务员直接答复', 'Answered by the agent', 'good', data.answer)
    case 'TicketCancelled': return say('取消', 'Cancelled', 'bad', data.reason)
    case 'TicketClosed': return say('办结', 'Closed', 'good', data.reason)
    case 'TicketReopened': return say('重新打开', 'Reopened', 'warn', data.reason)
    case 'TicketTransferred': return say(`转办给 ${str(data.to)}${data.partnerNumber ? `（对方单号 ${str(data.partnerNumber)}）` : ''}`, `Transferred to ${str(data.to)}${data.partnerNumber ? ` (their number ${str(data.partnerNumber)})` : ''}`)
    case 'TicketReturned': return say('转办退回', 'Came back from transfer', 'warn', data.reason)
    case 'TicketLinked': return say(`关联工单 ${str(data.other)}`, `Linked to ${str(data.other)}`, 'quiet')
    case 'TicketMerged': return say(`并入工单 ${str(data.into)}`, `Merged into ${str(data.into)}`, 'quiet')
    case 'FollowUpAsked': return say('发出回访', 'The caller was asked how it went', 'quiet')
    case 'FollowUpAnswered': {
      const stars = data.score ? `${str(data.score)} ${zh ? '分' : 'of 5'}` : known.outcome(data.outcome)
      return say(`回访：${stars}`, `Follow-up: ${stars}`, data.outcome === 'Unhappy' ? 'bad' : 'good', data.comment)
    }
    case 'DeadlineWarned': return say(`“${known.deadline(data.kind)}”时限将到`, `Promise “${known.deadline(data.kind)}” is nearly due`, 'warn')
    case 'DeadlineBreached': return say(`“${known.deadline(data.kind)}”已超时`, `Promise “${known.deadline(data.kind)}” was broken`, 'bad')
    default: return { text: plainText(item, known.language) || item.kind, tone: 'quiet' }
  }
}
