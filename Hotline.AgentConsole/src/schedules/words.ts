import { words } from '../words/language'

const workZh: Record<string, string> = {
  'fire-deadlines': '时限提醒与超时', 'expire-offers': '派单到期', 'deliver-outbox': '发送短信和电话', 'reconcile-outbox': '核对去向不明的短信', 'sound-alarms': '险情反复报警',
  'seal-history': '封存审计记录', 'purge': '清除到期的个人信息', 'purge-changes': '清理实时通道记录', 'sweep': '兜底巡检',
}
const workEn: Record<string, string> = {
  'fire-deadlines': 'Warn of promises and breach them', 'expire-offers': 'Let offers expire', 'deliver-outbox': 'Send texts and calls', 'reconcile-outbox': 'Look for texts in doubt', 'sound-alarms': 'Repeat hazard alarms',
  'seal-history': 'Seal the audit trail', 'purge': 'Purge personal data', 'purge-changes': 'Clear the live channel’s notes', 'sweep': 'Sweep for what was missed',
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
