import { words } from '../words/language'

export const conversationWords = words({
  zh: {
    title: '会话', unhandled: (count: number) => `${count} 条待处理`, empty: '没有待处理的短信', emptyLead: '居民和商户的来信，需要人看的会立刻出现在这里。', choose: '选一个会话', waiting: '待处理', optedOut: '对方已退订短信，不能再发；请改用电话。', shared: '多人共用的号码：不要透露任何工单的进展，除非对方报出工单号。',
    join: (number: string) => `并入工单 ${number}`, create: '新建工单', createFor: (service: string) => `新建“${service}”工单`, proposal: '系统建议：', other: '改为', joinOther: '并入其他工单…', number: '工单号',
    joined: '已并入', created: '已新建工单', dismiss: '无需处理', dismissed: '已标记为无需处理', reply: '回复短信', send: '发送', replyHint: '内容会以热线号码发出', merchant: '商户',
    status: { Queued: '待发', Sending: '发送中', Sent: '已发出', Delivered: '已送达', Failed: '未送达', Undelivered: '未送达', Unconfirmed: '结果不明', Received: '', Read: '', Proposed: '待确认', Joined: '', Opened: '', Dismissed: '无需处理' } as Record<string, string>,
    key: { down: '下一个会话', up: '上一个会话', view: '待处理 / 全部', confirm: '照建议办', other: '改用另一种办法', dismiss: '无需处理', reply: '写回复', send: '发送' },
  },
  en: {
    title: 'Messages', unhandled: (count: number) => `${count} to handle`, empty: 'No text waits', emptyLead: 'Texts from residents and merchants that need a person appear here at once.', choose: 'Choose a conversation', waiting: 'Waiting', optedOut: 'This phone opted out of texts: call instead.', shared: 'A shared number: tell nothing about any ticket unless they name its number.',
    join: (number: string) => `Join ticket ${number}`, create: 'New ticket', createFor: (service: string) => `New ticket: ${service}`, proposal: 'Proposal: ', other: 'Instead', joinOther: 'Join another ticket…', number: 'Ticket number',
    joined: 'Joined', created: 'Ticket recorded', dismiss: 'Nothing to do', dismissed: 'Marked as needing nothing', reply: 'Reply by text', send: 'Send', replyHint: 'Goes out from the hotline’s number', merchant: 'Merchant',
    status: { Queued: 'Queued', Sending: 'Sending', Sent: 'Sent', Delivered: 'Delivered', Failed: 'Not delivered', Undelivered: 'Not delivered', Unconfirmed: 'Unconfirmed', Received: '', Read: '', Proposed: 'To confirm', Joined: '', Opened: '', Dismissed: 'Nothing to do' } as Record<string, string>,
    key: { down: 'Next conversation', up: 'Previous conversation', view: 'Waiting / all', confirm: 'Confirm the proposal', other: 'Do the other thing', dismiss: 'Nothing to do', reply: 'Write a reply', send: 'Send' },
  },
})
