import { BulbOutlined, FireFilled } from '@ant-design/icons'
import { Alert, App, Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import type { Ticket } from '../../api/types'
import { Phone } from '../../callers/Phone'
import footer from '../../design/Footer.module.css'
import { useCodeNames } from '../../lines/catalogue'
import { useKeys } from '../../shell/keys'
import { useLanguage, useName, useWords } from '../../words/language'
import { clockTime } from '../../words/time'
import { ActionDialog } from '../ActionDialog'
import type { Action } from '../actions'
import { stepOf } from '../actions'
import { Field, fieldGrid } from '../form/Field'
import { MannerFields, MatterFields } from '../form/TicketFields'
import { useEdit } from '../form/useEdit'
import { formWords } from '../form/words'
import { ticketPageWords } from '../pageWords'
import { useStep } from '../ticket'
import { ticketWords } from '../words'
import css from './TriageSheet.module.css'
import { triageWords } from './words'

const MatchDrawer = lazy(() => import('../../offers/MatchDrawer'))

const resolve: Action = { name: 'resolve', asks: 'answer' }
const cancel: Action = { name: 'cancel', asks: 'reason', isDanger: true }

/** One new ticket: what was said, what the machine makes of it and why, and the fields to put it right. */
export function TriageSheet({ ticket }: { ticket: Ticket }) {
  const w = useWords(triageWords)
  const f = useWords(formWords)
  const t = useWords(ticketWords)
  const page = useWords(ticketPageWords)
  const name = useName()
  const names = useCodeNames()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const { values, change, errors, hasChanges, save } = useEdit(ticket)
  const step = useStep(ticket.number)
  const [asking, setAsking] = useState<Action | null>(null)
  const [isMatching, setMatching] = useState(false)
  const isBusy = save.isPending || step.isPending
  const isComplete = Boolean(values.service && values.area)

  /** Edits are saved first, so that what is dispatched is what is shown. */
  const afterSaving = (next: () => void) => (hasChanges ? save.mutate(undefined, { onSuccess: next }) : next())
  const dispatch = () => {
    if (isBusy || !isComplete) return
    // The save itself is a fact of the history that this person has not seen; it must not trip the send fence.
    const body = hasChanges ? { path: `/api/tickets/${encodeURIComponent(ticket.number)}/dispatch`, body: {} } : stepOf(ticket, 'dispatch', {}, '')
    afterSaving(() => step.mutate(body, { onSuccess: () => void message.success(`${ticket.number} ${w.dispatched}`) }))
  }
  const saveOnly = () => !isBusy && save.mutate()
  useKeys(w.title, [
    { keys: ['mod+Enter', 'd'], label: w.key.dispatch, whileTyping: false, run: dispatch },
    { keys: ['mod+Enter'], label: w.key.dispatch, whileTyping: true, hidden: true, run: dispatch },
    { keys: ['mod+s'], label: w.key.save, whileTyping: true, run: saveOnly },
    { keys: ['r'], label: w.key.answer, run: () => setAsking(resolve) },
    { keys: ['m'], label: w.key.match, run: () => afterSaving(() => setMatching(true)) },
  ])
  const reason = name(ticket.guessReason)
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Link to={`/tickets/${ticket.number}`} className={css.number}>{ticket.number}</Link>
        <span>{ticket.source ? (t.source[ticket.source] ?? ticket.source) : ''} · {clockTime(ticket.receivedAt, language)}</span>
        <span className={css.who}>{ticket.caller?.name} <Phone number={ticket.caller?.phone} /></span>
      </header>
      {ticket.hazard && <Alert type="error" showIcon icon={<FireFilled />} title={page.hazardTitle} description={w.hazard} />}
      <blockquote className={css.words}>{ticket.description}</blockquote>
      <div className={css.proposal}>
        <BulbOutlined />
        <div>
          <b>
            {ticket.service ? `${w.proposal}${names.service(ticket.service)}${ticket.area ? ` · ${names.area(ticket.area)}` : ''}` : w.nobody}
          </b>
          {reason && <p>{w.why}{reason}</p>}
        </div>
      </div>
      <div className={css.fields}>
        <MatterFields values={values} errors={errors} change={change} withSummary />
        <div className={fieldGrid}>
          <Field label={f.callerName} id="triageName" errors={errors.callerName}>
            <Input id="triageName" value={values.callerName} maxLength={100} onChange={event => change({ callerName: event.target.value })} />
          </Field>
        </div>
        <MannerFields values={values} errors={errors} change={change} />
      </div>
      <footer className={css.footer}>
        <Button danger type="text" onClick={() => setAsking(cancel)}>{w.cancel}</Button>
        <Button onClick={() => setAsking(resolve)}>{w.answer}</Button>
        <span className={footer.gap} />
        <Button disabled={isBusy} onClick={saveOnly}>{w.save}</Button>
        <Button disabled={isBusy || !isComplete} onClick={() => afterSaving(() => setMatching(true))}>{w.match}</Button>
        <Button type="primary" size="large" loading={isBusy} disabled={!isComplete} onClick={dispatch}>
          {w.dispatch} <kbd>Ctrl ↵</kbd>
        </Button>
      </footer>
      {asking && <ActionDialog ticket={ticket} action={asking} leave={() => setAsking(null)} />}
      <Suspense fallback={null}>
        {isMatching && <MatchDrawer ticket={ticket} leave={() => setMatching(false)} edit={() => setMatching(false)} />}
      </Suspense>
    </div>
  )
}
