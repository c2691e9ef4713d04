import type { TaskKind } from '../api/types'
import { words } from '../words/language'

const kindZh: Record<TaskKind, string> = {
  HazardAlarm: '险情', CallCaller: '致电来电人', CallMerchant: '致电商户', Unmatched: '无人可接', UnconfirmedMessage: '短信未明', LowScore: '低分回访',
  CallBack: '回拨', SurveyCall: '电话回访', Message: '待处理来信', CoverageGap: '商户不足',
  LatePromise: '时限预警', SendAgain: '另行安排', Refund: '退款', Complaint: '投诉',
}
const kindEn: Record<TaskKind, string> = {
  HazardAlarm: 'Hazard', CallCaller: 'Call the caller', CallMerchant: 'Call the merchant', Unmatched: 'No taker', UnconfirmedMessage: 'Unconfirmed text', LowScore: 'Low score',
  CallBack: 'Call back', SurveyCall: 'Survey call', Message: 'Loose message', CoverageGap: 'Too few merchants',
  LatePromise: 'Late promise', SendAgain: 'Send somebody else', Refund: 'Refund', Complaint: 'Complaint',
}

export const taskWords = words({
  zh: {
    title: '待办', lead: '机器不能或不该自己做的事。', kind: kindZh, acknowledge: '我来处理', done: '办完了', note: '办理结果（选填）', by: (name: string) => `${name} 在处理`, all: '全部',
    received: '对方已收到', sendAgain: '再发一次', sendAgainSure: '对方可能会收到两条同样的短信。会记入工单经过。', sentAgain: '已重新发送',
    empty: '没有待办', emptyLead: '需要人来做的事会出现在这里，险情会响铃。', finish: '办结待办', ticket: '工单', supervisor: '督导',
    alarm: (count: number) => `险情报警 · ${count} 件无人处理`, alarmAct: '我来处理', alarmOpen: '查看', alarmTitle: '【险情】', silence: '静音 1 分钟',
    key: { down: '下一件', up: '上一件', acknowledge: '我来处理', done: '办完了', open: '打开工单' },
  },
  en: {
    title: 'Tasks', lead: 'What a machine cannot or must not do.', kind: kindEn, acknowledge: 'I take it', done: 'Done', note: 'What came of it (optional)', by: (name: string) => `${name} is on it`, all: 'All',
    received: 'It had arrived', sendAgain: 'Send again', sendAgainSure: 'They may get the same text twice. It will stand in the ticket’s history.', sentAgain: 'Sent again',
    empty: 'Nothing to do', emptyLead: 'What needs a person appears here; hazards ring.', finish: 'Finish the task', ticket: 'Ticket', supervisor: 'Supervisors',
    alarm: (count: number) => `Hazard alarm · ${count} unattended`, alarmAct: 'I take it', alarmOpen: 'Look', alarmTitle: '[HAZARD] ', silence: 'Silence for a minute',
    key: { down: 'Next', up: 'Previous', acknowledge: 'I take it', done: 'Done', open: 'Open the ticket' },
  },
})
