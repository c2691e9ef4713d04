import { words } from '../words/language'

export const shellWords = words({
  zh: {
    nav: { tickets: '工单', triage: '分拣', tasks: '待办', conversations: '会话', supervision: '督导', create: '新建' },
    newTicket: '新建工单', allLines: '全部热线', open: '服务中', shut: '已下班',
    until: (time: string) => `至 ${time}`, opensAt: (time: string) => `${time} 开线`,
    link: { connecting: '正在连接', live: '实时', lost: '连接中断' },
    linkLong: {
      connecting: '正在连接实时通道…',
      live: '实时通道正常：别人的操作会立刻出现在这里。',
      lost: '实时通道断开，每 2 秒重连一次；看到的可能不是最新。',
    },
    lostBanner: '连接中断，正在重连。屏幕上的内容可能已经过时。',
    find: '查工单号、电话、姓名或内容', nothingFound: '没有找到', keys: '键盘快捷键', everywhere: '任何页面',
    key: {
      tickets: '去工单队列', triage: '去分拣', board: '去抢单板', tasks: '去待办', conversations: '去会话', supervision: '去督导',
      create: '新建工单', help: '本帮助', find: '查找',
    },
    theme: { light: '浅色', dark: '深色' }, switchTheme: '切换深浅色', language: 'English', switchLanguage: 'Switch to English',
    notFound: '没有这个页面', notFoundLead: '链接可能写错了，或者内容已被移走。',
    forbidden: '没有权限', forbiddenLead: '这条内容不属于您负责的热线或角色。', home: '回到队列',
    broken: '页面出了问题', brokenLead: '已保留的草稿不会丢失。刷新后可以继续。', reload: '刷新',
    account: '我的账号', skip: '跳到内容',
  },
  en: {
    nav: { tickets: 'Tickets', triage: 'Triage', tasks: 'Tasks', conversations: 'Messages', supervision: 'Oversight', create: 'New' },
    newTicket: 'New ticket', allLines: 'All lines', open: 'Open', shut: 'Closed',
    until: (time: string) => `until ${time}`, opensAt: (time: string) => `opens ${time}`,
    link: { connecting: 'Connecting', live: 'Live', lost: 'Offline' },
    linkLong: {
      connecting: 'Opening the live channel…',
      live: 'The live channel works: what others do appears here at once.',
      lost: 'The live channel is down and retried every 2 seconds; what you see may be old.',
    },
    lostBanner: 'Connection lost, reconnecting. What you see may be out of date.',
    find: 'Find a number, phone, name or words', nothingFound: 'Nothing found', keys: 'Keyboard shortcuts', everywhere: 'Everywhere',
    key: {
      tickets: 'Go to the ticket queue', triage: 'Go to triage', board: 'Go to the open board', tasks: 'Go to tasks', conversations: 'Go to messages', supervision: 'Go to oversight',
      create: 'New ticket', help: 'This help', find: 'Find',
    },
    theme: { light: 'Light', dark: 'Dark' }, switchTheme: 'Switch light and dark', language: '中文', switchLanguage: '切换到中文',
    notFound: 'There is no such page', notFoundLead: 'The link may be wrong, or what it led to has moved.',
    forbidden: 'Not for you', forbiddenLead: 'This belongs to a line or role that is not yours.', home: 'Back to the queue',
    broken: 'Something broke on this page', brokenLead: 'Drafts are kept. Reload to go on.', reload: 'Reload',
    account: 'My account', skip: 'Skip to content',
  },
})
