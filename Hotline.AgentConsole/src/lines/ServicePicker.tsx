import { Select, type RefSelectProps } from 'antd'
import { useMemo, type Ref } from 'react'
import { useName, useWords, words } from '../words/language'
import { isFound } from '../words/found'
import { useCatalogue, useCodeNames } from './catalogue'
import { clearsOn } from './clearsOn'
import css from './pickers.module.css'
import { priceGuide } from './priceGuide'

const pickerWords = words({
  zh: { service: '输入几个字查服务，如“漏水”', urgent: '急', answer: '咨询' },
  en: { service: 'Type a few letters, such as “leak”', urgent: 'Urgent', answer: 'Answer' },
})

interface ServicePickerProps {
  id?: string
  value: string | undefined
  status?: 'error'
  ref?: Ref<RefSelectProps>
  onChange(code: string | undefined): void
}

/** A service by any piece of its name, its English name or its trade. */
export function ServicePicker({ id, value, status, ref, onChange }: ServicePickerProps) {
  const { services } = useCatalogue()
  const names = useCodeNames()
  const name = useName()
  const w = useWords(pickerWords)
  const options = useMemo(
    () =>
      services.map(service => ({
        value: service.code,
        label: name(service.name),
        sought: `${service.name.zh} ${service.name.en} ${names.trade(service.trade)} ${service.code}`,
        service,
      })),
    [services, names, name],
  )
  return (
    <Select
      id={id}
      ref={ref}
      onInputKeyDown={event => clearsOn(event) && onChange(undefined)}
      showSearch={{ filterOption: (typed, option) => isFound(typed, option?.sought ?? '') }}
      value={value}
      status={status}
      placeholder={w.service}
      options={options}
      onChange={onChange}
      className={css.wide}
      popupMatchSelectWidth={420}
      optionRender={option => (
        <span className={css.option}>
          <span>
            {option.label}
            {option.data.service.urgent && <b className={css.urgent}>{w.urgent}</b>}
          </span>
          <small>
            {names.trade(option.data.service.trade) || w.answer} {priceGuide(option.data.service, name)}
          </small>
        </span>
      )}
    />
  )
}
