import type { Match } from '../api/types'
import type { Name } from '../words/language'

type Code = Match['excluded'][number]['code']

/** Each hard rule in two words, for counting; the verdict of one merchant has its own sentence. */
export const exclusions: Record<Code, Name> = {
  BadData: { zh: '资料有误', en: 'faulty data' }, Trade: { zh: '技能不够', en: 'not skilled enough' }, Area: { zh: '不服务该片区', en: 'does not serve the area' }, Closed: { zh: '当时不营业', en: 'closed then' },
  Licence: { zh: '证照过期', en: 'no valid licence' }, Suspended: { zh: '已停单', en: 'suspended' }, Capacity: { zh: '接满了', en: 'full' }, Declined: { zh: '本轮已婉拒', en: 'declined this round' },
  Expired: { zh: '本轮未答复', en: 'did not answer this round' }, Blocked: { zh: '来电人不要', en: 'refused by the caller' }, Language: { zh: '语言不符', en: 'does not speak the language' }, DayFull: { zh: '当天排满', en: 'day is full' },
  Overlap: { zh: '时间冲突', en: 'booked then' }, Refuses: { zh: '不接此来电人', en: 'refuses the caller' }, Women: { zh: '无合适女师傅', en: 'no woman to send' }, Warranty: { zh: '保修优先他家', en: 'another has first refusal' },
  Conflict: { zh: '利益冲突', en: 'conflict of interest' }, Pings: { zh: '当天派单已满', en: 'asked enough that day' }, Holiday: { zh: '假期休息', en: 'on holiday' },
}
