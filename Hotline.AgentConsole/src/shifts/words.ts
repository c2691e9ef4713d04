import { words } from '../words/language'

export const closingWords = words({
  zh: {
    closes: (line: string, time: string) => `${line} ${time} 关线`, left: (time: string) => `还有 ${time}`,
    waiting: (tickets: number, tasks: number, conversations: number) => [tickets && `${tickets} 张工单`, tasks && `${tasks} 件待办`, conversations && `${conversations} 个会话`].filter(Boolean).join('、'),
    nothing: '没有等着处理的', done: (at: string) => `预计 ${at} 做完，赶得上`, over: (minutes: number, agents: number) => `${agents} 人在岗，约 ${minutes} 分钟的活要留到下次开线`, nobody: '没有人在岗，全部留到下次开线',
    tonight: (count: number) => (count === 0 ? '没有要过夜的急件' : `${count} 件急件今晚继续`), onCall: '今晚值班', noOnCall: '没有写明值班人', nobodyYet: '还没有商户接单', lead: '紧急工单关线后照常走，由值班人负责到完成。',
  },
  en: {
    closes: (line: string, time: string) => `${line} closes at ${time}`, left: (time: string) => `in ${time}`,
    waiting: (tickets: number, tasks: number, conversations: number) =>
      [tickets && `${tickets} ticket${tickets === 1 ? '' : 's'}`, tasks && `${tasks} task${tasks === 1 ? '' : 's'}`, conversations && `${conversations} conversation${conversations === 1 ? '' : 's'}`].filter(Boolean).join(', '),
    nothing: 'Nothing waits', done: (at: string) => `done at ${at} by forecast, in time`, over: (minutes: number, agents: number) => `with ${agents} at the desk about ${minutes} min of work will be left`, nobody: 'nobody is at the desk; all of it will be left',
    tonight: (count: number) => (count === 0 ? 'Nothing urgent tonight' : `${count} urgent go${count === 1 ? 'es' : ''} on tonight`), onCall: 'On call tonight', noOnCall: 'Nobody is named on call', nobodyYet: 'no merchant yet', lead: 'Urgent tickets run on after closing and belong to the person on call until they are done.',
  },
})
