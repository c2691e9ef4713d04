import { Button, Drawer, InputNumber, Segmented, Select, Slider } from 'antd'
import { useState } from 'react'
import { Problem } from '../api/problem'
import { useFieldErrors, useSentence } from '../api/refusals'
import type { Priority } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { useCatalogue, useCodeNames } from '../lines/catalogue'
import drawerCss from '../tickets/form/EditDrawer.module.css'
import { Field } from '../tickets/form/Field'
import { ticketWords } from '../tickets/words'
import { commonWords } from '../words/common'
import { useLanguage, useName, useWords } from '../words/language'
import { kinds, sentenceOf, unitOf, units, type DeadlineClock, type Rule, type Unit } from './promise'
import css from './RuleDrawer.module.css'
import { promiseWords } from './words'

/** Shown on the slider while a row has none of its own. */
const usualShare = 0.8

interface RuleDrawerProps {
  /** Its place in the table, by which the server names what is wrong. */
  at: number
  rule: Rule
  isNew: boolean
  failure: Error | null
  isSaving: boolean
  save(rule: Rule): void
  remove(): void
  leave(): void
}

/** One row of the promise table, with the sentence that it makes while it is edited. */
export default function RuleDrawer({ at, rule: given, isNew, failure, isSaving, save, remove, leave }: RuleDrawerProps) {
  useReturnFocus()
  const w = useWords(promiseWords)
  const t = useWords(ticketWords)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  const name = useName()
  const names = useCodeNames()
  const catalogue = useCatalogue()
  const sentence = useSentence()
  const [rule, setRule] = useState(given)
  const [unit, setUnit] = useState(unitOf(given.budgetSeconds))
  const [count, setCount] = useState<number | null>(given.budgetSeconds / units[unitOf(given.budgetSeconds)])
  const errors = useFieldErrors(failure)
  const of = (field: string) => errors[`rules[${at}].${field}`]
  const change = (part: Partial<Rule>) => setRule({ ...rule, ...part })
  const whole = { ...rule, budgetSeconds: Math.round((count ?? 0) * units[unit]) }
  const anyOr = (list: readonly { code: string; name: { zh: string; en: string } }[]) => [{ value: '', label: w.any }, ...list.map(each => ({ value: each.code, label: name(each.name) }))]
  const isElsewhere = failure && Object.keys(errors).every(field => !field.startsWith(`rules[${at}].`))
  return (
    <Drawer
      open
      size={480}
      title={isNew ? w.add : w.edit}
      onClose={leave}
      footer={
        <div className={drawerCss.footer}>
          {!isNew && <Button size="large" danger type="text" className={css.remove} onClick={remove}>{w.remove}</Button>}
          <Button size="large" onClick={leave}>{common.cancel}</Button>
          <Button size="large" type="primary" loading={isSaving} onClick={() => save(whole)}>{common.save}</Button>
        </div>
      }
    >
      <div className={css.fields}>
        <p className={css.sentence} role="status"><small>{w.reads}</small>{sentenceOf(whole, names, language)}</p>
        {isElsewhere && <p className={css.error} role="alert">{failure instanceof Problem && failure.code === 'stale' ? w.stale : sentence(failure)}</p>}
        <Field label={w.kind} id="kind" errors={of('kind')}>
          <Select id="kind" value={rule.kind} onChange={kind => change({ kind })} options={kinds.map(kind => ({ value: kind, label: t.deadline[kind] }))} />
        </Field>
        <Field label={w.budget} id="budget" errors={of('budgetSeconds')}>
          <span className={css.budget}>
            <InputNumber<number> id="budget" min={0} value={count} onChange={setCount} status={of('budgetSeconds') ? 'error' : undefined} />
            <Segmented<Unit> value={unit} onChange={setUnit} options={(Object.keys(units) as Unit[]).map(each => ({ value: each, label: w[each] }))} />
          </span>
        </Field>
        <Field label={w.line} id="line" errors={of('line')}>
          <Select id="line" value={rule.line ?? ''} onChange={line => change({ line: line || null })} options={anyOr(catalogue.lines)} />
        </Field>
        <Field label={w.service} id="service" errors={of('service')}>
          <Select id="service" value={rule.service ?? ''} onChange={service => change({ service: service || null })} options={anyOr(catalogue.services)} showSearch={{ optionFilterProp: 'label' }} />
        </Field>
        <Field label={w.priority} errors={of('priority')}>
          <Segmented<Priority | ''>
            block value={rule.priority ?? ''} onChange={priority => change({ priority: priority || null })}
            options={[{ value: '', label: w.any }, ...(['Normal', 'Urgent', 'Emergency'] as const).map(each => ({ value: each, label: t.priority[each] }))]}
          />
        </Field>
        <Field label={w.care}>
          <Segmented<'' | 'on' | 'off'>
            block value={rule.care === null ? '' : rule.care ? 'on' : 'off'} onChange={care => change({ care: care === '' ? null : care === 'on' })}
            options={[{ value: '', label: w.any }, { value: 'on', label: w.careOnly }, { value: 'off', label: w.careNot }]}
          />
        </Field>
        <Field label={w.runsOn} id="runsOn" errors={of('runsOn')}>
          <Select<DeadlineClock | ''>
            id="runsOn" value={rule.runsOn ?? ''} onChange={clock => change({ runsOn: clock || null })}
            options={[{ value: '', label: w.usual }, { value: 'ServiceTime', label: w.serviceTime }, { value: 'WallTime', label: w.wallTime }]}
          />
        </Field>
        <Field label={`${w.warnAt} ${Math.round((rule.warnShare ?? usualShare) * 100)}%`} errors={of('warnShare')}>
          <Slider
            min={5} max={100} step={5} value={Math.round((rule.warnShare ?? usualShare) * 100)} onChange={share => change({ warnShare: share / 100 })}
            ariaLabelForHandle={w.warnAt} tooltip={{ formatter: share => `${share}%` }}
          />
        </Field>
      </div>
    </Drawer>
  )
}
