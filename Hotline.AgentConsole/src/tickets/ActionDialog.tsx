import { Button, Input, InputNumber, Modal, Rate, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useMe } from '../accounts/me'
import type { Ticket } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { jobWords } from '../jobs/words'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import css from './ActionDialog.module.css'
import { actionWords } from './actionWords'
import { stepOf, type Action } from './actions'
import fieldCss from './form/Field.module.css'
import { toInstant } from './form/values'
import { useStep } from './ticket'

interface ActionDialogProps {
  ticket: Ticket
  action: Action
  leave(): void
}

/** Outcomes after which the merchant comes again, at an agreed time. */
const comesAgain = ['WaitingForPart', 'ComesAgain']
const visitOutcomes = [...comesAgain, 'NobodyHome', 'CannotBeRepaired', 'NotAsDescribed', 'CancelledByCaller']

type Outcome = 'Satisfied' | 'Unhappy' | 'Unreachable'

/** Asks what an action needs to know. Common reasons are one click or one digit away. */
export function ActionDialog({ ticket, action, leave }: ActionDialogProps) {
  useReturnFocus()
  const me = useMe()
  const w = useWords(actionWords)
  const jobs = useWords(jobWords)
  const common = useWords(commonWords)
  const step = useStep(ticket.number)
  const [text, setText] = useState('')
  const [partner, setPartner] = useState('')
  const [yuan, setYuan] = useState<number | null>(null)
  const [score, setScore] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>('Satisfied')
  const [visitOutcome, setVisitOutcome] = useState<string>()
  const [nextAt, setNextAt] = useState('')

  const said = (): Record<string, unknown> | null => {
    const words = text.trim()
    switch (action.asks) {
      case 'reason': return words ? { reason: words } : null
      case 'answer': return words ? { answer: words } : null
      case 'text': return words ? { text: words } : null
      case 'transfer': return words ? { to: words, partnerNumber: partner.trim() || undefined } : null
      case 'price': {
        const fen = yuan === null ? undefined : Math.round(yuan * 100)
        if (action.name === 'quote') return fen === undefined ? null : { quoteFen: fen }
        return { priceFen: fen }
      }
      case 'visit': {
        if (!visitOutcome || (comesAgain.includes(visitOutcome) && !nextAt)) return null
        return { outcome: visitOutcome, remark: words || undefined, nextAt: comesAgain.includes(visitOutcome) ? toInstant(nextAt) : undefined }
      }
      case 'time': return { at: nextAt ? toInstant(nextAt) : undefined }
      case 'score':
        if (outcome === 'Unreachable') return { outcome, comment: words || undefined }
        return score > 0 ? { outcome, score, comment: words || undefined } : null
      default: return {}
    }
  }
  const ready = said()
  const send = () => ready && step.mutate(stepOf(ticket, action.name, ready, me.userName), { onSuccess: leave })
  const quick = action.asks === 'transfer' ? w.transfer : w.quick[action.name]
  const label = { reason: w.reason, answer: w.answer, text: w.text, transfer: w.to, score: w.comment, visit: w.remark }[action.asks as string]

  return (
    <Modal
      open
      title={`${w.name[action.name]} · ${ticket.number}`}
      onCancel={leave}
      onOk={send}
      okText={w.name[action.name]}
      cancelText={common.cancel}
      okButtonProps={{ disabled: ready === null, danger: action.isDanger, loading: step.isPending }}
      width={460}
      destroyOnHidden
    >
      <div
        className={css.fields}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || action.asks === 'price')) send()
        }}
      >
        {action.asks === 'score' && (
          <>
            <Segmented<Outcome>
              block
              value={outcome}
              onChange={next => {
                setOutcome(next)
                if (next === 'Unreachable') setScore(0)
              }}
              options={[
                { value: 'Satisfied', label: w.satisfied },
                { value: 'Unhappy', label: w.unhappy },
                { value: 'Unreachable', label: w.unreachable },
              ]}
            />
            {outcome !== 'Unreachable' && (
              <label className={css.rate}>
                <span>{w.score}</span>
                <Rate
                  autoFocus
                  value={score}
                  onChange={stars => {
                    setScore(stars)
                    setOutcome(stars >= 3 ? 'Satisfied' : 'Unhappy')
                  }}
                />
                <b>{score || '—'}</b>
              </label>
            )}
          </>
        )}
        {action.asks === 'price' && (
          <label>
            <span>{w.price}{action.name === 'done' && ` · ${common.optional}`}</span>
            <InputNumber<number> autoFocus size="large" min={0} max={100000} precision={2} prefix="¥" controls={false} className={css.wide} value={yuan} onChange={setYuan} />
          </label>
        )}
        {action.asks === 'visit' && (
          <label>
            <span>{w.visitOutcome}</span>
            <Select autoFocus value={visitOutcome} onChange={setVisitOutcome} options={visitOutcomes.map(value => ({ value, label: jobs.outcome[value] }))} />
          </label>
        )}
        {action.asks === 'visit' && visitOutcome && comesAgain.includes(visitOutcome) && (
          <label>
            <span>{w.nextAt}</span>
            <input className={fieldCss.local} type="datetime-local" value={nextAt} onChange={event => setNextAt(event.target.value)} />
          </label>
        )}
        {action.asks === 'time' && (
          <label>
            <span>{w.callAt}</span>
            <input autoFocus className={fieldCss.local} type="datetime-local" value={nextAt} onChange={event => setNextAt(event.target.value)} />
          </label>
        )}
        {quick && (
          <div className={css.quick}>
            {quick.map(each => (
              <Button key={each} size="small" onClick={() => setText(each)}>{each}</Button>
            ))}
          </div>
        )}
        {label && (
          <label>
            <span>{label}{(action.asks === 'score' || action.asks === 'visit') && ` · ${common.optional}`}</span>
            <Input.TextArea
              autoFocus={action.asks !== 'score' && action.asks !== 'visit'}
              autoSize={{ minRows: action.asks === 'transfer' ? 1 : 3, maxRows: 8 }}
              maxLength={1000}
              value={text}
              onChange={event => setText(event.target.value)}
            />
          </label>
        )}
        {action.asks === 'transfer' && (
          <label>
            <span>{w.partnerNumber} · {common.optional}</span>
            <Input value={partner} maxLength={60} onChange={event => setPartner(event.target.value)} />
          </label>
        )}
      </div>
    </Modal>
  )
}
