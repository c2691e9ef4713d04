import { Button } from 'antd'
import { useState } from 'react'
import type { Offer, Ticket } from '../api/types'
import { Panel } from '../design/Panel'
import { useKeys } from '../shell/keys'
import { ticketPageWords } from '../tickets/pageWords'
import { useStep } from '../tickets/ticket'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime } from '../words/time'
import { DeclineDialog } from './DeclineDialog'
import { ExpiryRing } from './ExpiryRing'
import css from './OfferList.module.css'
import { offerWords } from './words'

/** Who was asked, and what they said. An agent may answer for a merchant who phones. */
export function OfferList({ ticket }: { ticket: Ticket }) {
  const page = useWords(ticketPageWords)
  const w = useWords(offerWords)
  const step = useStep(ticket.number)
  const [declining, setDeclining] = useState<Offer | null>(null)
  const offers = [...ticket.offers].reverse()
  const open = offers.find(offer => offer.status === 'Sent' || offer.status === 'Queued')
  const accept = (offer: Offer) => step.mutate({ path: `/api/offers/${offer.id}/acceptance` })
  useKeys(
    ticket.number,
    open
      ? [
          { keys: ['a'], label: w.accept, run: () => accept(open) },
          { keys: ['x'], label: w.decline, run: () => setDeclining(open) },
        ]
      : [],
  )
  return (
    <Panel title={page.offers}>
      {offers.length === 0 && <p className={css.none}>{page.noOffers}</p>}
      <ul className={css.list}>
        {offers.map(offer => (
          <OfferLine key={offer.id} offer={offer} isBusy={step.isPending} accept={() => accept(offer)} decline={() => setDeclining(offer)} />
        ))}
      </ul>
      {declining && <DeclineDialog ticket={ticket} offer={declining} leave={() => setDeclining(null)} />}
    </Panel>
  )
}

interface OfferLineProps {
  offer: Offer
  isBusy: boolean
  accept(): void
  decline(): void
}

function OfferLine({ offer, isBusy, accept, decline }: OfferLineProps) {
  const w = useWords(offerWords)
  const name = useName()
  const { language } = useLanguage()
  const isOpen = offer.status === 'Sent' || offer.status === 'Queued'
  return (
    <li className={isOpen ? css.open : undefined}>
      {isOpen ? <ExpiryRing offer={offer} /> : <i className={`${css.dot} ${css[offer.status]}`} />}
      <div className={css.what}>
        <b>{name(offer.merchant.name)}</b>
        <span className={css.note}>
          <span className={css[offer.status]}>{w.status[offer.status]}</span>
          {offer.respondedAt && ` · ${clockTime(offer.respondedAt, language)}`}
          {!offer.respondedAt && offer.sentAt && ` · ${w.sentAt} ${clockTime(offer.sentAt, language)}`}
          {offer.reason && ` · ${offer.reason}`}
        </span>
      </div>
      {isOpen && (
        <span className={css.acts}>
          <Button size="small" type="primary" ghost disabled={isBusy} onClick={accept}>{w.accept} <kbd>a</kbd></Button>
          <Button size="small" disabled={isBusy} onClick={decline}>{w.decline}</Button>
        </span>
      )}
    </li>
  )
}
