import type { TicketStatus } from '../api/types'
import { words } from '../words/language'

const statusZh: Record<TicketStatus, string> = {
  New: '待分拣', Open: '待派单', Dispatching: '派单中', Accepted: '已接单', EnRoute: '在路上', OnSite: '已到场', Done: '待回访',
  Closed: '已办结', Unmatched: '无人可接', OnHold: '已挂起', Transferred: '已转办', Resolved: '已答复', Cancelled: '已取消', Reopened: '重新打开',
}

const statusEn: Record<TicketStatus, string> = {
  New: 'New', Open: 'Open', Dispatching: 'Offering', Accepted: 'Accepted', EnRoute: 'On the way', OnSite: 'On site', Done: 'Done, to follow up',
  Closed: 'Closed', Unmatched: 'Nobody can', OnHold: 'On hold', Transferred: 'Transferred', Resolved: 'Answered', Cancelled: 'Cancelled', Reopened: 'Reopened',
}

export const ticketWords = words({
  zh: { status: statusZh },
  en: { status: statusEn },
})
