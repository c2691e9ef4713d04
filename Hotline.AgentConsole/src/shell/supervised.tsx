import { ApartmentOutlined, CalendarOutlined, ControlOutlined, FieldTimeOutlined, PhoneOutlined, PieChartOutlined, SmileOutlined, TeamOutlined } from '@ant-design/icons'
import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react'
import type { Name } from '../api/types'

type Group = 'time' | 'dispatch' | 'system'

export interface SupervisedPage {
  /** Its address; pages below it belong to it. */
  path: string
  group: Group
  name: Name
  icon: ReactNode
  page: LazyExoticComponent<ComponentType>
}

export const groupNames: Record<Group, Name> = {
  time: { zh: '服务时间', en: 'Service time' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  system: { zh: '系统', en: 'System' },
}

/** The pages of supervisors and administrators, in the order in which they are listed; an entry here is all that a page needs to be found. */
export const supervisedPages: readonly SupervisedPage[] = [
  { path: '/calendars', group: 'time', name: { zh: '服务时段', en: 'Service hours' }, icon: <CalendarOutlined />, page: lazy(() => import('../calendars/CalendarsPage')) },
  { path: '/promises', group: 'time', name: { zh: '时限', en: 'Promises' }, icon: <FieldTimeOutlined />, page: lazy(() => import('../promises/PromisesPage')) },
  { path: '/duty', group: 'time', name: { zh: '值班', en: 'On duty' }, icon: <PhoneOutlined />, page: lazy(() => import('../duty/DutyPage')) },
  { path: '/follow-ups', group: 'time', name: { zh: '回访', en: 'Follow-ups' }, icon: <SmileOutlined />, page: lazy(() => import('../followUps/FollowUpsPage')) },
  { path: '/fairness', group: 'dispatch', name: { zh: '公平台账', en: 'Fairness ledger' }, icon: <PieChartOutlined />, page: lazy(() => import('../fairness/FairnessPage')) },
  { path: '/coverage', group: 'dispatch', name: { zh: '人手预报', en: 'Coverage' }, icon: <TeamOutlined />, page: lazy(() => import('../coverage/CoveragePage')) },
  { path: '/policies', group: 'dispatch', name: { zh: '派单规则', en: 'Dispatch policy' }, icon: <ControlOutlined />, page: lazy(() => import('../policies/PoliciesPage')) },
  { path: '/schedules', group: 'system', name: { zh: '自动任务', en: 'Schedules' }, icon: <ApartmentOutlined />, page: lazy(() => import('../schedules/SchedulesPage')) },
]

export const isSupervised = (path: string) => supervisedPages.some(each => path === each.path || path.startsWith(`${each.path}/`))
