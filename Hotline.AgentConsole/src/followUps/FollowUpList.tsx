import { Rate } from 'antd'
import type { FollowUp } from '../api/types'
import { Panel } from '../design/Panel'
import { ticketPageWords } from '../tickets/pageWords'
import { useLanguage, useWords, words } from '../words/language'
import { clockTime } from '../words/time'
import css from './FollowUpList.module.css'

const followUpWords = words({
  zh: {
    asked: '已询问，等待答复',
    outcome: { Satisfied: '满意', Unhappy: '不满意', Unreachable: '没联系上', Superseded: '已作废' } as Record<string, string>,
  },
  en: {
    asked: 'Asked, waiting for an answer',
    outcome: { Satisfied: 'Content', Unhappy: 'Unhappy', Unreachable: 'Not reached', Superseded: 'Superseded' } as Record<string, string>,
  },
})

export function FollowUpList({ followUps }: { followUps: readonly FollowUp[] }) {
  const page = useWords(ticketPageWords)
  const w = useWords(followUpWords)
  const { language } = useLanguage()
  if (followUps.length === 0) return null
  return (
    <Panel title={page.followUps}>
      <ul className={css.list}>
        {[...followUps].reverse().map((followUp, at) => (
          <li key={at}>
            <div className={css.line}>
              {followUp.score ? <Rate disabled value={followUp.score} className={css.stars} /> : <span>{followUp.outcome ? w.outcome[followUp.outcome] : w.asked}</span>}
              <time>{clockTime(followUp.answeredAt ?? followUp.askedAt, language)}</time>
            </div>
            {followUp.comment && <blockquote className={css.comment}>{followUp.comment}</blockquote>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
