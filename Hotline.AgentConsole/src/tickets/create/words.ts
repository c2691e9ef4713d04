import type { DraftState } from '../../drafts/useDraft'
import { words } from '../../words/language'

const draftZh: Record<DraftState, string> = { reading: '正在读取草稿…', clean: '', saving: '正在保存草稿…', saved: '草稿已保存', unsaved: '草稿暂存在本窗口' }
const draftEn: Record<DraftState, string> = { reading: 'Reading the draft…', clean: '', saving: 'Saving the draft…', saved: 'Draft saved', unsaved: 'Draft kept in this window' }

export const createWords = words({
  zh: {
    title: '新建工单', lead: '只用键盘：Tab 换栏，Ctrl ↵ 派单。', dispatch: '登记并派单', record: '只登记', discard: '清空', draft: draftZh, line: '热线',
    made: (number: string) => `工单 ${number} 已登记`, dispatched: (number: string) => `工单 ${number} 已登记并开始派单`, undispatched: (number: string, why: string) => `工单 ${number} 已登记，但没有派出：${why}`,
    source: { Call: '来电', WalkIn: '上门', Agent: '自行登记' }, what: '事项', manner: '方式', toggles: { onSite: '现场另有联系人', wanted: '约定时间', paper: '补录纸条' },
    key: { dispatch: '登记并派单', record: '只登记', back: '返回队列' },
  },
  en: {
    title: 'New ticket', lead: 'Keyboard only: Tab moves on, Ctrl ↵ dispatches.', dispatch: 'Record and dispatch', record: 'Record only', discard: 'Clear', draft: draftEn, line: 'Line',
    made: (number: string) => `Ticket ${number} is recorded`, dispatched: (number: string) => `Ticket ${number} is recorded and being offered`, undispatched: (number: string, why: string) => `Ticket ${number} is recorded but was not dispatched: ${why}`,
    source: { Call: 'Call', WalkIn: 'Walk-in', Agent: 'Own entry' }, what: 'Matter', manner: 'Manner', toggles: { onSite: 'Somebody else on site', wanted: 'Wanted time', paper: 'Paper note' },
    key: { dispatch: 'Record and dispatch', record: 'Record only', back: 'Back to the queue' },
  },
})
