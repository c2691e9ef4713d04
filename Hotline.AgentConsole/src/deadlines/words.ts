import type { components } from '../api/openapi'
import { words } from '../words/language'

type DeadlineChange = components['schemas']['DeadlineChange']

const changeZh: Record<DeadlineChange, string> = { Priority: '紧急程度或服务改变', Calendar: '服务时段改变', WantedTime: '来电人改了时间' }
const changeEn: Record<DeadlineChange, string> = { Priority: 'priority or service changed', Calendar: 'service hours changed', WantedTime: 'the caller wants another time' }

export const receiptWords = words({
  zh: {
    receipt: '怎么算的', title: (kind: string) => `${kind}时限的收据`,
    promised: '许诺', begins: '开始', due: '到期', warns: '提醒', counted: '计入', skipped: '不计', serviceTime: '服务时间', wallTime: '自然时间', paused: (at: string) => `${at} 起等待来电人，暂停计时`,
    sum: (counted: string, budget: string) => `计入合计 ${counted}，等于许诺的 ${budget}`, source: (calendar: string, version: number) => `日历 ${calendar} 第 ${version} 版`, table: (version: number) => (version === 0 ? '通用规则' : `时限表第 ${version} 版`),
    earlier: '之前的收据', later: '现在的收据', was: (due: string) => `原到期 ${due}`, change: changeZh, none: '这个时限没有收据。',
  },
  en: {
    receipt: 'How it came about', title: (kind: string) => `Receipt of the promise “${kind}”`,
    promised: 'Promised', begins: 'Begins', due: 'Due', warns: 'Warns', counted: 'Counted', skipped: 'Skipped', serviceTime: 'service time', wallTime: 'wall time', paused: (at: string) => `Waits for the caller since ${at}; the clock is paused`,
    sum: (counted: string, budget: string) => `Counted ${counted} in all, the ${budget} that were promised`, source: (calendar: string, version: number) => `Calendar ${calendar}, version ${version}`, table: (version: number) => (version === 0 ? 'General rules' : `Promise table, version ${version}`),
    earlier: 'Earlier receipts', later: 'The receipt now', was: (due: string) => `was due ${due}`, change: changeEn, none: 'This promise has no receipt.',
  },
})
