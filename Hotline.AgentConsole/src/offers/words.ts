import type { OfferStatus } from '../api/types'
import { words } from '../words/language'

const statusZh: Record<OfferStatus, string> = {
  Queued: '待发出', Sent: '等待答复', Accepted: '已接单', Declined: '已婉拒', Expired: '超时未答', Withdrawn: '已撤回', Released: '已释放',
}
const statusEn: Record<OfferStatus, string> = {
  Queued: 'Queued', Sent: 'Waiting', Accepted: 'Accepted', Declined: 'Declined', Expired: 'No answer', Withdrawn: 'Withdrawn', Released: 'Released',
}

export const offerWords = words({
  zh: {
    status: statusZh, accept: '代为接单', decline: '代为婉拒', declineTitle: '商户为什么不接？', expires: '答复剩余', sentAt: '发出', respondedAt: '答复',
    match: {
      title: '派给谁', auto: '按规则派单', autoHint: '由系统按排名逐家（或紧急时同时）询问', rank: '推荐排名', excluded: (count: number) => `不在候选 · ${count} 家`,
      first: '首选', pick: '派给这家', pickWhy: '为什么不派给首选？', pickHint: '手工指定会记入公平台账。', score: '综合分', none: '没有商户符合条件',
      noneLead: '请看下方的排除原因，或联系物业、其他热线。', policy: (version: string | number) => `规则版本 ${version}`,
      reasons: ['来电人指定', '保修期内返修', '首选电话打不通', '上次服务好'], needs: '请先补全服务项目和片区，再派单。', complete: '去补全', sent: '已派出',
      key: { down: '下一家', up: '上一家', pick: '派给选中的商户', auto: '按规则派单' }, find: '按名称查找商户',
    },
  },
  en: {
    status: statusEn, accept: 'Accept for them', decline: 'Decline for them', declineTitle: 'Why does the merchant decline?', expires: 'Answer due in', sentAt: 'sent', respondedAt: 'answered',
    match: {
      title: 'Whom to ask', auto: 'Dispatch by the rules', autoHint: 'The system asks one by one in this order, or several at once when urgent', rank: 'Ranking', excluded: (count: number) => `Not in question · ${count}`,
      first: 'First choice', pick: 'Offer to this one', pickWhy: 'Why not the first choice?', pickHint: 'Manual picks stand in the fairness ledger.', score: 'Score', none: 'No merchant is suitable',
      noneLead: 'See the reasons below, or ask the property office or another hotline.', policy: (version: string | number) => `Policy ${version}`,
      reasons: ['The caller asked for them', 'Rework within warranty', 'First choice cannot be reached', 'Good work last time'], needs: 'Complete the service and the area first.', complete: 'Complete them', sent: 'Offered',
      key: { down: 'Next merchant', up: 'Previous merchant', pick: 'Offer to the selected one', auto: 'Dispatch by the rules' }, find: 'Find a merchant by name',
    },
  },
})
