import { words } from '../words/language'

const workZh: Record<string, string> = {
  FireDeadlines: '时限提醒与超时', ExpireOffers: '派单到期', DeliverOutbox: '发送短信和电话', ReconcileOutbox: '核对去向不明的短信', SoundAlarms: '险情反复报警',
  SealHistory: '封存审计记录', PurgeExpired: '清除到期的个人信息', PurgeChanges: '清理实时通道记录', Sweep: '兜底巡检',
}
const workEn: Record<string, string> = {
  FireDeadlines: 'Warn of promises and breach them', ExpireOffers: 'Let offers expire', DeliverOutbox: 'Send texts and calls', ReconcileOutbox: 'Look for texts in doubt', SoundAlarms: 'Repeat hazard alarms',
  SealHistory: 'Seal the audit trail', PurgeExpired: 'Purge personal data', PurgeChanges: 'Clear the live channel’s notes', Sweep: 'Sweep for what was missed',
}

export const scheduleWords = words({
  zh: {
    title: '自动任务', lead: '系统自己做的每一件事：上次何时、下次何时、晚了多少、失败几次。', work: '任务', workNames: workZh, when: '安排', last: '上次', next: '下次', late: '延迟', took: '用时', runs: '成功', failures: '失败',
    byNeed: '按需', idle: '暂无', never: '尚未运行', empty: '没有自动任务', emptyLead: '系统启动后会列在这里。', failed: (kind: string) => `最近一次失败：${kind}`, refresh: '每 10 秒刷新',
  },
  en: {
    title: 'Schedules', lead: 'Everything the system does by itself: last run, next run, how late, how often it failed.', work: 'Work', workNames: workEn, when: 'Schedule', last: 'Last run', next: 'Next run', late: 'Late by', took: 'Took', runs: 'Went well', failures: 'Failed',
    byNeed: 'When due', idle: 'Nothing waits', never: 'Not yet', empty: 'Nothing runs by itself', emptyLead: 'It is listed here once the system has started.', failed: (kind: string) => `Last failure: ${kind}`, refresh: 'Refreshed every 10 s',
  },
})
