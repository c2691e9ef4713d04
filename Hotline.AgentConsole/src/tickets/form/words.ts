import { words } from '../../words/language'

export const formWords = words({
  zh: {
    callerPhone: '来电号码', callerName: '称呼', service: '服务项目', area: '片区 / 小区', address: '详细地址', addressHint: '幢、单元、室',
    uncertain: '地址不确定，师傅先电话联系', description: '事项', descriptionHint: '照来电人的话写，一两句即可', summary: '一句话摘要', priority: '紧急程度', auto: '按服务',
    language: '师傅要会说', noLanguage: '不限', women: '只要女师傅上门', way: '通知方式', wayAuto: '按来电人', wanted: '希望时间', from: '最早', to: '最晚', more: '更多', onSite: '现场联系人不是来电人', onSiteName: '姓名', onSitePhone: '电话',
    onSiteRelation: '与来电人关系', received: '补录：纸条上的收到时间', wantedToggle: '约定时间', noPhone: '没有号码可留空',
  },
  en: {
    callerPhone: 'Caller’s number', callerName: 'Name', service: 'Service', area: 'Area / estate', address: 'Address', addressHint: 'Building, unit, room',
    uncertain: 'Address uncertain: phone before setting out', description: 'Matter', descriptionHint: 'In the caller’s words; a sentence or two', summary: 'One line', priority: 'Priority', auto: 'By service',
    language: 'Technician speaks', noLanguage: 'Any language', women: 'Send a woman only', way: 'Tell by', wayAuto: 'Caller’s way', wanted: 'Wanted time', from: 'Earliest', to: 'Latest', more: 'More', onSite: 'Somebody else is on site', onSiteName: 'Name', onSitePhone: 'Phone',
    onSiteRelation: 'Relation to the caller', received: 'Paper note: time it was received', wantedToggle: 'Wanted time', noPhone: 'May stay empty',
  },
})
