import type { ContactWay, DeadlineKind, Priority, TicketStatus } from '../api/types'
import { words } from '../words/language'

const statusZh: Record<TicketStatus, string> = {
  New: '待分拣', Open: '待派单', Dispatching: '派单中', Accepted: '已接单', EnRoute: '在路上', OnSite: '已到场', Done: '待回访',
  Closed: '已办结', Unmatched: '无人可接', OnHold: '已挂起', Transferred: '已转办', Resolved: '已答复', Cancelled: '已取消', Reopened: '重新打开',
}
const statusEn: Record<TicketStatus, string> = {
  New: 'New', Open: 'Open', Dispatching: 'Offering', Accepted: 'Accepted', EnRoute: 'On the way', OnSite: 'On site', Done: 'To follow up',
  Closed: 'Closed', Unmatched: 'No taker', OnHold: 'On hold', Transferred: 'Transferred', Resolved: 'Answered', Cancelled: 'Cancelled', Reopened: 'Reopened',
}
const deadlineZh: Partial<Record<DeadlineKind, string>> = {
  Answer: '接听', Triage: '分拣', FirstOffer: '首派', Accept: '接单', Arrive: '到场', Complete: '完成', FollowUp: '回访', ComplaintReply: '投诉答复', CallBack: '回拨',
}
const deadlineEn: Partial<Record<DeadlineKind, string>> = {
  Answer: 'Answer', Triage: 'Triage', FirstOffer: 'Offer', Accept: 'Accept', Arrive: 'Arrive', Complete: 'Finish', FollowUp: 'Follow up', ComplaintReply: 'Reply', CallBack: 'Call back',
}
const priorityZh: Record<Priority, string> = { Normal: '普通', Urgent: '紧急', Emergency: '特急' }
const priorityEn: Record<Priority, string> = { Normal: 'Normal', Urgent: 'Urgent', Emergency: 'Emergency' }
const wayZh: Record<ContactWay, string> = { Sms: '短信', SpokenCall: '语音播报', AgentCall: '话务员致电', None: '不通知' }
const wayEn: Record<ContactWay, string> = { Sms: 'Text message', SpokenCall: 'Spoken call', AgentCall: 'Agent calls', None: 'Nobody tells' }

export const ticketWords = words({
  zh: {
    status: statusZh, deadline: deadlineZh, priority: priorityZh, way: wayZh,
    care: '关爱', careLong: '关爱名单，请优先并耐心对待。仅话务员可见。', hazard: '险情', urgent: '急', emergency: '特急',
    chased: (times: number) => `催单 ${times} 次`, chasedShort: (times: number) => `催 ${times}`, chasedLong: (times: number) => `来电人已催单 ${times} 次`,
    late: '超时', breached: '已超时', left: '剩余', paused: '已暂停', met: '按时', metLate: '逾期完成',
    noSummary: '（尚无摘要）', unheard: '来电，还没有通上话', noService: '未定服务', noArea: '未定片区', noAssignee: '无人负责',
    source: {
      Call: '来电', Voicemail: '留言', Sms: '短信', Web: '网页', WalkIn: '上门', LinkedHotline: '联动热线', Agent: '话务员登记',
    } as Record<string, string>,
    hazards: {
      gas: '燃气泄漏', fire: '火情', 'electric-shock': '触电', trapped: '人员被困', collapse: '坍塌', 'self-harm': '轻生', medical: '急病受伤', violence: '暴力伤害',
    } as Record<string, string>,
    careClasses: {
      'elderly-alone': '独居老人', disabled: '残障人士', 'chronic-illness': '慢病患者', 'low-income': '困难家庭',
    } as Record<string, string>,
  },
  en: {
    status: statusEn, deadline: deadlineEn, priority: priorityEn, way: wayEn,
    care: 'Care', careLong: 'On the care list: first in line, with patience. Only agents see this.', hazard: 'Hazard', urgent: 'Urgent', emergency: 'Emergency',
    chased: (times: number) => `Chased ${times}×`, chasedShort: (times: number) => `↻ ${times}`, chasedLong: (times: number) => `The caller has asked again ${times} times`,
    late: 'late', breached: 'Breached', left: 'left', paused: 'Paused', met: 'On time', metLate: 'Met late',
    noSummary: '(no summary yet)', unheard: 'A call; nobody has talked to them yet', noService: 'No service yet', noArea: 'No area yet', noAssignee: 'Nobody',
    source: {
      Call: 'Call', Voicemail: 'Voicemail', Sms: 'Text message', Web: 'Web form', WalkIn: 'Walk-in', LinkedHotline: 'Linked hotline', Agent: 'Entered by an agent',
    } as Record<string, string>,
    hazards: {
      gas: 'Gas leak', fire: 'Fire', 'electric-shock': 'Electric shock', trapped: 'Trapped person', collapse: 'Collapse', 'self-harm': 'Self-harm', medical: 'Medical emergency', violence: 'Violence',
    } as Record<string, string>,
    careClasses: {
      'elderly-alone': 'Elderly, living alone', disabled: 'Disabled', 'chronic-illness': 'Chronic illness', 'low-income': 'Hardship',
    } as Record<string, string>,
  },
})
