import { Button, Input, Segmented, Select, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useFieldErrors } from '../../api/refusals'
import type { CallerFound, TicketSource } from '../../api/types'
import { CallerFoundPanel } from '../../callers/CallerFoundPanel'
import { languageOf } from '../../callers/languageOf'
import { useCallers } from '../../callers/useCaller'
import footer from '../../design/Footer.module.css'
import { Panel } from '../../design/Panel'
import { useDraft } from '../../drafts/useDraft'
import { useChosenLine } from '../../lines/ChosenLine'
import { useOwnLines } from '../../lines/ownLines'
import { ServicePanel } from '../../lines/ServicePanel'
import { useKeys } from '../../shell/keys'
import { useTitle } from '../../shell/useTitle'
import { useName, useWords } from '../../words/language'
import { Field, fieldGrid } from '../form/Field'
import fieldCss from '../form/Field.module.css'
import { MannerFields, MatterFields, OnSiteFields, WantedFields } from '../form/TicketFields'
import { emptyValues } from '../form/values'
import { formWords } from '../form/words'
import css from './NewTicketPage.module.css'
import { Toggle } from './Toggle'
import { useCreate } from './useCreate'
import { createWords } from './words'

const empty = { ...emptyValues, line: '' }

export default function NewTicketPage() {
  const w = useWords(createWords)
  useTitle(w.title)
  const f = useWords(formWords)
  const name = useName()
  const go = useNavigate()
  const chosen = useChosenLine()
  const { values, change, discard, state } = useDraft('new-ticket', empty)
  const callers = useCallers(values.callerPhone)
  const create = useCreate(discard)
  const errors = useFieldErrors(create.error)
  const phone = useRef<InputRef>(null)
  const [opened, setOpened] = useState({ onSite: false, wanted: false, paper: false })
  const own = useOwnLines()
  const line = values.line || chosen.line || own[0]?.code || ''

  useEffect(() => {
    phone.current?.focus()
  }, [])
  // A draft that came back is typed over, not appended to.
  useEffect(() => {
    if (state === 'clean') phone.current?.select()
  }, [state])
  const showsOnSite = opened.onSite || Boolean(values.onSiteName || values.onSitePhone || values.onSiteRelation)
  const showsWanted = opened.wanted || Boolean(values.wantedFrom || values.wantedTo)
  const showsPaper = opened.paper || Boolean(values.receivedAt)

  const use = (caller: CallerFound) =>
    change({
      callerName: caller.name ?? values.callerName,
      ...(caller.address && !values.address ? { address: caller.address } : {}),
      ...(values.wantedLanguage ? {} : { wantedLanguage: languageOf(caller) }),
      ...(caller.area && !values.area ? { area: caller.area, place: caller.place ?? '' } : {}),
    })
  // One person behind the number: fill in at once what is still empty.
  const only = callers.data?.items.length === 1 ? callers.data.items[0] : undefined
  const filled = useRef<number | null>(null)
  useEffect(() => {
    if (!only || only.shared || filled.current === only.id || values.callerName) return
    filled.current = only.id
    use(only)
  }, [only])

  const send = (dispatch: boolean) => !create.isPending && create.mutate({ values, line, dispatch })
  useKeys(w.title, [
    { keys: ['mod+Enter'], label: w.key.dispatch, whileTyping: true, run: () => send(true) },
    { keys: ['mod+s'], label: w.key.record, whileTyping: true, run: () => send(false) },
    { keys: ['Escape'], label: w.key.back, run: () => go('/tickets') },
  ])
  const shared = { values, errors, change }
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>{w.title}</h1>
          <p>{w.lead}</p>
        </div>
        <span className={css.draft} role="status">{w.draft[state]}</span>
      </header>
      <div className={css.columns}>
        <form className={css.form} onSubmit={event => event.preventDefault()}>
          <Panel
            title={
              <Segmented<TicketSource>
                size="small"
                value={values.source}
                onChange={source => change({ source })}
                options={(['Call', 'WalkIn', 'Agent'] as const).map(value => ({ value, label: w.source[value] }))}
              />
            }
            aside={
              own.length > 1 && (
                <Select
                  size="small"
                  variant="borderless"
                  value={line}
                  aria-label={w.line}
                  popupMatchSelectWidth={false}
                  onChange={code => change({ line: code })}
                  options={own.map(each => ({ value: each.code, label: name(each.name) }))}
                />
              )
            }
          >
            <div className={fieldGrid}>
              <Field label={f.callerPhone} id="callerPhone" errors={errors.callerPhone} hint={f.noPhone}>
                <Input
                  id="callerPhone"
                  ref={phone}
                  size="large"
                  inputMode="tel"
                  autoComplete="off"
                  maxLength={40}
                  status={errors.callerPhone && 'error'}
                  value={values.callerPhone}
                  onChange={event => change({ callerPhone: event.target.value })}
                />
              </Field>
              <Field label={f.callerName} id="callerName" errors={errors.callerName}>
                <Input id="callerName" size="large" autoComplete="off" maxLength={100} value={values.callerName} onChange={event => change({ callerName: event.target.value })} />
              </Field>
            </div>
          </Panel>
          <Panel title={w.what}>
            <MatterFields {...shared} />
          </Panel>
          <Panel title={w.manner}>
            <div className={css.manner}>
              <MannerFields {...shared} />
              <div className={fieldCss.toggles}>
                <Toggle isOn={showsWanted} flip={() => setOpened({ ...opened, wanted: !showsWanted })}>{w.toggles.wanted}</Toggle>
                <Toggle isOn={showsOnSite} flip={() => setOpened({ ...opened, onSite: !showsOnSite })}>{w.toggles.onSite}</Toggle>
                <Toggle isOn={showsPaper} flip={() => setOpened({ ...opened, paper: !showsPaper })}>{w.toggles.paper}</Toggle>
              </div>
              {showsWanted && <WantedFields {...shared} />}
              {showsOnSite && <OnSiteFields {...shared} />}
              {showsPaper && (
                <Field label={f.received} id="receivedAt" errors={errors.receivedAt}>
                  <input id="receivedAt" className={fieldCss.local} type="datetime-local" value={values.receivedAt} onChange={event => change({ receivedAt: event.target.value })} />
                </Field>
              )}
            </div>
          </Panel>
        </form>
        <aside className={css.aside}>
          <CallerFoundPanel found={values.callerPhone ? callers.data : undefined} use={use} />
          <ServicePanel service={values.service} line={line} />
        </aside>
      </div>
      <footer className={css.footer}>
        <Button type="text" onClick={discard}>{w.discard}</Button>
        <span className={footer.gap} />
        <Button size="large" disabled={create.isPending} onClick={() => send(false)}>{w.record} <kbd>Ctrl S</kbd></Button>
        <Button size="large" type="primary" loading={create.isPending} onClick={() => send(true)}>
          {w.dispatch} <kbd>Ctrl ↵</kbd>
        </Button>
      </footer>
    </div>
  )
}
