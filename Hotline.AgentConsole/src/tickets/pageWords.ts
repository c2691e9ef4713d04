import { words } from '../words/language'

export const ticketPageWords = words({
  zh: {
    back: '队列', matter: '事项', original: '来电人原话', service: '服务项目', address: '地址', uncertain: '地址不确定，师傅请先电话联系', wanted: '希望时间',
    asap: '尽快', received: '收到', recorded: '登记', paper: '补录', source: '来源', guess: '识别依据', guide: '指导价', estimate: (minutes: number) => `约 ${minutes} 分钟`,
    caller: '来电人', onSite: '现场联系人', way: '通知方式', dialect: '常说', whoMayCome: '上门要求', women: '只要女师傅', speaks: (language: string) => `会说${language}`, noPhone: '未留电话', copy: '复制号码', copied: '已复制', calls: '查看会话',
    deadlines: '时限', noDeadlines: '没有时限在走', offers: '派单', noOffers: '还没有派出', jobs: '作业', history: '经过', followUps: '回访',
    hazardTitle: '险情工单：先确认人员安全，再处理', hazardLead: '系统不会自动派单。请立即致电来电人，必要时拨打应急电话。',
    track: ['登记', '派单', '接单', '出发', '到场', '完工', '办结'],
    next: '下一张', previous: '上一张', copyNumber: '复制工单号', agent: '负责人', edit: '修改', line: '热线', closedAs: '结果',
  },
  en: {
    back: 'Queue', matter: 'Matter', original: 'In the caller’s words', service: 'Service', address: 'Address', uncertain: 'Address uncertain: phone before setting out', wanted: 'Wanted',
    asap: 'As soon as possible', received: 'Received', recorded: 'Recorded', paper: 'Entered later', source: 'Source', guess: 'Why this guess', guide: 'Price guide', estimate: (minutes: number) => `about ${minutes} min`,
    caller: 'Caller', onSite: 'On-site contact', way: 'Tell by', dialect: 'Speaks', whoMayCome: 'Who may come', women: 'A woman only', speaks: (language: string) => `Speaks ${language}`, noPhone: 'No phone', copy: 'Copy number', copied: 'Copied', calls: 'Messages',
    deadlines: 'Promises', noDeadlines: 'No promise is running', offers: 'Offers', noOffers: 'Nothing offered yet', jobs: 'Work', history: 'What happened', followUps: 'Follow-up',
    hazardTitle: 'Hazard: people first', hazardLead: 'This never dispatches itself. Call the caller at once; call the emergency number if needed.',
    track: ['Recorded', 'Offered', 'Accepted', 'On the way', 'On site', 'Done', 'Closed'],
    next: 'Next ticket', previous: 'Previous ticket', copyNumber: 'Copy ticket number', agent: 'Agent', edit: 'Edit', line: 'Line', closedAs: 'Result',
  },
})
