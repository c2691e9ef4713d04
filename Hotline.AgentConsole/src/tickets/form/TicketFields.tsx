import { Checkbox, Input, Segmented, Select } from 'antd'
import type { ContactWay, Priority } from '../../api/types'
import { AreaPicker } from '../../lines/AreaPicker'
import { useCatalogue } from '../../lines/catalogue'
import { placeInText, properPlace } from '../../lines/placeInText'
import { ServicePicker } from '../../lines/ServicePicker'
import { useLanguage, useName, useWords } from '../../words/language'
import { ticketWords } from '../words'
import { Field, fieldGrid } from './Field'
import css from './Field.module.css'
import { addressAfter, type TicketValues } from './values'
import { formWords } from './words'

interface TicketFieldsProps {
  values: TicketValues
  errors?: Record<string, string[]>
  /** Edits show the one-line summary; a new ticket gets its own from the matter. */
  withSummary?: boolean
  change(changes: Partial<TicketValues>): void
}

/** What is the matter, where, and how urgent: the fields that new tickets, triage and edits share. */
export function MatterFields({ values, errors = {}, withSummary, change }: TicketFieldsProps) {
  const w = useWords(formWords)
  const { places } = useCatalogue()
  const { language } = useLanguage()
  const wrong = (field: string) => (errors[field] ? ('error' as const) : undefined)
  const writeAddress = (address: string) => {
    // An address that names an estate tells the area: one field less to fill.
    const place = values.area ? undefined : placeInText(address, places)
    change(place ? { address, area: place.area, place: properPlace(place, places).code } : { address })
  }
  return (
    <div className={fieldGrid}>
      <Field span label={w.description} id="description" errors={errors.description}>
        <Input.TextArea
          id="description"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          value={values.description}
          status={wrong('description')}
          placeholder={w.descriptionHint}
          onChange={event => change({ description: event.target.value })}
        />
      </Field>
      <Field span label={w.service} id="service" errors={errors.service}>
        <ServicePicker id="service" value={values.service || undefined} status={wrong('service')} onChange={service => change({ service: service ?? '' })} />
      </Field>
      <Field label={w.area} id="area" errors={errors.area}>
        <AreaPicker
          id="area"
          value={values.area || undefined}
          status={wrong('area')}
          onChange={(area, place) =>
            change({ area: area ?? '', place: place?.code ?? '', ...(place ? { address: addressAfter(values.address, place, language, places) } : {}) })
          }
        />
      </Field>
      <Field label={w.address} id="address" errors={errors.address}>
        <Input id="address" value={values.address} maxLength={300} status={wrong('address')} placeholder={w.addressHint} onChange={event => writeAddress(event.target.value)} />
      </Field>
      {withSummary && (
        <Field span label={w.summary} id="summary" errors={errors.summary}>
          <Input id="summary" value={values.summary} maxLength={200} onChange={event => change({ summary: event.target.value })} />
        </Field>
      )}
      <div className={css.span}>
        <Checkbox checked={values.addressUncertain} onChange={event => change({ addressUncertain: event.target.checked })}>{w.uncertain}</Checkbox>
      </div>
    </div>
  )
}

/** How urgent, how to tell, whom to send. */
export function MannerFields({ values, errors = {}, change }: TicketFieldsProps) {
  const w = useWords(formWords)
  const t = useWords(ticketWords)
  const name = useName()
  const { languages } = useCatalogue()
  return (
    <div className={fieldGrid}>
      <Field span label={w.priority} errors={errors.priority}>
        <Segmented<Priority | ''>
          block
          value={values.priority}
          onChange={priority => change({ priority })}
          options={[{ value: '', label: w.auto }, ...(['Normal', 'Urgent', 'Emergency'] as const).map(value => ({ value, label: t.priority[value] }))]}
        />
      </Field>
      <Field label={w.way} id="way" errors={errors.contactWay}>
        <Select<ContactWay | ''>
          id="way"
          value={values.contactWay}
          onChange={contactWay => change({ contactWay })}
          options={[{ value: '', label: w.wayAuto }, ...(['Sms', 'SpokenCall', 'AgentCall', 'None'] as const).map(value => ({ value, label: t.way[value] }))]}
        />
      </Field>
      <Field label={w.language} id="wantedLanguage" errors={errors.wantedLanguage}>
        <Select
          id="wantedLanguage"
          value={values.wantedLanguage}
          status={errors.wantedLanguage && 'error'}
          onChange={wantedLanguage => change({ wantedLanguage })}
          options={[{ value: '', label: w.noLanguage }, ...languages.map(each => ({ value: each.code, label: name(each.name) }))]}
        />
      </Field>
      <div className={css.tick}>
        <Checkbox checked={values.womenOnly} onChange={event => change({ womenOnly: event.target.checked })}>{w.women}</Checkbox>
      </div>
    </div>
  )
}

export function WantedFields({ values, errors = {}, change }: TicketFieldsProps) {
  const w = useWords(formWords)
  return (
    <div className={fieldGrid}>
      <Field label={`${w.wanted} · ${w.from}`} id="wantedFrom" errors={errors.wantedFrom}>
        <input id="wantedFrom" className={css.local} type="datetime-local" value={values.wantedFrom} onChange={event => change({ wantedFrom: event.target.value })} />
      </Field>
      <Field label={`${w.wanted} · ${w.to}`} id="wantedTo" errors={errors.wantedTo}>
        <input id="wantedTo" className={css.local} type="datetime-local" value={values.wantedTo} onChange={event => change({ wantedTo: event.target.value })} />
      </Field>
    </div>
  )
}

export function OnSiteFields({ values, errors = {}, change }: TicketFieldsProps) {
  const w = useWords(formWords)
  return (
    <div className={fieldGrid}>
      <Field label={`${w.onSite} · ${w.onSiteName}`} id="onSiteName" errors={errors['onSite.name'] ?? errors.onSite}>
        <Input id="onSiteName" value={values.onSiteName} maxLength={100} onChange={event => change({ onSiteName: event.target.value })} />
      </Field>
      <Field label={w.onSitePhone} id="onSitePhone" errors={errors['onSite.phone']}>
        <Input id="onSitePhone" inputMode="tel" value={values.onSitePhone} maxLength={40} onChange={event => change({ onSitePhone: event.target.value })} />
      </Field>
      <Field label={w.onSiteRelation} id="onSiteRelation" errors={errors['onSite.relation']}>
        <Input id="onSiteRelation" value={values.onSiteRelation} maxLength={40} onChange={event => change({ onSiteRelation: event.target.value })} />
      </Field>
    </div>
  )
}
