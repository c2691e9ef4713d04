import { words } from '../words/language'

export const followUpReportWords = words({
  zh: {
    title: '回访', lead: '干完活以后来电人怎么说；没问到的单独数，不算满意。', csv: '下载表格', allLines: '全部热线',
    closed: '怎样办结', withYes: '来电人同意', unverified: '未核实', unverifiedLead: '三次在不同时段都联系不上；不计入满意。', noClosed: '这段时间没有办结的工单。', ofClosed: (share: string) => `占办结的 ${share}`,
    score: '平均分', scores: '打分', noScore: '还没有人打分', answers: (count: number) => `${count} 人打分`, points: (score: number) => `${score} 分`,
    asked: '问了', outcomes: '问的结果', outcome: { satisfied: '满意', unhappy: '不满意', noAnswer: '短信没回', unreachable: '电话不通', waiting: '等回复', ended: '不再需要' }, times: (count: number) => `${count} 次`, empty: '这段时间没有回访', emptyLead: '换一段时间看看。',
  },
  en: {
    title: 'Follow-ups', lead: 'What callers said after the work. Who was not reached is counted apart, never as content.', csv: 'Download table', allLines: 'All lines',
    closed: 'How tickets were closed', withYes: 'With the caller’s yes', unverified: 'Unverified', unverifiedLead: 'Not reached in three tries on different parts of the day; not counted as content.', noClosed: 'No ticket was closed in this time.', ofClosed: (share: string) => `${share} of what was closed`,
    score: 'Mean score', scores: 'Scores', noScore: 'Nobody gave a score yet', answers: (count: number) => `${count} score${count === 1 ? '' : 's'}`, points: (score: number) => `${score} point${score === 1 ? '' : 's'}`,
    asked: 'Asked', outcomes: 'What came of it', outcome: { satisfied: 'Satisfied', unhappy: 'Unhappy', noAnswer: 'Text not answered', unreachable: 'Call not answered', waiting: 'Waiting', ended: 'No longer needed' }, times: (count: number) => `${count} time${count === 1 ? '' : 's'}`, empty: 'Nobody was asked in this time', emptyLead: 'Try another period.',
  },
})
