import { ArrowLeftOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Conversation } from '../api/types'
import { Phone } from '../callers/Phone'
import { Broken } from '../shell/Broken'
import { useKeys } from '../shell/keys'
import { Waiting } from '../shell/Waiting'
import { commonWords } from '../words/common'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime } from '../words/time'
import { useConversation, useReply } from './conversation'
import { ProposalBar } from './ProposalBar'
import css from './Thread.module.css'
import { conversationWords } from './words'

export function Thread({ id }: { id: number }) {
  const conversation = useConversation(id)
  if (conversation.isPending) return <Waiting />
  if (!conversation.data) return <Broken failure={conversation.error} retry={() => void conversation.refetch()} />
  return <Talk conversation={conversation.data} />
}

function Talk({ conversation }: { conversation: Conversation }) {
  const w = useWords(conversationWords)
  const common = useWords(commonWords)
  const name = useName()
  const { language } = useLanguage()
  const reply = useReply(conversation.id)
  const [text, setText] = useState('')
  const field = useRef<TextAreaRef>(null)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'end' })
  }, [conversation.messages.length])
  const send = () => text.trim() && !reply.isPending && reply.mutate(text.trim(), { onSuccess: () => setText('') })
  useKeys(w.title, [
    { keys: ['c'], label: w.key.reply, run: () => field.current?.focus() },
    { keys: ['mod+Enter'], label: w.key.send, whileTyping: true, run: send },
  ])
  return (
    <div className={css.talk}>
      <header className={css.head}>
        <Link to="/conversations" className={css.back} aria-label={common.back}><ArrowLeftOutlined /></Link>
        <b>{name(conversation.merchantName) || conversation.callerName || common.somebody}</b>
        <Phone number={conversation.phone} />
      </header>
      {conversation.optedOutAt && <Alert className={css.shared} type="warning" showIcon title={w.optedOut} />}
      {conversation.shared && <Alert className={css.shared} type="warning" showIcon title={w.shared} />}
      <ol className={css.messages} ref={list}>
        {conversation.messages.map(message => (
          <li key={message.id} className={message.direction === 'In' ? css.in : css.out}>
            <p>{message.body}</p>
            <footer>
              {message.ticketNumber && <Link to={`/tickets/${message.ticketNumber}`}>{message.ticketNumber}</Link>}
              <time>{clockTime(message.at, language)}</time>
              <span className={/Failed|Undelivered|Unconfirmed/.test(message.status) ? css.failed : undefined}>{w.status[message.status] ?? message.status}</span>
            </footer>
          </li>
        ))}
      </ol>
      {conversation.proposal && <ProposalBar conversation={conversation} proposal={conversation.proposal} />}
      <div className={css.reply}>
        <Input.TextArea
          ref={field}
          disabled={Boolean(conversation.optedOutAt)}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={700}
          value={text}
          placeholder={`${w.reply} · ${w.replyHint}`}
          aria-label={w.reply}
          onChange={event => setText(event.target.value)}
        />
        <Button type="primary" disabled={!text.trim()} loading={reply.isPending} onClick={send}>{w.send} <kbd>Ctrl ↵</kbd></Button>
      </div>
    </div>
  )
}
