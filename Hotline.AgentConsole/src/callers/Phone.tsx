import { CopyOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { ticketPageWords } from '../tickets/pageWords'
import { useWords } from '../words/language'
import { spokenPhone } from '../words/phone'
import css from './Phone.module.css'

/** A number to read aloud, to dial with the desk's telephone, or to copy. */
export function Phone({ number }: { number: string | null | undefined }) {
  const w = useWords(ticketPageWords)
  const { message } = App.useApp()
  if (!number) return <span className={css.none}>{w.noPhone}</span>
  return (
    <span className={css.phone}>
      <a href={`tel:${number}`}>{spokenPhone(number)}</a>
      <button
        type="button"
        title={w.copy}
        aria-label={w.copy}
        onClick={() => void navigator.clipboard?.writeText(number).then(() => message.success(w.copied, 1))}
      >
        <CopyOutlined />
      </button>
    </span>
  )
}
