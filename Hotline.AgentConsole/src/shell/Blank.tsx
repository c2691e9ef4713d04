import type { ReactNode } from 'react'
import css from './Blank.module.css'

interface BlankProps {
  figure?: ReactNode
  title: string
  lead?: string
  action?: ReactNode
  small?: boolean
}

/** A page or a part of it that has nothing to show, and says why. */
export function Blank({ figure, title, lead, action, small }: BlankProps) {
  return (
    <div className={small ? `${css.blank} ${css.small}` : css.blank}>
      <div className={css.figure} aria-hidden="true">
        {figure ?? <Arch />}
      </div>
      <h2 className={css.title}>{title}</h2>
      {lead && <p className={css.lead}>{lead}</p>}
      {action}
    </div>
  )
}

function Arch() {
  return (
    <svg width="88" height="44" viewBox="0 0 88 44" fill="none" strokeLinecap="round">
      <path d="M6 36C14 14 28 6 44 6s30 8 38 30" stroke="var(--celadon-line)" strokeWidth="3" />
      <path d="M28 36c3-9 9-13 16-13s13 4 16 13" stroke="var(--line-strong)" strokeWidth="3" />
      <path d="M2 42h84" stroke="var(--line-strong)" strokeWidth="2" />
    </svg>
  )
}
