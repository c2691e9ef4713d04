import { App, Modal, Select } from 'antd'
import { useState } from 'react'
import { useCatalogue } from '../lines/catalogue'
import { Field, fieldGrid } from '../tickets/form/Field'
import { useComplain } from '../tickets/ticket'
import { commonWords } from '../words/common'
import { useName, useWords } from '../words/language'
import type { Calendar } from './calendar'
import { useAssign } from './useCalendars'
import { calendarWords } from './words'

/** Lets lines and services work by this calendar from now on. */
export function AssignDialog({ calendar, leave }: { calendar: Calendar; leave(): void }) {
  const w = useWords(calendarWords)
  const common = useWords(commonWords)
  const name = useName()
  const catalogue = useCatalogue()
  const { message } = App.useApp()
  const [lines, setLines] = useState<string[]>([])
  const [services, setServices] = useState<string[]>([])
  const assign = useAssign(calendar.code)
  const complain = useComplain()
  const send = () => assign.mutate({ lines, services }, {
    onError: complain,
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
      onOk={send}
      okText={common.confirm}
      cancelText={common.cancel}
      okButtonProps={{ disabled: lines.length + services.length === 0, loading: assign.isPending }}
    >
      <div className={fieldGrid} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <p>{w.assignLead}</p>
        <Field label={w.lines} id="assignLines">
          <Select id="assignLines" mode="multiple" value={lines} onChange={setLines} options={others(catalogue.lines, calendar.lines)} optionFilterProp="label" />
        </Field>
        <Field label={w.services} id="assignServices">
          <Select id="assignServices" mode="multiple" value={services} onChange={setServices} options={others(catalogue.services, calendar.services)} optionFilterProp="label" />
        </Field>
      </div>
    </Modal>
  )
}
