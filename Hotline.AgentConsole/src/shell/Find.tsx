import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { get, withQuery } from '../api/http'
import type { List, TicketRow } from '../api/types'
import { StatusMark } from '../tickets/StatusMark'
import { useWords } from '../words/language'
import css from './Find.module.css'
import { shellWords } from './words'

/** One field for everything that is asked on the phone: a number, a name, a word. Closed tickets are found as well. */
export function Find() {
  const w = useWords(shellWords)
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['find', text],
    queryFn: ({ signal }) => get<List<TicketRow>>(withQuery('/api/tickets', { text, take: 8 }), signal),
    enabled: text.length >= 2,
  })
  const options = (text.length >= 2 ? (found.data?.items ?? []) : []).map(ticket => ({
    value: ticket.number,
    label: (
      <span className={css.hit}>
        <span className={css.number}>{ticket.number}</span>
        <span className={css.summary}>{ticket.summary}</span>
        <StatusMark status={ticket.status} quiet />
      </span>
    ),
  }))
  const leave = () => {
    setTyped('')
    document.getElementById('find')?.blur()
  }
  return (
    <AutoComplete
      className={css.find}
      value={typed}
      options={options}
      onChange={setTyped}
      popupMatchSelectWidth={420}
      defaultActiveFirstOption
      notFoundContent={text.length >= 2 && found.isFetched ? w.nothingFound : null}
      onSelect={number => {
        leave()
        go(`/tickets/${number}`)
      }}
    >
      <Input
        id="find"
        prefix={<SearchOutlined />}
        suffix={<kbd>/</kbd>}
        placeholder={w.find}
        aria-label={w.find}
        onKeyDown={event => event.key === 'Escape' && leave()}
      />
    </AutoComplete>
  )
}
