import { Tooltip } from 'antd'
import { useIsSettled, useLinkState } from '../live/useLive'
import { useWords } from '../words/language'
import css from './LinkState.module.css'
import { shellWords } from './words'

export function LinkState() {
  const state = useLinkState()
  const isSettled = useIsSettled()
  const { link, linkLong } = useWords(shellWords)
  return (
    <Tooltip title={linkLong[state]}>
      <span className={`${css.state} ${css[state]}`} role="status" data-link={state} data-settled={isSettled} aria-label={linkLong[state]} tabIndex={0}>
        <i className={css.dot} />
        <span className={css.word}>{link[state]}</span>
      </span>
    </Tooltip>
  )
}

/** Nobody should trust a still queue without knowing that it stands still. */
export function LostBanner() {
  const state = useLinkState()
  const w = useWords(shellWords)
  if (state !== 'lost') return null
  return <div className={css.banner} role="alert">{w.lostBanner}</div>
}
