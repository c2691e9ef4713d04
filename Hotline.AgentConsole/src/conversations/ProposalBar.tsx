import { App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Conversation, Proposal } from '../api/types'
import { useCodeNames } from '../lines/catalogue'
import { useKeys } from '../shell/keys'
import { useName, useWords } from '../words/language'
import { useDecide } from './conversation'
import css from './Thread.module.css'
import { conversationWords } from './words'

/** What the machine makes of the last text, and why. One key confirms it, another does the opposite, a third says that nothing is to be done. */
export function ProposalBar({ conversation, proposal }: { conversation: Conversation; proposal: Proposal }) {
  const w = useWords(conversationWords)
  const name = useName()
  const names = useCodeNames()
  const go = useNavigate()
  const { message } = App.useApp()
  const decide = useDecide(conversation.id)
  const [other, setOther] = useState('')
  const last = conversation.messages.findLast(each => each.direction === 'Out' && each.ticketNumber)?.ticketNumber
  const joinable = proposal.ticketNumber ?? last ?? null

  const join = (ticket: string) =>
    decide.mutate({ messageId: proposal.messageId, as: 'join', ticket }, { onSuccess: () => void message.success(`${w.joined} ${ticket}`) })
  const create = () =>
    decide.mutate(
      { messageId: proposal.messageId, as: 'new-ticket' },
      {
        onSuccess: made => {
          void message.success(w.created)
          const number = (made as { number?: string } | undefined)?.number
          if (number) go(`/tickets/${number}`)
        },
      },
    )
  const dismiss = () => !decide.isPending && decide.mutate({ messageId: proposal.messageId, as: 'dismiss' }, { onSuccess: () => void message.success(w.dismissed) })
  const isJoin = proposal.kind === 'JoinTicket' && joinable !== null
  const confirm = () => !decide.isPending && (isJoin ? join(joinable) : create())
  const opposite = () => !decide.isPending && (isJoin ? create() : joinable && join(joinable))
  useKeys(w.title, [
    { keys: ['y', 'Enter'], label: w.key.confirm, run: confirm },
    { keys: ['u'], label: w.key.other, run: opposite },
    { keys: ['x'], label: w.key.dismiss, run: dismiss },
  ])
  const service = proposal.service ? names.service(proposal.service) : ''
  const createLabel = service ? w.createFor(service) : w.create
  return (
    <div className={css.proposal}>
      <p className={css.why}>
        <b>{w.proposal}{isJoin ? w.join(joinable) : createLabel}</b>
        {name(proposal.reason)}
      </p>
      <div className={css.choices}>
        <Button type="primary" loading={decide.isPending} onClick={confirm}>
          {isJoin ? w.join(joinable) : createLabel} <kbd>y</kbd>
        </Button>
        {(!isJoin && !joinable) || <Button disabled={decide.isPending} onClick={opposite}>{isJoin ? w.create : w.join(joinable!)} <kbd>u</kbd></Button>}
        <Button type="text" disabled={decide.isPending} onClick={dismiss}>{w.dismiss} <kbd>x</kbd></Button>
        <Popover
          trigger="click"
          content={
            <Input.Search value={other} placeholder={w.number} enterButton={w.joined} onChange={event => setOther(event.target.value)} onSearch={number => number.trim() && join(number.trim())} />
          }
        >
          <Button type="text">{w.joinOther}</Button>
        </Popover>
      </div>
    </div>
  )
}
