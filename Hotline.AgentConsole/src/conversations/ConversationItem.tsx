import type { ConversationRow } from '../api/types'
import { useNow } from '../live/useLive'
import { useLanguage, useName, useWords } from '../words/language'
import { spokenPhone } from '../words/phone'
import { ago } from '../words/time'
import css from './ConversationsPage.module.css'
import { conversationWords } from './words'

export function ConversationItem({ row, isChosen, choose }: { row: ConversationRow; isChosen: boolean; choose(): void }) {
  const w = useWords(conversationWords)
  const name = useName()
  const { language } = useLanguage()
  const now = useNow()
  return (
    <button type="button" className={`${css.item} ${isChosen ? css.chosen : ''} ${row.unhandled > 0 ? css.unread : ''}`} aria-current={isChosen} onClick={choose}>
      <span className={css.top}>
        <span className={css.who}>{name(row.merchantName) || row.callerName || spokenPhone(row.phone)}</span>
        {row.merchantName && <span className={css.tag}>{w.merchant}</span>}
        <time>{ago(row.lastAt, now, language)}</time>
      </span>
      <span className={css.last}>{row.lastText}</span>
      {row.unhandled > 0 && <i className={css.count} aria-label={w.unhandled(row.unhandled)}>{row.unhandled}</i>}
    </button>
  )
}
