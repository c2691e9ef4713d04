import { words } from '../../words/language'
import type { SortKey, Stage } from './arrange'

const stageZh: Record<Stage, string> = {
  all: '全部在办', New: '待分拣', Open: '待派单', Unmatched: '无人可接', Dispatching: '派单中', Underway: '作业中', Done: '待回访', OnHold: '挂起转办',
}
const stageEn: Record<Stage, string> = {
  all: 'All open', New: 'New', Open: 'To dispatch', Unmatched: 'No taker', Dispatching: 'Offering', Underway: 'Under way', Done: 'Follow up', OnHold: 'On hold',
}
const columnZh: Record<SortKey, string> = {
  urgency: '紧要', due: '时限', number: '工单', summary: '事项', service: '服务 · 片区', caller: '来电人', merchant: '商户', assignee: '负责人', status: '状态',
}
const columnEn: Record<SortKey, string> = {
  urgency: 'Urgency', due: 'Promise', number: 'Ticket', summary: 'Matter', service: 'Service · area', caller: 'Caller', merchant: 'Merchant', assignee: 'Agent', status: 'Status',
}

export const queueWords = words({
  zh: {
    board: '抢单板',
    title: '工单队列', stage: stageZh, column: columnZh, late: '只看超时', mine: '我的', filter: '在队列中筛选', area: '所有片区', service: '所有服务',
    sortUrgency: '按紧要排序', empty: '队列里没有工单', emptyLead: '没有人在等，喝口水。新的来电或短信会立刻出现在这里。',
    nothing: '没有符合条件的工单', nothingLead: '放宽筛选条件再看看。', clear: '清除筛选', rows: (count: number) => `${count} 件`,
    key: { down: '下一件', up: '上一件', open: '打开', first: '第一件', last: '最后一件', filter: '筛选', mine: '只看我的', late: '只看超时', stage: '切换状态' },
  },
  en: {
    board: 'Open board',
    title: 'Ticket queue', stage: stageEn, column: columnEn, late: 'Late only', mine: 'Mine', filter: 'Filter this queue', area: 'All areas', service: 'All services',
    sortUrgency: 'Sort by urgency', empty: 'The queue is empty', emptyLead: 'Nobody is waiting. A new call or text appears here at once.',
    nothing: 'No ticket matches', nothingLead: 'Loosen the filters and look again.', clear: 'Clear filters', rows: (count: number) => `${count} tickets`,
    key: { down: 'Next', up: 'Previous', open: 'Open', first: 'First', last: 'Last', filter: 'Filter', mine: 'Mine only', late: 'Late only', stage: 'Next status' },
  },
})
