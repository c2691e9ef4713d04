import { words } from '../words/language'

export const dutyWords = words({
  zh: {
    title: '值班', lead: '急件超时、无人接或无人到场时打给谁，按什么顺序打；关线以后也一样。', onCall: '值班人', onCallLead: '从上往下打，没人接就打下一个，直到有人负责。', supervisors: '督导', supervisorsLead: '时限超时后发短信给他们。',
    name: '姓名', phone: '电话', add: '加一人', remove: (name: string) => `去掉${name}`, up: (name: string) => `${name}往前`, down: (name: string) => `${name}往后`, none: '还没有写明，会改为在屏幕上提醒。',
    late: '别人刚改过这份名单，现在是：', takeTheirs: '用现在的名单', keepMine: '仍用我改的', colon: '：', comma: '、',
    save: '保存', saved: '已保存，从现在起按这份名单。', unsaved: '有改动未保存', quiet: '安静时段', quietLead: (from: string, to: string) => `${from} 至次日 ${to} 不为普通工单发短信，急件照常。由系统设置决定。`,
  },
  en: {
    title: 'On duty', lead: 'Who is rung when something urgent is late, finds no merchant or nobody comes, and in which order; after closing, too.', onCall: 'On call', onCallLead: 'Rung from the top; the next when one does not answer, until somebody takes it.', supervisors: 'Supervisors', supervisorsLead: 'Texted when a promise is broken.',
    name: 'Name', phone: 'Phone', add: 'Add a person', remove: (name: string) => `Remove ${name}`, up: (name: string) => `Move ${name} up`, down: (name: string) => `Move ${name} down`, none: 'Nobody is named; a task on the screen stands in.',
    late: 'Somebody changed this list meanwhile. It is now:', takeTheirs: 'Take this list', keepMine: 'Keep what I changed', colon: ': ', comma: ', ',
    save: 'Save', saved: 'Saved; this list holds from now on.', unsaved: 'Not saved yet', quiet: 'Quiet hours', quietLead: (from: string, to: string) => `From ${from} to ${to} nobody is texted about a normal ticket; what is urgent goes out. Set by the administrator of the system.`,
  },
})
