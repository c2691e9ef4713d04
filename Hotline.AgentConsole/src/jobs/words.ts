import { words } from '../words/language'

export const jobWords = words({
  zh: {
    technician: '师傅', noTechnician: '师傅未定', visit: (at: number) => `第 ${at} 次上门`, appointment: '约定', enRoute: '出发', onSite: '到场', done: '离场',
    quote: '报价', price: '实收', released: '已释放', notYet: '—',
    outcome: {
      Finished: '完工', WaitingForPart: '等配件', ComesAgain: '另约再来', NobodyHome: '家中无人', CannotBeRepaired: '无法修复', NotAsDescribed: '与描述不符',
      NoShow: '爽约', CancelledByCaller: '来电人取消',
    } as Record<string, string>,
  },
  en: {
    technician: 'Technician', noTechnician: 'No technician named', visit: (at: number) => `Visit ${at}`, appointment: 'appointed', enRoute: 'set out', onSite: 'arrived', done: 'left',
    quote: 'Quoted', price: 'Paid', released: 'Released', notYet: '—',
    outcome: {
      Finished: 'Finished', WaitingForPart: 'Waits for a part', ComesAgain: 'Comes again', NobodyHome: 'Nobody home', CannotBeRepaired: 'Cannot be repaired', NotAsDescribed: 'Not as described',
      NoShow: 'No-show', CancelledByCaller: 'Cancelled by the caller',
    } as Record<string, string>,
  },
})
