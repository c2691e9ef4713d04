import type { ReactNode } from 'react'
import css from './Page.module.css'

interface PageProps {
  title: ReactNode
  lead?: ReactNode
  /** What stands at the right of the title: filters, actions. */
  aside?: ReactNode
  /** For lists of cards, which are read better when they are not wide. */
  narrow?: boolean
  children: ReactNode
}

/** A page with a title of its own. */
export function Page({ title, lead, aside, narrow, children }: PageProps) {
  return (
    <div className={narrow ? `${css.page} ${css.narrow}` : css.page}>
      <header className={css.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {aside && <div className={css.aside}>{aside}</div>}
      </header>
      {children}
    </div>
  )
}
