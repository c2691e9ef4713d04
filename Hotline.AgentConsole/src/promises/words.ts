import { words } from '../words/language'

export const promiseWords = words({
  zh: {
    title: '时限', lead: '向来电人许诺多久，按热线、服务、紧急程度和关爱名单分别写明；改动只用于今后开始的时限。',
    version: (version: number) => `第 ${version} 版`, by: (who: string, at: string) => `${who} 于 ${at} 录入`, byDefault: '尚未改过。',
    add: '新增时限', edit: '修改', override: '另作规定', rows: '专门规定', rowsLead: '几行都合适时，最具体的一行算数：服务先于热线，热线先于紧急程度，再先于关爱名单。', defaults: '通用规则', defaultsLead: '没有专门规定时按这些。',
    noRows: '没有专门规定，全部按通用规则。', warn: (share: string, after: string) => `用到 ${share} 提醒（${after}后）`, warnUsual: '按通用比例提醒',
    kind: '许诺', line: '热线', service: '服务项目', priority: '紧急程度', care: '关爱名单', any: '不限', careOnly: '只限名单内', careNot: '只限名单外',
    budget: '多久之内', seconds: '秒', minutes: '分钟', hours: '小时', days: '天', runsOn: '怎样计时', usual: '按惯例', serviceTime: '服务时间（关线时停）', wallTime: '自然时间（昼夜都走）', warnAt: '用到多少时提醒', remove: '删去这一行', reads: '读作',
    saved: '已保存，今后开始的时限按它计算。', stale: '别人刚改过时限表，没有保存。列表里已是最新的，您填的还在这里；看过以后再保存。', onlyAdmin: '时限由管理员修改。',
  },
  en: {
    title: 'Promises', lead: 'How soon callers are promised what, by line, service, priority and care list. A change holds for promises that begin from now on.',
    version: (version: number) => `Version ${version}`, by: (who: string, at: string) => `entered by ${who}, ${at}`, byDefault: 'Never changed.',
    add: 'New promise', edit: 'Change', override: 'Make an exception', rows: 'Special terms', rowsLead: 'Of several rows that fit the closest wins: service before line before priority before care list.', defaults: 'General rules', defaultsLead: 'What holds where no special term fits.',
    noRows: 'No special terms; the general rules hold.', warn: (share: string, after: string) => `warns at ${share} (after ${after})`, warnUsual: 'warns at the usual share',
    kind: 'Promise', line: 'Line', service: 'Service', priority: 'Priority', care: 'Care list', any: 'Any', careOnly: 'On the list only', careNot: 'Not on the list',
    budget: 'Within', seconds: 'seconds', minutes: 'minutes', hours: 'hours', days: 'days', runsOn: 'Counted in', usual: 'As usual', serviceTime: 'Service time (stops when closed)', wallTime: 'Wall time (day and night)', warnAt: 'Warn when used up to', remove: 'Remove this row', reads: 'Reads as',
    saved: 'Saved; promises that begin from now on follow it.', stale: 'Somebody changed the promises meanwhile; nothing was saved. The list shows them as they are now, and what you typed is still here: look, then save again.', onlyAdmin: 'Promises are changed by an administrator.',
  },
})
