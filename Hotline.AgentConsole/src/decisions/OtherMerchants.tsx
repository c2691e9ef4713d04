import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { get, getReport, withQuery } from '../api/http'
import { useSentence } from '../api/refusals'
import type { DecisionAgain, List, MerchantName } from '../api/types'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import css from './DecisionDrawer.module.css'
import { decisionPath } from './DecisionDrawer'
import { VerdictCard } from './VerdictCard'
import { decisionWords } from './words'

interface OtherMerchantsProps {
  number: string
  id: number
  sought: string
  /** Those whose verdicts are on the screen already. */
  known: readonly number[]
  isAlone: boolean
}

/** Merchants of the register whom the decision did not even consider: of another trade, or too far down the list. */
export function OtherMerchants({ number, id, sought, known, isAlone }: OtherMerchantsProps) {
  const w = useWords(decisionWords)
  const common = useWords(commonWords)
  const sentence = useSentence()
  const [chosen, choose] = useState<number | null>(null)
  const found = useQuery({
    queryKey: ['merchants', 'named', sought],
    queryFn: ({ signal }) => get<List<MerchantName>>(withQuery('/api/merchants', { text: sought, take: 10 }), signal),
    staleTime: 60_000,
  })
  const verdict = useQuery({
    queryKey: ['decision', number, id, chosen],
    queryFn: ({ signal }) => getReport<DecisionAgain>(decisionPath(number, id, chosen!), signal),
    enabled: chosen !== null,
    staleTime: Infinity,
  })
  const others = (found.data?.items ?? []).filter(each => !known.includes(each.id))
  if (found.isPending) return <p className={css.none} role="status">{w.searching}</p>
  if (found.isError) return <p className={css.none} role="alert">{sentence(found.error)} <Button size="small" type="link" onClick={() => void found.refetch()}>{common.retry}</Button></p>
  if (others.length === 0) return isAlone ? <p className={css.none}>{w.nothing}</p> : null
  return (
    <>
      <h3 className={css.part}>{w.otherTrade}</h3>
      <div className={css.others}>
        {others.map(each => <Button key={each.id} size="small" type={each.id === chosen ? 'primary' : 'default'} onClick={() => choose(each.id)}>{each.name}</Button>)}
      </div>
      {verdict.isLoading && <Skeleton active paragraph={{ rows: 2 }} />}
      {verdict.isError && <p className={css.none} role="alert">{sentence(verdict.error)}</p>}
      <ol className={css.list}>
        {verdict.data?.match.candidates.map(each => <VerdictCard key={each.merchant.id} candidate={each} wasAsked={verdict.data.decision.offered.includes(each.merchant.id)} />)}
      </ol>
    </>
  )
}
