import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { Problem } from '../api/problem'
import { useFieldErrors, useSentence } from '../api/refusals'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import { changedDays, hoursOf, type DatedDay, type HolidayDraft } from './calendar'
import css from './HolidayImport.module.css'
import { useHourPhrases } from './phrases'
import { useHolidayFile } from './useCalendars'
import { editWords } from './words'

interface HolidayImportProps {
  code: string
  before: readonly DatedDay[]
  use(days: DatedDay[]): void
}

/** Reads holidays from a file and shows what they would change; they go into the draft, not into force. */
export function HolidayImport({ code, before, use }: HolidayImportProps) {
  const w = useWords(editWords)
  const common = useWords(commonWords)
  const input = useRef<HTMLInputElement>(null)
  const read = useHolidayFile(code)
  const [draft, setDraft] = useState<HolidayDraft | null>(null)
  const leave = () => {
    setDraft(null)
    read.reset()
  }
  const days = draft && hoursOf(draft).exceptions
  const changes = days ? changedDays(before, days).filter(each => each.after) : []
  return (
    <>
      <span className={css.pick}>
        <small>{w.importLead}</small>
        <Button size="small" icon={<UploadOutlined />} loading={read.isPending} onClick={() => input.current?.click()}>{w.importing}</Button>
      </span>
      <input
        ref={input} type="file" hidden accept=".csv,.ics,text/csv,text/calendar" aria-label={w.importing}
        onChange={event => {
          const file = event.target.files?.[0]
          // The same file may be picked again once it is mended.
          event.target.value = ''
          if (file) read.mutate(file, { onSuccess: setDraft })
        }}
      />
      <Modal
        open={draft !== null || read.isError}
        title={w.importTitle}
        onCancel={leave}
        cancelText={common.close}
        okText={w.importUse}
        okButtonProps={{ disabled: changes.length === 0 }}
        onOk={() => {
          if (days) use(keepPast(before, days))
          leave()
        }}
      >
        {read.isError && <ImportErrors failure={read.error} />}
        {draft && (
          <>
            <p className={css.counts}><b>{draft.added}</b> {w.importAdded} · <b>{draft.replaced}</b> {w.importReplaced}{draft.kept > 0 && <> · <b>{draft.kept}</b> {w.importKept}</>}</p>
            {changes.length === 0 ? <p className={css.none}>{w.importNothing}</p> : <ImportedDays changes={changes} />}
          </>
        )}
      </Modal>
    </>
  )
}

/** The server leaves out what is older than last year; the draft keeps it, for only the import was asked for. */
function keepPast(before: readonly DatedDay[], after: readonly DatedDay[]): DatedDay[] {
  const dates = new Set(after.map(day => day.date))
  return [...before.filter(day => !dates.has(day.date)), ...after].sort((a, b) => a.date.localeCompare(b.date))
}

function ImportedDays({ changes }: { changes: ReturnType<typeof changedDays> }) {
  const phrases = useHourPhrases()
  const w = useWords(editWords)
  return (
    <ul className={css.list}>
      {changes.map(({ date, before, after }) => (
        <li key={date}>
          <span>{phrases.date(date)}</span>
          <b>{after!.name}</b>
          <span>{before && <del>{phrases.day(before)}</del>} {phrases.day(after!)}{after!.provisional && ` · ${w.provisional}`}</span>
        </li>
      ))}
    </ul>
  )
}

/** Every line of the file that is not right, by its place. */
function ImportErrors({ failure }: { failure: Error }) {
  const w = useWords(editWords)
  const errors = useFieldErrors(failure)
  const sentence = useSentence()
  const places = Object.entries(errors)
  // The server counts as a spreadsheet does: the line of the heads is the first.
  const placeOf = (field: string) => {
    const found = field.match(/^(rows|events)\[(\d+)\]\.?(.*)$/)
    return found ? `${found[1] === 'rows' ? w.fileLine(found[2]!) : w.fileEvent(found[2]!)} ${found[3]}` : ''
  }
  return (
    <Alert
      type="error" showIcon title={w.importFailed}
      description={failure instanceof Problem && places.length > 0
        ? <ul className={css.errors}>{places.map(([place, sentences]) => <li key={place}><b>{placeOf(place)}</b> {sentences.join(' ')}</li>)}</ul>
        : sentence(failure)}
    />
  )
}
