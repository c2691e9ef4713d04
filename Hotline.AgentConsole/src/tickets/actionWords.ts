import { words } from '../words/language'
import type { ActionName } from './actions'

const nameZh: Record<ActionName, string> = {
  dispatch: '派单', triage: '分拣', edit: '修改', assign: '由我负责', hold: '挂起', resume: '继续', resolve: '直接答复', cancel: '取消工单', reopen: '重新打开',
  close: '办结', note: '备注', transfer: '转办', enRoute: '师傅已出发', onSite: '师傅已到场', quote: '报价', agree: '来电人同意报价', done: '已完工', cannotFinish: '无法完成', noShow: '爽约', followUp: '登记回访', board: '挂到抢单板', callBack: '约定回电',
}
const nameEn: Record<ActionName, string> = {
  dispatch: 'Dispatch', triage: 'Triage', edit: 'Edit', assign: 'Take over', hold: 'Hold', resume: 'Resume', resolve: 'Answer', cancel: 'Cancel ticket', reopen: 'Reopen',
  close: 'Close', note: 'Note', transfer: 'Transfer', enRoute: 'On the way', onSite: 'Arrived', quote: 'Quote', agree: 'Caller agrees', done: 'Work done', cannotFinish: 'Cannot finish', noShow: 'No-show', followUp: 'Record follow-up', board: 'Hang on the board', callBack: 'Promise a call',
}

export const actionWords = words({
  zh: {
    name: nameZh, next: '下一步', reason: '原因', answer: '给来电人的答复', text: '内容', price: '金额（元）', score: '满意度', comment: '来电人的话',
    outcome: '结果', satisfied: '满意', unhappy: '不满意', unreachable: '没联系上', to: '转给谁', partnerNumber: '对方单号',
    quick: {
      hold: ['来电人要晚点再约', '等来电人补充地址', '等物业先确认'], cancel: ['来电人已自行解决', '重复报修', '打错电话'],
      reopen: ['问题又出现了', '来电人不满意', '办结有误'], close: ['多次回访未接通', '来电人口头确认满意'],
      decline: ['商户电话婉拒', '师傅忙不过来', '距离太远'],
    } as Record<string, string[]>,
    transfer: ['公安 110', '市民热线 12345', '供电 95598', '公共服务 81890'],
    acceptFor: '代为接单', declineFor: '代为婉拒', sure: { noShow: '确认商户爽约？工单将回到待派单，并记入该商户记录。', board: '挂上后，合适的商户和志愿者自行认领，不再逐个询问；到时无人认领会提醒您。' } as Record<string, string>,
    visitOutcome: '本次上门的结果', nextAt: '下次上门（与来电人约定）', remark: '说明', callAt: '几点以后回电（不填即尽快）',
  },
  en: {
    name: nameEn, next: 'Next', reason: 'Reason', answer: 'Answer to the caller', text: 'Text', price: 'Amount (yuan)', score: 'Satisfaction', comment: 'In the caller’s words',
    outcome: 'Outcome', satisfied: 'Content', unhappy: 'Unhappy', unreachable: 'Not reached', to: 'To whom', partnerNumber: 'Their number',
    quick: {
      hold: ['The caller wants a later time', 'Waiting for the address', 'The property office looks first'], cancel: ['The caller solved it', 'Reported twice', 'Wrong number'],
      reopen: ['It broke again', 'The caller is unhappy', 'Closed by mistake'], close: ['Not reached after several tries', 'Said to be content on the phone'],
      decline: ['The merchant said no by phone', 'No technician free', 'Too far'],
    } as Record<string, string[]>,
    transfer: ['Police 110', 'City hall 12345', 'Power 95598', 'Public service 81890'],
    acceptFor: 'Accept for them', declineFor: 'Decline for them', sure: { noShow: 'Did the merchant not come? The ticket goes back to dispatch and this counts on the record.', board: 'Suitable merchants and volunteers then claim it themselves; nobody is asked one by one. If nobody does in time, you are told.' } as Record<string, string>,
    visitOutcome: 'How the visit ended', nextAt: 'Comes again (as agreed with the caller)', remark: 'Remark', callAt: 'Call after (empty: as soon as possible)',
  },
})
