import type { ReactNode } from 'react'
import css from './Panel.module.css'

interface PanelProps {
  title?: ReactNode
  aside?: ReactNode
  children: ReactNode
  tone?: 'plain' | 'grave'
}

/** A sheet on the desk. */
export function Panel({ title, aside, children, tone = 'plain' }: PanelProps) {
  return (
    <section className={`${css.panel} ${tone === 'grave' ? css.grave : ''}`}>
      {(title || aside) && (
        <header className={css.head}>
          <h2 className={css.title}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}

/** Pairs of a name and a value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
