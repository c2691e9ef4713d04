import type { ReactNode } from 'react'
import css from './Figures.module.css'

/** The few figures that a page is opened for. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={css.figures}>{children}</dl>
}

interface FigureProps {
  name: string
  /** What it means, in a few words. */
  note?: ReactNode
  tone?: 'plain' | 'good' | 'watch'
  children: ReactNode
}

export function Figure({ name, note, tone = 'plain', children }: FigureProps) {
  return (
    <div className={css.figure}>
      <dt>{name}</dt>
      <dd>
        <b className={css[tone]}>{children}</b>
        {note && <span className={css.note}>{note}</span>}
      </dd>
    </div>
  )
}
