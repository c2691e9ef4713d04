import { CheckCircleFilled, SearchOutlined, WarningFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { getReport, withQuery } from '../api/http'
import type { Candidate, Decision, DecisionAgain } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { exclusions } from '../offers/exclusions'
import { Broken } from '../shell/Broken'
import { useLanguage, useName, useWords } from '../words/language'
import { clockTime, fullTime } from '../words/time'
import css from './DecisionDrawer.module.css'
import { OtherMerchants } from './OtherMerchants'
import { VerdictCard } from './VerdictCard'
import { decisionWords } from './words'

interface DecisionDrawerProps {
  number: string
  decisions: readonly Decision[]
  id: number
  turn(id: number): void
  leave(): void
}

export const decisionPath = (number: string, id: number, merchant?: number) => withQuery(`/api/tickets/${encodeURIComponent(number)}/decisions/${id}`, { merchant })

/** A past decision, made again from what was known then: who could be asked, in which order, and what kept the others out. */
export default function DecisionDrawer({ number, decisions, id, turn, leave }: DecisionDrawerProps) {
  useReturnFocus()
  const w = useWords(decisionWords)
  const name = useName()
  const { language } = useLanguage()
  const again = useQuery({ queryKey: ['decision', number, id], queryFn: ({ signal }) => getReport<DecisionAgain>(decisionPath(number, id), signal), staleTime: Infinity })
  return (
    <Drawer
      open
      size={720}
      onClose={leave}
      title={<>{w.drawer} <span className={css.number}>{number}</span></>}
      extra={decisions.length > 1 && (
        <Select size="small" value={id} aria-label={w.pick} popupMatchSelectWidth={false} onChange={turn} options={decisions.map(each => ({ value: each.id, label: `${clockTime(each.at, language)} · ${w.line(each.round, each.picks.length)}` }))} />
      )}
    >
      {again.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : !again.data ? <Broken failure={again.error} retry={() => void again.refetch()} /> : (
        <>
          <p className={css.grounds}>
            <span>{w.at} {fullTime(again.data.decision.at, language)}</span>
            <span>{w.policy(again.data.decision.policyVersion)}</span>
            <span>{w.snapshot(again.data.decision.snapshot)}</span>
          </p>
          <p className={again.data.isSame ? css.same : css.differs}>
            {again.data.isSame ? <CheckCircleFilled /> : <WarningFilled />} {again.data.isSame ? w.same : w.differs}
          </p>
          {again.data.joint && <p className={css.joint}>{w.joint}{name(again.data.joint.text)}</p>}
          <Verdicts key={id} number={number} again={again.data} />
        </>
      )}
    </Drawer>
  )
}

const atOnce = 8

function Verdicts({ number, again }: { number: string; again: DecisionAgain }) {
  const w = useWords(decisionWords)
  const name = useName()
  const [sought, seek] = useState('')
  const [shown, show] = useState({ ranked: atOnce, excluded: atOnce })
  const { candidates } = again.match
  const isSought = (each: Candidate) => each.merchant.name.includes(sought.trim())
  const ranked = candidates.filter(each => each.rank !== null && isSought(each)).sort((a, b) => a.rank! - b.rank!)
  const excluded = candidates.filter(each => each.rank === null && isSought(each))
  const card = (each: Candidate) => <VerdictCard key={each.merchant.id} candidate={each} wasAsked={again.decision.offered.includes(each.merchant.id)} />
  return (
    <>
      <Input allowClear prefix={<SearchOutlined />} className={css.find} placeholder={w.find} aria-label={w.find} value={sought} onChange={event => seek(event.target.value)} />
      {!sought.trim() && again.match.excluded.length > 0 && (
        <p className={css.counts}>
          {w.why}
          {[...again.match.excluded].sort((a, b) => b.merchants - a.merchants).map(each => <span key={each.code}>{name(exclusions[each.code])} <b>{each.merchants}</b></span>)}
        </p>
      )}
      {ranked.length > 0 && <h3 className={css.part}>{w.ranked}</h3>}
      <ol className={css.list}>{ranked.slice(0, shown.ranked).map(card)}</ol>
      {ranked.length > shown.ranked && <Button type="text" onClick={() => show({ ...shown, ranked: ranked.length })}>{w.more(ranked.length - shown.ranked)}</Button>}
      {excluded.length > 0 && <h3 className={css.part}>{w.excluded(excluded.length)}</h3>}
      <ol className={css.list}>{excluded.slice(0, shown.excluded).map(card)}</ol>
      {excluded.length > shown.excluded && <Button type="text" onClick={() => show({ ...shown, excluded: excluded.length })}>{w.more(excluded.length - shown.excluded)}</Button>}
      {sought.trim() && <OtherMerchants key={sought.trim()} number={number} id={again.decision.id} sought={sought.trim()} known={candidates.map(each => each.merchant.id)} isAlone={ranked.length + excluded.length === 0} />}
    </>
  )
}
