import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import { useWords } from '../../words/language'
import type { SortKey, Wanted } from './arrange'
import css from './QueueRow.module.css'
import { queueWords } from './words'

const columns: { key: SortKey; cell: string }[] = [
  { key: 'due', cell: css.due! },
  { key: 'status', cell: css.status! },
  { key: 'summary', cell: css.summary! },
  { key: 'service', cell: css.service! },
  { key: 'caller', cell: css.caller! },
  { key: 'merchant', cell: css.merchant! },
  { key: 'assignee', cell: css.assignee! },
  { key: 'number', cell: css.number! },
]

interface QueueHeadProps {
  wanted: Wanted
  change(changes: Record<string, string>): void
}

/** A first click sorts up, a second down, a third gives back the order of urgency. */
export function QueueHead({ wanted, change }: QueueHeadProps) {
  const w = useWords(queueWords)
  const turn = (key: SortKey) => {
    if (wanted.sort !== key) change({ sort: key, down: '' })
    else if (!wanted.isDescending) change({ down: '1' })
    else change({ sort: '', down: '' })
  }
  return (
    <div role="row" className={css.head}>
      {columns.map(({ key, cell }) => {
        const isSorted = wanted.sort === key
        return (
          <span key={key} role="columnheader" className={cell} aria-sort={isSorted ? (wanted.isDescending ? 'descending' : 'ascending') : 'none'}>
            <button type="button" className={`${css.column} ${isSorted ? css.sorted : ''}`} onClick={() => turn(key)}>
              {w.column[key]}
              {isSorted && (wanted.isDescending ? <CaretDownFilled /> : <CaretUpFilled />)}
            </button>
          </span>
        )
      })}
    </div>
  )
}
