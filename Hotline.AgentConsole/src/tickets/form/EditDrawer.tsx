import { Button, Drawer, Input } from 'antd'
import type { Ticket } from '../../api/types'
import { useReturnFocus } from '../../design/useReturnFocus'
import { commonWords } from '../../words/common'
import { useWords } from '../../words/language'
import { actionWords } from '../actionWords'
import css from './EditDrawer.module.css'
import { Field, fieldGrid } from './Field'
import { MannerFields, MatterFields, OnSiteFields, WantedFields } from './TicketFields'
import { useEdit } from './useEdit'
import { formWords } from './words'

export default function EditDrawer({ ticket, leave }: { ticket: Ticket; leave(): void }) {
  useReturnFocus()
  const common = useWords(commonWords)
  const actions = useWords(actionWords)
  const w = useWords(formWords)
  const { values, change, errors, hasChanges, save } = useEdit(ticket)
  const send = () => hasChanges && save.mutate(undefined, { onSuccess: leave })
  const shared = { values, errors, change }
  return (
    <Drawer
      open
      size={560}
      title={`${actions.name.edit} · ${ticket.number}`}
      onClose={leave}
      footer={
        <div className={css.footer}>
          <Button size="large" onClick={leave}>{common.cancel}</Button>
          <Button size="large" type="primary" disabled={!hasChanges} loading={save.isPending} onClick={send}>
            {common.save} <kbd>Ctrl ↵</kbd>
          </Button>
        </div>
      }
    >
      <div className={css.fields} onKeyDown={event => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()}>
        <div className={fieldGrid}>
          <Field label={w.callerName} id="callerName" errors={errors.callerName}>
            <Input id="callerName" value={values.callerName} maxLength={100} onChange={event => change({ callerName: event.target.value })} />
          </Field>
          {/* A number on record is changed with a check and a call back, not in passing. */}
          {!ticket.caller?.phone && (
            <Field label={w.callerPhone} id="callerPhone" errors={errors.callerPhone}>
              <Input id="callerPhone" inputMode="tel" value={values.callerPhone} maxLength={40} onChange={event => change({ callerPhone: event.target.value })} />
            </Field>
          )}
        </div>
        <MatterFields {...shared} withSummary />
        <MannerFields {...shared} />
        <WantedFields {...shared} />
        <OnSiteFields {...shared} />
      </div>
    </Drawer>
  )
}
