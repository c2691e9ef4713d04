import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { post } from '../api/http'
import { Problem } from '../api/problem'
import { useFieldErrors } from '../api/refusals'
import type { PolicyVersion } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { terms } from '../offers/terms'
import { Field, fieldGrid } from '../tickets/form/Field'
import fieldCss from '../tickets/form/Field.module.css'
import { toInstant } from '../tickets/form/values'
import { useComplain } from '../tickets/ticket'
import { commonWords } from '../words/common'
import { useName, useWords } from '../words/language'
import css from './NewVersionDrawer.module.css'
import { draftOf, shares, termNames, weightsOf } from './policy'
import { hueOf, WeightBar } from './WeightBar'
import { policyWords } from './words'

interface NewVersionDrawerProps {
  line: string
  before: PolicyVersion
  leave(): void
  written(version: number): void
}

/** The next version of a line's policy, from the one before it. */
export default function NewVersionDrawer({ line, before, leave, written }: NewVersionDrawerProps) {
  useReturnFocus()
  const w = useWords(policyWords)
  const common = useWords(commonWords)
  const name = useName()
  const queries = useQueryClient()
  const complain = useComplain()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(() => draftOf(before))
  const change = (changes: Partial<typeof draft>) => setDraft(now => ({ ...now, ...changes }))
  const weights = weightsOf(draft)
  const each = shares(weights)
  const save = useMutation({
    mutationFn: () =>
      post<PolicyVersion>('/api/policies', {
        line, weights, farMinutes: draft.farMinutes, newcomerDays: draft.newcomerDays, pingsPerDay: draft.pingsPerDay, effectiveAt: toInstant(draft.effectiveAt), reason: draft.reason,
      }),
    onSuccess: version => {
      void message.success(w.saved(version.version))
      void queries.invalidateQueries({ queryKey: ['policies', line] })
      written(version.version)
    },
    onError: failure => {
      if (!(failure instanceof Problem) || Object.keys(failure.errors).length === 0) complain(failure)
    },
  })
  const errors = useFieldErrors(save.error)
  const wrong = (field: string) => (errors[field] ? ('error' as const) : undefined)
  const send = () => !save.isPending && save.mutate()
  return (
    <Drawer
      open
      size={560}
      title={w.next(before.version + 1)}
      onClose={leave}
      footer={
        <div className={css.footer}>
          <Button size="large" onClick={leave}>{common.cancel}</Button>
          <Button size="large" type="primary" loading={save.isPending} onClick={send}>{w.save} <kbd>Ctrl ↵</kbd></Button>
        </div>
      }
    >
      <div className={css.form} onKeyDown={event => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()}>
        <p className={css.lead}>{w.nextLead} {w.try}</p>
        <WeightBar weights={weights} />
        <div>
          {termNames.map(term => (
            <div key={term} className={css.term}>
              <i style={{ background: hueOf(term) }} />
              <label htmlFor={`weight-${term}`}><b>{name(terms[term]!.name)}</b><span>{name(terms[term]!.meaning)}</span></label>
              <InputNumber id={`weight-${term}`} aria-label={w.weight(name(terms[term]!.name))} value={draft.weights[term]} status={wrong(`weights.${term}`)} onChange={value => change({ weights: { ...draft.weights, [term]: value ?? 0 } })} />
              <span className={css.share}>{Math.round(each[term]! * 100)}%</span>
              {errors[`weights.${term}`] && <span className={css.error} role="alert">{errors[`weights.${term}`]!.join(' ')}</span>}
            </div>
          ))}
          {errors.weights && <p className={css.error} role="alert">{errors.weights.join(' ')}</p>}
        </div>
        <div className={fieldGrid}>
          <Field label={w.farField} id="farMinutes" errors={errors.farMinutes}>
            <InputNumber id="farMinutes" className={css.number} value={draft.farMinutes} status={wrong('farMinutes')} onChange={value => change({ farMinutes: value ?? 0 })} />
          </Field>
          <Field label={w.newcomerField} id="newcomerDays" errors={errors.newcomerDays}>
            <InputNumber id="newcomerDays" className={css.number} value={draft.newcomerDays} status={wrong('newcomerDays')} onChange={value => change({ newcomerDays: value ?? 0 })} />
          </Field>
          <Field label={w.pingsField} id="pingsPerDay" errors={errors.pingsPerDay}>
            <InputNumber id="pingsPerDay" className={css.number} value={draft.pingsPerDay} precision={0} status={wrong('pingsPerDay')} onChange={value => change({ pingsPerDay: value ?? 0 })} />
          </Field>
          <Field label={w.effective} id="effectiveAt" errors={errors.effectiveAt} hint={w.effectiveHint}>
            <input id="effectiveAt" className={fieldCss.local} type="datetime-local" value={draft.effectiveAt} onChange={event => change({ effectiveAt: event.target.value })} />
          </Field>
          <Field span label={w.why} id="reason" errors={errors.reason} hint={w.whyHint}>
            <Input.TextArea id="reason" autoSize={{ minRows: 2, maxRows: 5 }} maxLength={400} value={draft.reason} status={wrong('reason')} onChange={event => change({ reason: event.target.value })} />
          </Field>
        </div>
      </div>
    </Drawer>
  )
}
