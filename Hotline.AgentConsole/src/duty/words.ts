import { words } from '../words/language'

export const dutyWords = words({
  zh: {
    title: '值班', lead: '来电由谁接听；急件超时、无人接或无人到场时打给谁，按什么顺序打。',
    of: { Desk: '话务台', OnCall: '值班人', Supervisors: '督导' },
    leadOf: { Desk: '开线时来电从上往下振铃，每部 10 秒；来电显示的是热线号码。', OnCall: '从上往下打，没人接就打下一个，直到有人负责；关线以后也一样。', Supervisors: '时限超时后发短信给他们。' },
    noneOf: { Desk: '还没有写明，来电由语音应答并答应回电。', OnCall: '还没有写明，会改为在屏幕上提醒。', Supervisors: '还没有写明，会改为在屏幕上提醒。' },
    name: '姓名', phone: '电话', add: '加一人', remove: (name: string) => `去掉${name}`, up: (name: string) => `${name}往前`, down: (name: string) => `${name}往后`,
    late: '别人刚改过这份名单，现在是：', takeTheirs: '用现在的名单', keepMine: '仍用我改的', colon: '：', comma: '、',
    save: '保存', saved: '已保存，从现在起按这份名单。', unsaved: '有改动未保存', quiet: '安静时段', quietLead: (from: string, to: string) => `${from} 至次日 ${to} 不为普通工单发短信，急件照常。由系统设置决定。`,
  },
  en: {
    title: 'On duty', lead: 'Who answers the line’s calls, and who is rung when something urgent is late, finds no merchant or nobody comes; in which order.',
    of: { Desk: 'The desk', OnCall: 'On call', Supervisors: 'Supervisors' },
    leadOf: { Desk: 'While the line is open its calls ring here from the top, 10 seconds each; the screen shows the number of the line.', OnCall: 'Rung from the top; the next when one does not answer, until somebody takes it; after closing, too.', Supervisors: 'Texted when a promise is broken.' },
    noneOf: { Desk: 'Nobody is named; a voice answers and promises to call back.', OnCall: 'Nobody is named; a task on the screen stands in.', Supervisors: 'Nobody is named; a task on the screen stands in.' },
    name: 'Name', phone: 'Phone', add: 'Add a person', remove: (name: string) => `Remove ${name}`, up: (name: string) => `Move ${name} up`, down: (name: string) => `Move ${name} down`,
    late: 'Somebody changed this list meanwhile. It is now:', takeTheirs: 'Take this list', keepMine: 'Keep what I changed', colon: ': ', comma: ', ',
    save: 'Save', saved: 'Saved; this list holds from now on.', unsaved: 'Not saved yet', quiet: 'Quiet hours', quietLead: (from: string, to: string) => `From ${from} to ${to} nobody is texted about a normal ticket; what is urgent goes out. Set by the administrator of the system.`,
  },
})
