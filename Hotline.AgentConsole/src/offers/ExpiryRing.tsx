import type { Offer } from '../api/types'
import { useNow } from '../live/useLive'
import { useLanguage, useWords } from '../words/language'
import { stopwatch } from '../words/time'
import css from './ExpiryRing.module.css'
import { offerWords } from './words'

const around = 2 * Math.PI * 17

/** What is left of a merchant's time to answer. */
export function ExpiryRing({ offer }: { offer: Offer }) {
  const now = useNow()
  const { language } = useLanguage()
  const w = useWords(offerWords)
  if (!offer.sentAt || !offer.expiresAt) return <span className={css.ring} title={w.status.Queued}>…</span>
  const left = Date.parse(offer.expiresAt) - now
  const part = Math.max(0, Math.min(1, left / (Date.parse(offer.expiresAt) - Date.parse(offer.sentAt))))
  return (
    <span className={css.ring} title={`${w.expires} ${stopwatch(Math.max(0, left), language)}`}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="17" />
        <circle cx="20" cy="20" r="17" className={part < 0.25 ? css.soon : css.left} strokeDasharray={`${around * part} ${around}`} />
      </svg>
      {stopwatch(Math.max(0, left), language)}
    </span>
  )
}
