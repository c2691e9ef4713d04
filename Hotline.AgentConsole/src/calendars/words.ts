import { words } from '../words/language'
import type { DayKind, Weekday } from './calendar'

const dayZh: Record<Weekday, string> = { Monday: '周一', Tuesday: '周二', Wednesday: '周三', Thursday: '周四', Friday: '周五', Saturday: '周六', Sunday: '周日' }
const dayEn: Record<Weekday, string> = { Monday: 'Mon', Tuesday: 'Tue', Wednesday: 'Wed', Thursday: 'Thu', Friday: 'Fri', Saturday: 'Sat', Sunday: 'Sun' }
const kindZh: Record<DayKind, string> = { Closed: '休息', Special: '特别时段', MakeUpWorkingDay: '调休上班' }
const kindEn: Record<DayKind, string> = { Closed: 'Closed', Special: 'Special hours', MakeUpWorkingDay: 'Make-up working day' }

export const calendarWords = words({
  zh: {
    title: '服务时段', lead: '热线、服务项目和商户各按哪一份日历工作；时限只在服务时段内走。',
    day: dayZh, kind: kindZh, everyDay: '每天', never: '平日不开', allDay: '全天', always24: '全天 24 小时', nextDay: '次日',
    between: (a: string, b: string) => `${a}至${b}`, and: '、',
    openNow: '服务中', closedNow: '未开', until: (time: string) => `至 ${time}`, opens: (time: string) => `${time} 开`, noChange: '没有变动',
    usedBy: '谁在用', linesAndServices: '热线与服务', merchantsOnly: '商户', unused: '没有人用', merchants: (count: number) => `${count} 家商户`,
    nextDay2: '下一个特别日', noNextDay: '近期没有特别日', empty: '还没有日历', emptyLead: '新建一份，热线才知道何时开线。',
    create: '新建日历', edit: '修改时段', back: '全部日历', code: '代码', zone: '时区',
    week: '一周', year: '一年里的特别日', previousYear: '上一年', nextYear: '下一年', provisional: '暂定', provisionalLong: '暂定：官方公布后请核对', takes: (day: string) => `按${day}的时段`,
    noDays: (year: number) => `${year} 年没有特别日。`, versions: '版本', inForce: '当前', later: '将生效', past: '已过去', from: (date: string) => `${date} 起`, always: '一直', by: (who: string) => `${who} 录入`, seeded: '初始数据',
    assign: '换用这份日历…', assignTitle: '谁改用这份日历', assignLead: '从现在起按它计算。先看会动哪些已经许下的时限，再决定。商户在各自的资料里改。', lines: '热线', services: '服务项目', assigned: '已换用。',
    remove: '删除日历', removeLead: '没有热线、服务或商户在用，可以删除。', removeAsk: '删除后不能恢复。确定删除？', removed: '已删除。',
    inUse: '正在使用，不能删除', inUseLead: '已有的时限要能按当时的时段复核，所以在用的日历只能由新版本接替：点“修改时段”，写明从哪天起生效。',
  },
  en: {
    title: 'Service hours', lead: 'Which calendar lines, services and merchants work by; promises run only while service does.',
    day: dayEn, kind: kindEn, everyDay: 'Every day', never: 'No weekly hours', allDay: 'all day', always24: 'Round the clock', nextDay: 'next day',
    between: (a: string, b: string) => `${a}–${b}`, and: ', ',
    openNow: 'Open', closedNow: 'Closed', until: (time: string) => `until ${time}`, opens: (time: string) => `opens ${time}`, noChange: 'never changes',
    usedBy: 'Who works by it', linesAndServices: 'Lines and services', merchantsOnly: 'Merchants', unused: 'Nobody', merchants: (count: number) => `${count} merchant${count === 1 ? '' : 's'}`,
    nextDay2: 'Next special day', noNextDay: 'No special day ahead', empty: 'No calendars yet', emptyLead: 'Create one, so that lines know when to open.',
    create: 'New calendar', edit: 'Change hours', back: 'All calendars', code: 'Code', zone: 'Time zone',
    week: 'The week', year: 'Special days of the year', previousYear: 'Previous year', nextYear: 'Next year', provisional: 'Provisional', provisionalLong: 'Provisional: check when it is announced', takes: (day: string) => `hours of ${day}`,
    noDays: (year: number) => `No special days in ${year}.`, versions: 'Versions', inForce: 'In force', later: 'Coming', past: 'Past', from: (date: string) => `from ${date}`, always: 'always', by: (who: string) => `entered by ${who}`, seeded: 'as delivered',
    assign: 'Work by this calendar…', assignTitle: 'Who works by this calendar', assignLead: 'Promises are counted by it from now on. First see which of those already made would move. Merchants are changed with their own data.', lines: 'Lines', services: 'Services', assigned: 'Done.',
    remove: 'Delete calendar', removeLead: 'No line, service or merchant works by it, so it can be deleted.', removeAsk: 'This cannot be undone. Delete it?', removed: 'Deleted.',
    inUse: 'In use, so it cannot be deleted', inUseLead: 'Promises must stay checkable by the hours they were made with. A calendar in use is superseded instead: choose “Change hours” and say from which date the new version holds.',
  },
})

