import { words } from '../words/language'

export const decisionWords = words({
  zh: {
    title: '派单依据', line: (round: number, count: number) => `第 ${round} 轮 · ${count} 家可派`, asked: (names: string) => `询问 ${names}`, nobody: '没有询问任何一家', together: '与别的工单一起分配', open: '看依据',
    drawer: '当时为什么这样派', at: '决定于', policy: (n: number) => (n === 0 ? '出厂规则' : `规则第 ${n} 版`), snapshot: (n: number) => `商户登记簿第 ${n} 号`, joint: '一起分配的结果：',
    same: '照当时的资料重算，结果一致', differs: '重算结果与当时记录不同，请报告管理员', pick: '决定', find: '查一家商户：为什么派了，或没派？', searching: '在商户库里找…', otherTrade: '商户库里的其他商户', nothing: '没有找到这家商户',
    ranked: '可派，按名次', why: '同工种不符合的：', excluded: (n: number) => `不符合条件 · ${n} 家`, more: (n: number) => `再看 ${n} 家`, first: '第一名', wasAsked: '问过', score: '综合分', out: '不可派',
    smallest: '要排到第一，只需：', other: '或者：', none: '没有哪一项单独改变能让它排到第一。', removed: '要排到第一，先要：',
  },
  en: {
    title: 'Why these merchants', line: (round: number, count: number) => `Round ${round} · ${count} could be asked`, asked: (names: string) => `asked ${names}`, nobody: 'nobody was asked', together: 'decided together with other tickets', open: 'See why',
    drawer: 'Why it was decided so', at: 'Decided', policy: (n: number) => (n === 0 ? 'House default policy' : `Policy version ${n}`), snapshot: (n: number) => `Register as of entry ${n}`, joint: 'Decided together: ',
    same: 'Made again from what was known then: the same', differs: 'Made again it comes out differently: tell the administrator', pick: 'Decision', find: 'Find a merchant: why was it asked, or not?', searching: 'Looking in the register…', otherTrade: 'Others in the register', nothing: 'There is no such merchant',
    ranked: 'Could be asked, in order', why: 'Of this trade, out because:', excluded: (n: number) => `Out of the question · ${n}`, more: (n: number) => `${n} more`, first: 'First', wasAsked: 'Asked', score: 'Score', out: 'Out',
    smallest: 'It would have been first with: ', other: 'Or: ', none: 'No single change would have put it first.', removed: 'It would have been first, had there been: ',
  },
})
