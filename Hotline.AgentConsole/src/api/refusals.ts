import { useCallback } from 'react'
import { commonWords } from '../words/common'
import { useLanguage, useWords, type Language } from '../words/language'
import { Problem } from './problem'

/** The server refuses in English, with a stable code; what a Chinese desk reads instead. A code without words shows the server's sentence. */
const zhByCode: Record<string, string> = {
  'already-offered': '这张工单已经派出过，服务项目不能再改。',
  'appointment-needed': '再次上门需要和来电人约好时间。',
  'appointment-past': '约定时间必须在将来。',
  'district-lives': '城区已经活动起来了，请看队列。',
  'bad-price': '金额必须在 0 到 1,000,000 元之间。',
  'bad-score': '满意度是 1 到 5 的整数。',
  'busy': '系统正忙，请稍后再试。',
  'calendar-in-use': '这份日历正在使用，或有时限按它算过，不能删除，只能由新版本接替。',
  'caller-has-phone': '来电人的号码已登记，更改需要核对并回拨。',
  'forbidden': '您没有这个权限。',
  'foreign-origin': '请求来源不对，请刷新页面。',
  'hazard-stands-alone': '险情必须单独成单，不能并入别的工单。',
  'illegal-step': '工单的状态已经变了，这一步现在不能做。',
  'job-ended': '这项作业已经结束。',
  'locked-out': '尝试次数过多，账号已临时锁定，请稍后再试。',
  'merchant-excluded': '这家商户不符合条件，不能派给它。',
  'merge-into-itself': '不能并入自己。',
  'no-quote': '还没有报过价。',
  'no-such-merchant': '当时商户库里没有这家商户。',
  'no-such-job': '没有这项作业。',
  'no-such-offer': '没有这次派单。',
  'not-dispatchable': '先补全服务项目和片区；由话务员答复的服务不派单。',
  'not-found': '没有找到。',
  'no-doubt': '这件待办没有去向不明的短信。',
  'offer-ended': '这次派单已收回，请改为重新派单给这家商户。',
  'offer-expired': '答复时限已过。',
  'offer-open': '正在等一家商户答复。',
  'reason-needed': '不派给首选时要写明原因。',
  'score-or-outcome': '请选择满意度或结果。',
  'signed-out': '登录已过期，请重新登录。',
  'stale': '别人刚改过，请看过最新内容再保存。',
  'task-done': '这件待办已经有人办完了。',
  'ticket-ended': '这张工单已经结束。',
  'too-large': '内容太大。',
  'unexpected': '系统出了问题，已经记录下来。',
  'unseen': '您查看之后又有新情况，请先看过再操作。',
  'wrong-credentials': '账号或密码不对。',
}