export const editWords = words({
  zh: {
    title: '修改时段', newTitle: '新建日历', newLead: '先建好，再让热线或服务改用它。', codeHint: '小写字母、数字和连字符，例如 summer-hours', effectiveFrom: '从哪天起生效', effectiveHint: '这天以前仍按旧版本；过去的时限不受影响。',
    weekly: '每周时段', weeklyLead: '结束早于开始表示到次日；一整天写 00:00–24:00。', open: '开始', close: '结束', add: (day: string) => `给${day}加一段`, remove: '删去这一段', closed: '休息', copy: (day: string) => `把${day}的时段用到周一至周五`,
    days: '特别日', daysLead: '公众假期、特别时段、调休上班日。', addDay: '加一天', date: '日期', kind: '当天', name: '名称', provisional: '暂定', removeDay: '删去这一天', takes: '按哪天的时段', window: '时段', addWindow: '加一段', noDays: '没有特别日。', showPast: (count: number) => `显示过去的 ${count} 天`,
    importing: '导入假期…', importLead: 'CSV（date, kind, nameZh）或日历文件（.ics）', importTitle: '导入假期', importAdded: '新增', importReplaced: '改变', importKept: '保留您的特别时段', importUse: '放进草稿', importNothing: '文件里的日子日历里都有了，没有变化。', importFailed: '文件有问题，没有导入任何一天', fileLine: (line: string) => `第 ${line} 行`, fileEvent: (event: string) => `第 ${event} 个日程`,
    preview: '看看影响', previewing: '正在计算…', previewLead: '先看这次修改会动哪些已经许下的时限，再决定。',
    moves: (count: number) => `${count} 个时限变动`, breaches: (count: number) => `其中 ${count} 个立即超时`, noBreach: '没有一个因此超时', nothingMoves: '没有时限变动', nothingMovesLead: '现在许下的时限都不受影响，可以放心保存。',
    breach: '立即超时', apply: '就按这个执行', create: '建立', applied: (count: number) => `已生效，${count} 个时限已移动。`, created: '已建立。',
    stale: '预览之后又有新情况，这是最新的影响，请再看一遍。', superseded: '别人刚保存了新版本。“这次改了什么”现在和它相比，请核对后再看影响。', onlyAdmin: '由管理员保存；您可以先看影响。', changed: '这次改了什么', noChange: '和现在的版本一样', dropped: '取消',
    more: (count: number) => `还有 ${count} 个`,
  },
  en: {
    title: 'Change hours', newTitle: 'New calendar', newLead: 'Create it first, then let lines or services work by it.', codeHint: 'Small letters, digits and hyphens, such as summer-hours', effectiveFrom: 'Holds from', effectiveHint: 'Days before keep the old version; what has passed is untouched.',
    weekly: 'Weekly hours', weeklyLead: 'An end before its beginning means the next day; a whole day is 00:00–24:00.', open: 'From', close: 'To', add: (day: string) => `Add hours to ${day}`, remove: 'Remove these hours', closed: 'Closed', copy: (day: string) => `Use ${day}’s hours Monday to Friday`,
    days: 'Special days', daysLead: 'Public holidays, special hours, make-up working days.', addDay: 'Add a day', date: 'Date', kind: 'That day', name: 'Name', provisional: 'Provisional', removeDay: 'Remove this day', takes: 'Hours of', window: 'Hours', addWindow: 'Add hours', noDays: 'No special days.', showPast: (count: number) => `Show ${count} past day${count === 1 ? '' : 's'}`,
    importing: 'Import holidays…', importLead: 'CSV (date, kind, nameZh) or a calendar file (.ics)', importTitle: 'Import holidays', importAdded: 'new', importReplaced: 'changed', importKept: 'kept, your special hours', importUse: 'Put into the draft', importNothing: 'The calendar has every day of the file already; nothing changes.', importFailed: 'Something in the file is not right; no day was imported', fileLine: (line: string) => `Line ${line}`, fileEvent: (event: string) => `Event ${event}`,
    preview: 'See what it does', previewing: 'Counting…', previewLead: 'See which promises this would move before you decide.',
    moves: (count: number) => `${count} deadline${count === 1 ? '' : 's'} move${count === 1 ? 's' : ''}`, breaches: (count: number) => `${count} become${count === 1 ? 's a breach' : ' breaches'}`, noBreach: 'none becomes a breach', nothingMoves: 'No deadline moves', nothingMovesLead: 'Nothing that is promised now is touched; save it with a clear mind.',
    breach: 'Breach', apply: 'Apply exactly this', create: 'Create', applied: (count: number) => `In force; ${count} deadline${count === 1 ? '' : 's'} moved.`, created: 'Created.',
    stale: 'Something changed since the preview. This is the effect now; look again.', superseded: 'Somebody saved another version meanwhile. “What changes” compares your draft with it now; check it and look at the effect again.', onlyAdmin: 'An administrator saves it; you can see what it would do.', changed: 'What changes', noChange: 'Same as the version now', dropped: 'dropped',
    more: (count: number) => `${count} more`,
  },
})
