import { words } from '../words/language'

export const coverageWords = words({
  zh: {
    title: '人手预报', lead: (days: number, enough: number) => `未来 ${days} 天，每个工种、片区每小时有几家能来。少于 ${enough} 家就经不起一场感冒，要先找人。`,
    covered: '人手够的时段', coveredNote: '占全部工种、片区、开线小时', whole: '整天不足', wholeNote: '处工种·片区，至少有一天从早到晚不足', edges: '早晚不足', edgesNote: '处工种·片区，只有部分钟点不足', holidays: '假期答复', holidaysNote: '已答复 / 已询问', noHoliday: '两周内没有假期',
    what: '先处理这些', nobody: '一家也没有', wholeDay: '整天不足', hours: (hours: number, open: number) => `${open} 小时中 ${hours} 小时不足`, when: (date: string, days: number, all: number) => (days === all ? '天天如此' : days === 1 ? `${date} 一天` : `${date} 起 ${days} 天`),
    recruit: '登记新商户、改营业时间或收到假期答复后，这里随之更新。', fine: '每个工种、片区、钟点都够', fineLead: (enough: number) => `两周内处处不少于 ${enough} 家。`, more: (n: number) => `还有 ${n} 处，见下图`,
    map: '十四天一览', mapLead: '格中是人手够的小时占比', area: '片区', allAreas: '全部片区', trade: '工种', closed: '不开线', cell: (trade: string, date: string, share: string, thin: string) => `${trade} ${date}：${share} 的小时人手够${thin}`, at: (areas: string) => `；${areas} 有不足`,
    day: (trade: string, date: string) => `${trade} · ${date}`, dayLead: '每小时能来的商户数', hour: (hour: number) => `${hour} 时`, close: '收起', pick: '点一格，看每个片区每小时有几家；方向键可以走动。',
    holidayTitle: '假期答复', open: '营业', shut: '休息', silent: '未答复', holidayLead: '未答复的按平常营业时间估算。',
    neverOpen: '这条热线这段时间不开线', neverOpenLead: (days: number) => `${days} 天里没有一个服务小时，也就谈不上够不够。服务时段在“服务时段”里改。`,
    legend: { none: '不到一半', few: '不到九成', some: '九成以上', many: '全够' },
  },
  en: {
    title: 'Coverage', lead: (days: number, enough: number) => `For ${days} days ahead: how many merchants could come, by trade, area and hour. With fewer than ${enough}, one illness leaves nobody: find somebody first.`,
    covered: 'Hours covered', coveredNote: 'of all trades, areas and open hours', whole: 'Thin all day', wholeNote: 'trades and areas, on at least one day from morning to night', edges: 'Thin at the edges', edgesNote: 'trades and areas, in some hours only', holidays: 'Holiday answers', holidaysNote: 'answered of those asked', noHoliday: 'no holiday within a fortnight',
    what: 'Look at these first', nobody: 'nobody', wholeDay: 'thin all day', hours: (hours: number, open: number) => `thin for ${hours} of ${open} h`, when: (date: string, days: number, all: number) => (days === all ? 'every day' : days === 1 ? `on ${date}` : `${days} days from ${date}`),
    recruit: 'A new merchant, new hours or an answer about a holiday shows here at once.', fine: 'Enough merchants everywhere', fineLead: (enough: number) => `At least ${enough} in every trade, area and hour, for a fortnight.`, more: (n: number) => `${n} more, see below`,
    map: 'Fourteen days', mapLead: 'Each cell: the share of hours with enough merchants', area: 'Area', allAreas: 'All areas', trade: 'Trade', closed: 'Closed', cell: (trade: string, date: string, share: string, thin: string) => `${trade}, ${date}: enough in ${share} of the hours${thin}`, at: (areas: string) => `; thin in ${areas}`,
    day: (trade: string, date: string) => `${trade} · ${date}`, dayLead: 'Merchants who could come, hour by hour', hour: (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`, close: 'Close', pick: 'Choose a cell to see every area hour by hour; arrow keys walk over them.',
    holidayTitle: 'Holiday answers', open: 'Open', shut: 'Closed', silent: 'No answer', holidayLead: 'Who has not answered is counted by the usual hours.',
    neverOpen: 'This line is not open in this period', neverOpenLead: (days: number) => `It has no service hour within ${days} days, so there is nothing to cover. Its hours are changed under “Service hours”.`,
    legend: { none: 'below half', few: 'below 90%', some: '90% and more', many: 'all hours' },
  },
})
