import { words } from '../../words/language'

export const triageWords = words({
  zh: {
    title: '分拣', lead: '新来的短信、网页和留言：看一眼，改正，派出。', proposal: '系统建议：', why: '依据：', nobody: '没有识别出服务，请选择', empty: '没有待分拣的工单', emptyLead: '新消息到来时会立刻出现在这里。',
    dispatch: '派单', save: '保存为待派单', answer: '直接答复', cancel: '不受理', match: '看排名再派', open: '打开工单', dispatched: '已派出', hazard: '险情工单不会自动派出，请先致电。',
    key: { down: '下一件', up: '上一件', dispatch: '派单', save: '保存', match: '看排名', answer: '直接答复', open: '打开' },
  },
  en: {
    title: 'Triage', lead: 'New texts, forms and voicemails: look, correct, send out.', proposal: 'Proposal: ', why: 'Because: ', nobody: 'No service recognised: choose one', empty: 'Nothing to triage', emptyLead: 'New messages appear here at once.',
    dispatch: 'Dispatch', save: 'Save as open', answer: 'Answer', cancel: 'Turn away', match: 'See the ranking', open: 'Open the ticket', dispatched: 'Dispatched', hazard: 'A hazard never dispatches itself: call first.',
    key: { down: 'Next', up: 'Previous', dispatch: 'Dispatch', save: 'Save', match: 'See the ranking', answer: 'Answer', open: 'Open' },
  },
})
