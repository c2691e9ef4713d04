import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { Problem } from '../api/problem'
import { useFieldErrors, useSentence } from '../api/refusals'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import { hoursOf, imported, type DatedDay, type HolidayDraft, type Imported } from './calendar'
import css from './HolidayImport.module.css'
import { useHourPhrases } from './phrases'
import { useHolidayFile } from './useCalendars'
import { editWords } from './words'

interface HolidayImportProps {
  code: string
  /** The days of the newest version; the server tells the file by these. */
  stored: readonly DatedDay[]
  draft: readonly DatedDay[]
  use(days: DatedDay[]): void
}

/** Reads holidays from a file and shows what they would change; they go into the draft, not into force. */
export function HolidayImport({ code, stored, draft, use }: HolidayImportProps) {
  const w = useWords(editWords)
  const common = useWords(commonWords)
  const input = useRef<HTMLInputElement>(null)
  const read = useHolidayFile(code)
  const [file, setFile] = useState<HolidayDraft | null>(null)
  const leave = () => {
    setFile(null)
    read.reset()
  }
  const found = file && imported(stored, draft, hoursOf(file).exceptions)
  return (
    <>
      <span className={css.pick}>
        <small>{w.importLead}</small>
        <Button size="small" icon={<UploadOutlined />} loading={read.isPending} onClick={() => input.current?.click()}>{w.importing}</Button>
      </span>
      <input
        ref={input} type="file" hidden accept=".csv,.ics,text/csv,text/calendar" aria-label={w.importing}
        onChange={event => {
          const picked = event.target.files?.[0]
          // The same file may be picked again once it is mended.
          event.target.value = ''
          if (picked) read.mutate(picked, { onSuccess: setFile })
        }}
      />
      <Modal
        open={file !== null || read.isError}
        title={w.importTitle}
        onCancel={leave}
        cancelText={common.close}
        okText={w.importUse}
        okButtonProps={{ disabled: !found?.changes.length }}
        onOk={() => {
          if (found) use(found.days)
          leave()
        }}
      >
        {read.isError && <ImportErrors failure={read.error} />}
        {found && <ImportedDays changes={found.changes} kept={file.kept + found.kept} />}
      </Modal>
    </>
  )
}

function ImportedDays({ changes, kept }: Pick<Imported, 'changes' | 'kept'>) {
  const phrases = useHourPhrases()
  const w = useWords(editWords)
  const added = changes.filter(each => !each.before).length
  return (
    <>
      <p className={css.counts}><b>{added}</b> {w.importAdded} · <b>{changes.length - added}</b> {w.importReplaced}{kept > 0 && <> · <b>{kept}</b> {w.importKept}</>}</p>
      {changes.length === 0 && <p className={css.none}>{w.importNothing}</p>}
      <ul className={css.list}>
        {changes.map(({ date, before, after }) => (
          <li key={date}>
            <span>{phrases.date(date)}</span>
            <b>{after.name}</b>
            <span>{before && <del>{phrases.day(before)}</del>} {phrases.day(after)}{after.provisional && ` · ${w.provisional}`}</span>
          </li>
        ))}
      </ul>
    </>
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
