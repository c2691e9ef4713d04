import { words } from '../words/language'

export const boardWords = words({
  zh: {
    title: '抢单板', lead: '挂在这里的活，商户和志愿者先到先得。有人来电认领，选好是谁，替他点一下。', who: '谁来认领？输入名称查找', may: (name: string) => `${name}可以认领的`, claim: '替其认领', pickFirst: '先选是谁来认领', nothing: '没有找到这家商户',
    service: '服务项目', area: '片区', wanted: '希望时间', price: '指导价', until: '挂到', ticket: '工单', asap: '尽快', empty: '板上没有活', emptyFor: '没有他能认领的活', emptyLead: '按“挂板”方式派出的工单会出现在这里。', claimed: (number: string, name: string) => `${name} 认领了 ${number}`,
  },
  en: {
    title: 'Open board', lead: 'Merchants and volunteers take what hangs here, first come, first served. When one phones, say who it is and claim it for them.', who: 'Who claims? Find by name', may: (name: string) => `What ${name} may claim`, claim: 'Claim for them', pickFirst: 'Say first who claims it', nothing: 'There is no such merchant',
    service: 'Service', area: 'Area', wanted: 'Wanted', price: 'Price guide', until: 'Until', ticket: 'Ticket', asap: 'As soon as possible', empty: 'Nothing hangs on the board', emptyFor: 'Nothing they may claim', emptyLead: 'Tickets that are dispatched to the board appear here.', claimed: (number: string, name: string) => `${name} claimed ${number}`,
  },
})
