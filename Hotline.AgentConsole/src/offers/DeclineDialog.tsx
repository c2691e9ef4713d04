import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Offer, Ticket } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { actionWords } from '../tickets/actionWords'
import css from '../tickets/ActionDialog.module.css'
import { useStep } from '../tickets/ticket'
import { commonWords } from '../words/common'
import { useName, useWords } from '../words/language'
import { offerWords } from './words'

export function DeclineDialog({ ticket, offer, leave }: { ticket: Ticket; offer: Offer; leave(): void }) {
  useReturnFocus()
  const w = useWords(offerWords)
  const { quick } = useWords(actionWords)
  const common = useWords(commonWords)
  const name = useName()
  const step = useStep(ticket.number)
  const [reason, setReason] = useState('')
  const send = () => step.mutate({ path: `/api/offers/${offer.id}/decline`, body: { reason: reason.trim() } }, { onSuccess: leave })
  return (
    <Modal
      open
      width={440}
      title={`${w.decline} · ${name(offer.merchant.name)}`}
      okText={w.decline}
      cancelText={common.cancel}
      okButtonProps={{ disabled: !reason.trim(), loading: step.isPending }}
      onOk={send}
      onCancel={leave}
    >
      <div className={css.fields}>
        <div className={css.quick}>
          {quick.decline?.map(each => <Button key={each} size="small" onClick={() => setReason(each)}>{each}</Button>)}
        </div>
        <label>
          <span>{w.declineTitle}</span>
          <Input autoFocus value={reason} maxLength={300} onChange={event => setReason(event.target.value)} onPressEnter={() => reason.trim() && send()} />
        </label>
      </div>
    </Modal>
  )
}