/** The same for what is wrong with a field. */
const zhOfField: [RegExp, string | ((found: RegExpMatchArray) => string)][] = [
  [/^This field is needed/, '这一栏必填。'],
  [/^At most ([\d,]+) characters/, found => `最多 ${found[1]} 个字。`],
  [/not a number that can be called/, '这不是能拨通的号码，例如 13800000001 或 0577-88881234。'],
  [/^There is no such area/, '没有这个片区。'],
  [/^There is no such line/, '没有这条热线。'],
  [/^There is no such service/, '没有这个服务项目。'],
  [/^There is no such place/, '没有这个地点。'],
  [/^This has passed/, '这个时间已经过去。'],
  [/^This lies in the future/, '这个时间在将来。'],
  [/more than a year ahead/, '这个时间在一年以后。'],
  [/more than a year back/, '这个时间在一年以前。'],
  [/begins before (?:the one at )?(\S+) has ended/, found => `和 ${found[1]} 重叠了。`],
  [/must end after it begins/, '结束要晚于开始；一整天写 00:00–24:00。'],
  [/ends at most 24 hours after/, '一段最长 24 小时。'],
  [/begins between 00:00 and 23:59/, '开始时间在 00:00 到 23:59 之间。'],
  [/^A time of day is written/, '时间写成 07:00 这样，最晚 24:00。'],
  [/^"(.*)" is not the name of a time zone/, found => `没有“${found[1]}”这个时区，例如 Asia/Shanghai。`],
  [/needs its date/, '请写明日期。'],
  [/^(\S+) already has an exception/, found => `${found[1]} 已经有一条了。`],
  [/^(\S+) is named (\d+) times/, found => `${found[1]} 写了 ${found[2]} 次。`],
  [/^Special hours need at least one window/, '特别时段至少要有一段；整天不开请选“休息”。'],
  [/^Only special hours have windows/, '只有特别时段才写时段。'],
  [/^These hours never open again/, '按这样的时段以后再也不开，什么都许诺不了。'],
  [/^What has passed cannot be changed/, '过去的不能改，请从今天或以后开始。'],
  [/^Begin within two years/, '请在两年之内开始。'],
  [/^Say from which date on it holds/, '请写明从哪天起生效。'],
  [/^There is a calendar of this code/, '已经有这个代码的日历。'],
  [/^A code is written in small letters/, '代码只用小写字母、数字和连字符。'],
  [/^A date is written year first/, '日期写成 2027-01-01 这样。'],
  [/^The kind is closed or makeup/, '类别写 closed 或 makeup。'],
  [/^The column (\S+) is missing/, found => `缺少 ${found[1]} 这一列。`],
  [/^The file names no day/, '文件里没有日子。'],
  [/^Recurring events are not read/, '不读重复的日程，请把每一天单独导出。'],
  [/^Holidays are whole days/, '假期是整天：日期如 20270101，不带时刻。'],
  [/^The event ends before it begins/, '日程的结束早于开始。'],
  [/^The event has no end/, '日程没有结尾，文件不完整。'],
  [/^An event of more than (\d+) days/, found => `一个日程最长 ${found[1]} 天。`],
  [/^A promise gives some time/, '要给一点时间。'],
  [/^A promise is at most a year long/, '一项时限最长一年。'],
  [/^Say how much time is promised/, '请写明许诺多长时间。'],
  [/^Say what is promised/, '请选择许诺什么。'],
  [/^The share lies above 0/, '提醒的比例大于 0、不超过 100%。'],
  [/^Another row is for the same promise/, '另一行说的是同一种情况。'],
  [/^A phone number that can be rung/, '请填能拨通的号码。'],
  [/whole number from 1 to 5/, '请填 1 到 5。'],
  [/^A weight cannot be below 0/, '分量不能小于 0。'],
  [/^A weight must be a number/, '分量必须是数字。'],
  [/^At least one weight must be above 0/, '至少有一项分量大于 0。'],
  [/^Far is a number of minutes above 0/, '分钟数要大于 0。'],
  [/^A newcomer is one for/, '天数要大于 0，最多十年。'],
  [/^A merchant gets at least one offer a day/, '每天至少 1 单，否则谁也派不到。'],
  [/^What was decided stays decided/, '已经做出的决定不改：新版本最早从现在起生效。'],
  [/^The period must begin before it ends/, '开始要早于结束。'],
  [/^The end lies before the beginning/, '结束要晚于开始。'],
  [/^A report covers at most (\d+) days/, found => `一份报表最长 ${found[1]} 天。`],
  [/^Hours are known from (\d+) to (\d+)/, found => `服务时段只从 ${found[1]} 年算到 ${found[2]} 年。`],
  [/^A list of at most (\d+) persons/, found => `名单最多 ${found[1]} 人。`],
]

export function fieldSentence(sentence: string, language: Language): string {
  if (language === 'en') return sentence
  for (const [pattern, zh] of zhOfField) {
    const found = sentence.match(pattern)
    if (found) return typeof zh === 'string' ? zh : zh(found)
  }
  return sentence
}

export function problemSentence(problem: Problem, language: Language): string {
  const fields = Object.values(problem.errors).flat()
  if (fields.length > 0) return fields.map(sentence => fieldSentence(sentence, language)).join(' ')
  return (language === 'zh' && zhByCode[problem.code]) || problem.message
}

/** Puts any failure into a sentence for the person. */
export function useSentence(): (failure: unknown) => string {
  const { language } = useLanguage()
  const common = useWords(commonWords)
  return useCallback(
    failure => {
      if (!(failure instanceof Problem)) return failure instanceof Error ? failure.message : common.failed
      return failure.status === 0 ? common.noConnection : problemSentence(failure, language)
    },
    [language, common],
  )
}

/** What is wrong with each field, in the reader's language. */
export function useFieldErrors(failure: unknown): Record<string, string[]> {
  const { language } = useLanguage()
  if (!(failure instanceof Problem)) return {}
  return Object.fromEntries(Object.entries(failure.errors).map(([field, sentences]) => [field, sentences.map(sentence => fieldSentence(sentence, language))]))
}
