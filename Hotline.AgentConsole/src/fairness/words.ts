import { words } from '../words/language'

export const fairnessWords = words({
  zh: {
    title: '公平台账', lead: '同一工种、同一片区里，商户每开门一小时得到的派单应当差不多。谁都可以照着算一遍。',
    offers: '派单', offersNote: '到达商户的派单，撤回的不算', groups: '分得均匀的组', groupsNote: (judged: number, few: number) => `可判断 ${judged} 组，另有 ${few} 组单太少`,
    never: '开着门却没有单', neverNote: '家商户，本期一单未派', manual: '人工给出', manualNote: (share: string) => `指定与报号，相当于派单的 ${share}`,
    group: '工种 · 片区', merchants: '商户', rate: '每百小时', spread: '各家分布', evenness: '均匀度', even: '均匀', uneven: '不均', few: '单少', jain: (value: string) => `Jain ${value}`,
    show: '看各家', hide: '收起', quiet: (count: number) => `另有 ${count} 组本期没有派单`, trade: '工种', area: '片区', allTrades: '全部工种', allAreas: '全部片区',
    merchant: '商户', hours: '可派小时', mean: '平均', picked: (n: number) => `指定 ${n}`, claimed: (n: number) => `抢单 ${n}`, readOut: (n: number) => `报号 ${n}`,
    suspended: (h: string) => `停单 ${h} 小时`, unlicensed: (h: string) => `证照过期 ${h} 小时`, full: (h: string) => `接满 ${h} 小时`,
    dot: (name: string, rate: string, offers: number) => `${name}：每百小时 ${rate}，共 ${offers} 单`,
    hand: '人工指定与报号', handLead: '谁绕开排名把活给了谁。一个人总给同一家，会标出来。', person: '经手人', pickedHead: '指定', readHead: '报号', notFirst: '其中不是首选', share: '占本人', reasons: '理由', noHand: '本期没有人工指定，也没有报号。',
    often: '总给这家', download: '下载台账', downloadHand: '下载人工记录',
    recompute: '怎样自己算一遍', steps: (least: string) => [
      '下载台账：每家商户在每个工种、片区一行，含派单数和各类小时。',
      `每小时派单 = offers ÷ max(eligibleHours, ${least})。可派小时 = 开门小时 − 停单 − 证照过期 − 接满。`,
      'Jain 指数 = (Σx)² ÷ (n·Σx²)，x 是组内各家的每小时派单；1 为完全平均，1/n 为一家独得。',
      '均匀度 = Jain 指数 ÷ 这么多单最均能达到的指数（单不能拆开：8 家分 3 单，最均也只有 0.38）。',
    ],
    empty: '这段时间没有商户可派', emptyLead: '换一段时间或另一条热线看看。',
  },
  en: {
    title: 'Fairness ledger', lead: 'Within a trade and an area, every open hour of a merchant should bring about as many offers. Anybody can work it out again.',
    offers: 'Offers', offersNote: 'that reached a merchant; withdrawn ones do not count', groups: 'Groups that are even', groupsNote: (judged: number, few: number) => `${judged} can be judged, ${few} ${few === 1 ? 'has' : 'have'} too few offers`,
    never: 'Open, but never asked', neverNote: 'merchants without a single offer', manual: 'Given by hand', manualNote: (share: string) => `picks and numbers read out: ${share} of the offers`,
    group: 'Trade · area', merchants: 'Merchants', rate: 'per 100 h', spread: 'Merchant by merchant', evenness: 'Evenness', even: 'Even', uneven: 'Uneven', few: 'Few offers', jain: (value: string) => `Jain ${value}`,
    show: 'Show merchants', hide: 'Hide', quiet: (count: number) => `${count} more group${count === 1 ? '' : 's'} had no offers`, trade: 'Trade', area: 'Area', allTrades: 'All trades', allAreas: 'All areas',
    merchant: 'Merchant', hours: 'Eligible hours', mean: 'Mean', picked: (n: number) => `${n} picked`, claimed: (n: number) => `${n} claimed`, readOut: (n: number) => `${n} read out`,
    suspended: (h: string) => `${h} h suspended`, unlicensed: (h: string) => `${h} h unlicensed`, full: (h: string) => `${h} h full`,
    dot: (name: string, rate: string, offers: number) => `${name}: ${rate} per 100 h, ${offers} offer${offers === 1 ? '' : 's'}`,
    hand: 'Picked by hand, read out', handLead: 'Who gave work to whom, past the ranking. One person who always chooses the same shop is marked.', person: 'Person', pickedHead: 'Picked', readHead: 'Read out', notFirst: 'Not first', share: 'Of theirs', reasons: 'Reasons', noHand: 'Nobody was picked by hand and no number was read out.',
    often: 'Always this one', download: 'Download the ledger', downloadHand: 'Download the picks',
    recompute: 'Work it out again', steps: (least: string) => [
      'Download the ledger: one line per merchant, trade and area, with offers and every kind of hours.',
      `Offers per hour = offers ÷ max(eligibleHours, ${least}). Eligible hours = open − suspended − unlicensed − full.`,
      'Jain’s index = (Σx)² ÷ (n·Σx²), x being the offers per hour of each merchant of the group: 1 when all have the same, 1/n when one has everything.',
      'Evenness = Jain’s index ÷ the best that so many offers can reach. Offers are whole: three among eight merchants reach 0.38 at the most.',
    ],
    empty: 'No merchant could be asked in this time', emptyLead: 'Try another period or line.',
  },
})
