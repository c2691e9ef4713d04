import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { get, post, withQuery } from '../api/http'
import type { BoardRow, MerchantName } from '../api/types'
import { Page } from '../design/Page'
import { cell, Table } from '../design/Table'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useComplain } from '../tickets/ticket'
import { useLanguage, useName, useWords } from '../words/language'
import { yuan } from '../words/money'
import { clockTime } from '../words/time'
import { MerchantSearch } from './MerchantSearch'
import { boardWords } from './words'

const refreshEvery = 10_000

/** What merchants and volunteers may claim, and an agent's hand for those who phone. */
export default function BoardPage() {
  const w = useWords(boardWords)
  useTitle(w.title)
  const [merchant, choose] = useState<MerchantName | null>(null)
  const board = useQuery({ queryKey: ['board', merchant?.id ?? 0], queryFn: ({ signal }) => get<BoardRow[]>(withQuery('/api/board', { merchant: merchant?.id }), signal), refetchInterval: refreshEvery })
  return (
    <Page title={w.title} lead={w.lead} aside={<MerchantSearch chosen={merchant} label={w.who} choose={choose} />}>
      {board.isPending ? <Waiting /> : !board.data ? <Broken failure={board.error} retry={() => void board.refetch()} /> : board.data.length === 0 ? (
        <Blank title={merchant ? w.emptyFor : w.empty} lead={w.emptyLead} />
      ) : (
        <Table name={merchant ? w.may(merchant.name) : w.title} columns={[...[w.service, w.area, w.wanted].map(name => ({ name })), { name: w.price, isFigure: true }, { name: w.until }, { name: w.ticket }, { name: '' }]}>
          {board.data.map(row => <Work key={row.number} row={row} merchant={merchant} />)}
        </Table>
      )}
    </Page>
  )
}

function Work({ row, merchant }: { row: BoardRow; merchant: MerchantName | null }) {
  const w = useWords(boardWords)
  const name = useName()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const complain = useComplain()
  const claim = useMutation({
    mutationFn: (by: MerchantName) => post(`/api/tickets/${encodeURIComponent(row.number)}/claim`, { merchant: by.id }),
    onSuccess: (_, by) => void message.success(w.claimed(row.number, by.name)),
    onError: complain,
    onSettled: () => queries.invalidateQueries({ queryKey: ['board'] }),
  })
  return (
    <tr>
      <th scope="row">{name(row.service)}</th>
      <td>{name(row.area)}</td>
      <td>{row.wantedFrom ? clockTime(row.wantedFrom, language) : <span className={cell.none}>{w.asap}</span>}</td>
      <td className={cell.figure}>{row.priceMinFen !== null && row.priceMaxFen !== null ? `${yuan(row.priceMinFen)}–${yuan(row.priceMaxFen).slice(1)}` : '—'}</td>
      <td>{clockTime(row.until, language)}</td>
      <td><Link to={`/tickets/${row.number}`}>{row.number}</Link></td>
      <td className={cell.figure}>
        <Button size="small" type={merchant ? 'primary' : 'default'} disabled={!merchant || claim.isPending} title={merchant ? undefined : w.pickFirst} onClick={() => merchant && claim.mutate(merchant)}>{w.claim}</Button>
      </td>
    </tr>
  )
}
