import { useEffect, useRef } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { useName, useWords } from '../words/language'
import css from './SupervisionPages.module.css'
import { groupNames, supervisedPages, type SupervisedPage } from './supervised'
import { shellWords } from './words'

const groups = Object.keys(groupNames) as SupervisedPage['group'][]

/** The supervisors' section: its pages beside the one that is open; on a phone, above it. */
export default function SupervisionPages() {
  const { nav } = useWords(shellWords)
  const name = useName()
  const { pathname } = useLocation()
  const pages = useRef<HTMLElement>(null)
  // On a phone the list is longer than the screen is wide.
  // In newer browsers scrolling answers a promise, which an effect must not return.
  useEffect(() => void pages.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [pathname])
  return (
    <div className={css.section}>
      <nav ref={pages} className={css.pages} aria-label={nav.supervision}>
        {groups.map(group => {
          const pages = supervisedPages.filter(page => page.group === group)
          return pages.length > 0 && (
            <div key={group} className={css.group}>
              <h2>{name(groupNames[group])}</h2>
              {pages.map(page => (
                <NavLink key={page.path} to={page.path} className={({ isActive }) => (isActive ? `${css.stop} ${css.here}` : css.stop!)}>
                  {page.icon}
                  {name(page.name)}
                </NavLink>
              ))}
            </div>
          )
        })}
      </nav>
      <div className={css.page}>
        <Outlet />
      </div>
    </div>
  )
}
