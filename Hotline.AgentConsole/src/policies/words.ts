import { words } from '../words/language'

export const policyWords = words({
  zh: {
    title: '派单规则', lead: '先排除不合条件的，再按下面的分量给其余的排序。没有营收、佣金这一项，也不会有。',
    weights: '各项分量', limits: '其他尺度', versions: '历次版本', version: (n: number) => (n === 0 ? '出厂规则' : `第 ${n} 版`), now: '现行', waiting: '待生效', past: '已被替代',
    from: (time: string) => `${time} 起`, always: '没有写过别的版本时适用', by: (name: string) => `${name} 写`, than: (n: string) => `与${n}相比`,
    far: (minutes: number) => `路程 ${minutes} 分钟及以上，这一项得 0 分`, newcomer: (days: number) => `入驻 ${days} 天内算新商户`, pings: (n: number) => `每家每天最多派 ${n} 单，商户另有要求的从其要求`,
    write: '写新版本', next: (n: number) => `第 ${n} 版`, nextLead: '旧版本不会改动：已经做出的决定永远按当时的规则复核。', adminOnly: '只有管理员能写新版本。',
    weight: (name: string) => `${name}的分量`, farField: '多远算远（分钟）', newcomerField: '新商户天数', pingsField: '每家每天最多派单', effective: '何时生效', effectiveHint: '留空即刻生效，不能早于现在', why: '为什么改', whyHint: '写给以后来查的人',
    saved: (n: number) => `第 ${n} 版已写入`, save: '写入', try: '拿不准时，先用 simulate 命令在过去的一天上比较两版。',
  },
  en: {
    title: 'Dispatch policy', lead: 'Who fails a rule is out; the others are ranked by these weights. There is no weight for turnover or commission, and there will be none.',
    weights: 'What counts how much', limits: 'Other measures', versions: 'Versions', version: (n: number) => (n === 0 ? 'House default' : `Version ${n}`), now: 'In effect', waiting: 'Waiting', past: 'Replaced',
    from: (time: string) => `from ${time}`, always: 'holds while a line has written no other', by: (name: string) => `by ${name}`, than: (n: string) => `compared with ${n}`,
    far: (minutes: number) => `At ${minutes} minute${minutes === 1 ? '' : 's'} of travel and beyond, travel scores 0`, newcomer: (days: number) => `A merchant is a newcomer for ${days} day${days === 1 ? '' : 's'}`, pings: (n: number) => `At most ${n} offer${n === 1 ? '' : 's'} to a merchant in one day, unless it names another number`,
    write: 'Write a new version', next: (n: number) => `Version ${n}`, nextLead: 'Earlier versions never change: what was decided can always be checked by the rules of its day.', adminOnly: 'Administrators write new versions.',
    weight: (name: string) => `Weight of ${name}`, farField: 'Far is, in minutes', newcomerField: 'Newcomer for, in days', pingsField: 'Most offers per merchant and day', effective: 'In effect from', effectiveHint: 'Empty means at once; never earlier than now', why: 'Why', whyHint: 'For whoever asks later',
    saved: (n: number) => `Version ${n} is written`, save: 'Write it', try: 'When in doubt, compare the two on a past day with the verb simulate first.',
  },
})
