import type { Name } from '../words/language'

/** What each term of a score means, in the words of somebody who has to defend it. */
export const terms: Record<string, { name: Name; meaning: Name }> = {
  travel: { name: { zh: '路程', en: 'Travel' }, meaning: { zh: '越近越好，少让人等', en: 'Nearer is better: callers wait less' } },
  fairShare: { name: { zh: '公平', en: 'Fair share' }, meaning: { zh: '同行里得单少的先问', en: 'Who was asked less than the others comes first' } },
  rating: { name: { zh: '评分', en: 'Rating' }, meaning: { zh: '来电人打分的可信下限，分少不占便宜', en: 'What the callers’ scores prove; a few scores prove little' } },
  acceptance: { name: { zh: '接单', en: 'Acceptance' }, meaning: { zh: '派给它的单，接了多少', en: 'How often it says yes when asked' } },
  punctuality: { name: { zh: '守时', en: 'Punctuality' }, meaning: { zh: '说好的时间到没到', en: 'Whether it comes when it said' } },
  priceGuide: { name: { zh: '守价', en: 'Price guide' }, meaning: { zh: '报价在指导价内，或经来电人同意', en: 'Quotes within the guide, or agreed to' } },
  previousMerchant: { name: { zh: '熟客', en: 'Known here' }, meaning: { zh: '上次就是它，熟悉情况', en: 'It came last time and knows the place' } },
  newcomer: { name: { zh: '新商户', en: 'Newcomer' }, meaning: { zh: '刚入驻，给机会积累记录', en: 'A new merchant gets a chance to make a record' } },
}
