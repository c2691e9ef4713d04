import { App, Modal, Select } from 'antd'
import { useState } from 'react'
import { Problem } from '../api/problem'
import { useReturnFocus } from '../design/useReturnFocus'
import { useCatalogue } from '../lines/catalogue'
import { Field, fieldGrid } from '../tickets/form/Field'
import { useComplain } from '../tickets/ticket'
import { commonWords } from '../words/common'
import { useName, useWords } from '../words/language'
import type { Calendar, Preview } from './calendar'
import { Effect } from './EffectPanel'
import { useAssign, useAssignPreview, type Assignment } from './useCalendars'
import { calendarWords, editWords } from './words'

/** Lets lines and services work by this calendar from now on, after a look at the promises that this moves. */
export function AssignDialog({ calendar, leave }: { calendar: Calendar; leave(): void }) {
  useReturnFocus()
  const w = useWords(calendarWords)
  const edit = useWords(editWords)
  const common = useWords(commonWords)
  const name = useName()
  const catalogue = useCatalogue()
  const { message } = App.useApp()
  const [to, setTo] = useState<Assignment>({ lines: [], services: [] })
  const [seen, see] = useState<{ of: Assignment; effect: Preview } | null>(null)
  const effect = seen?.of === to ? seen.effect : null
  const preview = useAssignPreview(calendar.code)
  const assign = useAssign(calendar.code)
  const complain = useComplain()
  const choose = (part: Partial<Assignment>) => setTo({ ...to, ...part })
  const look = () => preview.mutate(to, { onSuccess: (found, of) => see({ of, effect: found }), onError: complain })
  const send = () => effect && assign.mutate({ to, digest: effect.digest }, {
    onError: failure => {
      const isStale = failure instanceof Problem && failure.code === 'stale' && failure.current
      if (!isStale) return complain(failure)
      see({ of: to, effect: failure.current as Preview })
      void message.warning(edit.stale, 8)
    },
    onSuccess: () => {
      void message.success(w.assigned)
      leave()
    },
  })
  const others = (list: readonly { code: string; name: { zh: string; en: string } }[], has: readonly string[]) =>
    list.filter(each => !has.includes(each.code)).map(each => ({ value: each.code, label: name(each.name) }))
  return (
    <Modal
      open
      title={w.assignTitle}
      onCancel={leave}
      onOk={effect ? send : look}
      okText={effect ? edit.apply : edit.preview}
      cancelText={common.cancel}
      okButtonProps={{ disabled: to.lines.length + to.services.length === 0, danger: (effect?.breaches ?? 0) > 0, loading: preview.isPending || assign.isPending }}
    >
      <div className={fieldGrid} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <p>{w.assignLead}</p>
        <Field label={w.lines} id="assignLines">
          <Select id="assignLines" mode="multiple" value={to.lines} onChange={lines => choose({ lines })} options={others(catalogue.lines, calendar.lines)} optionFilterProp="label" />
        </Field>
        <Field label={w.services} id="assignServices">
          <Select id="assignServices" mode="multiple" value={to.services} onChange={services => choose({ services })} options={others(catalogue.services, calendar.services)} optionFilterProp="label" />
        </Field>
        {effect && <Effect effect={effect} />}
      </div>
    </Modal>
  )
}
