import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../accounts/me'
import { get, put } from '../api/http'
import { Problem } from '../api/problem'
import { Page } from '../design/Page'
import { useCodeNames } from '../lines/catalogue'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { ticketWords } from '../tickets/words'
import { useLanguage, useWords } from '../words/language'
import { fullTime } from '../words/time'
import { closeness, kinds, placeOf, ruleOf, sentenceOf, span, type PromiseTable, type Rule } from './promise'
import css from './PromisesPage.module.css'
import { promiseWords } from './words'

const RuleDrawer = lazy(() => import('./RuleDrawer'))

const key = ['promises']
const blank: Rule = { kind: 'FirstOffer', line: null, service: null, priority: null, care: null, budgetSeconds: 300, runsOn: null, warnShare: null }

export default function PromisesPage() {
  const w = useWords(promiseWords)
  useTitle(w.title)
  const table = useQuery({ queryKey: key, queryFn: ({ signal }) => get<PromiseTable>('/api/promises', signal) })
  if (table.isPending) return <Waiting />
  if (!table.data) return <Broken failure={table.error} retry={() => void table.refetch()} />
  return <Promises table={table.data} />
}

function Promises({ table }: { table: PromiseTable }) {
  const w = useWords(promiseWords)
  const { language } = useLanguage()
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const canEdit = me.role === 'Administrator'
  // Which row is edited, in the table as it was then; a place after the last is a new one.
  const [edited, setEdited] = useState<{ version: number; rules: Rule[]; at: number; rule: Rule } | null>(null)
  const rules = table.rules.map(ruleOf)
  const save = useMutation({
    mutationFn: (changed: { version: number; rules: Rule[] }) => put<PromiseTable>('/api/promises', changed),
    onSuccess: saved => {
      queries.setQueryData(key, saved)
      setEdited(null)
      void message.success(w.saved)
    },
    onError: failure => {
      if (!(failure instanceof Problem) || failure.code !== 'stale' || !failure.current) return
      const now = failure.current as PromiseTable
      queries.setQueryData(key, now)
      // What was typed stays; it is saved over the table as it is now once the person has seen that.
      setEdited(was => {
        if (!was) return null
        const changed = now.rules.map(ruleOf)
        return { ...was, version: now.version, rules: changed, at: was.at === was.rules.length ? changed.length : placeOf(was.rule, changed) }
      })
    },
  })
  const open = (at: number, rule: Rule) => {
    save.reset()
    setEdited({ version: table.version, rules, at, rule })
  }
  const placed = rules.map((rule, at) => ({ rule, at }))
  return (
    <Page
      title={w.title}
      lead={w.lead}
      aside={canEdit ? <Button type="primary" icon={<PlusOutlined />} onClick={() => open(rules.length, blank)}>{w.add}</Button> : w.onlyAdmin}
    >
      <section className={css.part}>
        <header>
          <h2>{w.rows}</h2>
          <p>{table.by && table.at ? `${w.version(table.version)} · ${w.by(table.by.replace(/^agent:/, ''), fullTime(table.at, language))}` : w.byDefault}</p>
        </header>
        {rules.length === 0 ? <p className={css.empty}>{w.noRows}</p> : (
          <ul className={css.list}>
            {kinds.flatMap(kind => placed.filter(each => each.rule.kind === kind).sort((a, b) => closeness(b.rule) - closeness(a.rule)))
              .map(({ rule, at }) => <li key={at}><RuleRow rule={rule} open={canEdit ? () => open(at, rule) : undefined} action={w.edit} /></li>)}
          </ul>
        )}
        {rules.length > 1 && <p className={css.hint}>{w.rowsLead}</p>}
      </section>
      <section className={css.part}>
        <header>
          <h2>{w.defaults}</h2>
          <p>{w.defaultsLead}</p>
        </header>
        <ul className={css.list}>
          {table.defaults.map(ruleOf).map(rule => (
            <li key={`${rule.kind}-${rule.priority}`}><RuleRow rule={rule} open={canEdit ? () => open(rules.length, { ...rule, runsOn: null, warnShare: null }) : undefined} action={w.override} /></li>
          ))}
        </ul>
      </section>
      <Suspense fallback={null}>
        {edited && (
          <RuleDrawer
            at={edited.at}
            rule={edited.rule}
            isNew={edited.at === edited.rules.length}
            failure={save.error}
            isSaving={save.isPending}
            save={rule => save.mutate({ version: edited.version, rules: edited.at === edited.rules.length ? [...edited.rules, rule] : edited.rules.map((each, at) => (at === edited.at ? rule : each)) })}
            remove={() => save.mutate({ version: edited.version, rules: edited.rules.filter((_, at) => at !== edited.at) })}
            leave={() => setEdited(null)}
          />
        )}
      </Suspense>
    </Page>
  )
}

function RuleRow({ rule, open, action }: { rule: Rule; open?: () => void; action: string }) {
  const w = useWords(promiseWords)
  const t = useWords(ticketWords)
  const names = useCodeNames()
  const { language } = useLanguage()
  const sentence = sentenceOf(rule, names, language)
  return (
    <div className={css.row}>
      <span className={css.kind}>{t.deadline[rule.kind]}</span>
      <span className={css.what}>
        <b>{sentence}</b>
        <small>{rule.warnShare === null ? w.warnUsual : w.warn(`${Math.round(rule.warnShare * 100)}%`, span(Math.floor(rule.budgetSeconds * rule.warnShare), language))}</small>
      </span>
      <span className={css.budget}>{span(rule.budgetSeconds, language)}</span>
      {open && <Button type="link" size="small" onClick={open} aria-label={`${action}: ${sentence}`}>{action}</Button>}
    </div>
  )
}
