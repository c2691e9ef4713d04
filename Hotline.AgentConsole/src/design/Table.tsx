import type { ReactNode } from 'react'
import css from './Table.module.css'

interface TableProps {
  name: string
  /** Heads of the columns. */
  columns: readonly { name: ReactNode; isFigure?: boolean }[]
  /** Its rows. */
  children: ReactNode
}

/** A quiet table; where it is wider than its place, it scrolls by itself. */
export function Table({ name, columns, children }: TableProps) {
  return (
    <div className={css.frame} tabIndex={0} role="region" aria-label={name}>
      <table className={css.table}>
        <thead>
          <tr>{columns.map((column, at) => <th key={at} scope="col" className={column.isFigure ? css.figure : undefined}>{column.name}</th>)}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** Classes of cells: figures stand at the right, what is missing is faint, what is late is red. */
export const cell = { figure: css.figure!, none: css.none!, late: css.late! }
