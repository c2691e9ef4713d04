import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { get, withQuery } from '../api/http'
import { useSentence } from '../api/refusals'
import type { List, MerchantName } from '../api/types'
import { useWords } from '../words/language'
import { boardWords } from './words'

interface MerchantSearchProps {
  chosen: MerchantName | null
  label: string
  choose(merchant: MerchantName | null): void
}

/** Finds a merchant in the register by a part of its name. */
export function MerchantSearch({ chosen, label, choose }: MerchantSearchProps) {
  const w = useWords(boardWords)
  const sentence = useSentence()
  const [sought, seek] = useState('')
  const found = useQuery({
    queryKey: ['merchants', 'named', sought],
    queryFn: ({ signal }) => get<List<MerchantName>>(withQuery('/api/merchants', { text: sought, take: 10 }), signal),
    enabled: sought !== '',
    staleTime: 60_000,
  })
  return (
    <Select<{ value: number; label: string } | null>
      allowClear
      labelInValue
      style={{ minWidth: 260 }}
      value={chosen && { value: chosen.id, label: chosen.name }}
      placeholder={label}
      aria-label={label}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: text => seek(text.trim()) }}
      notFoundContent={sought && !found.isFetching ? (found.isError ? sentence(found.error) : w.nothing) : null}
      options={(found.data?.items ?? []).map(each => ({ value: each.id, label: each.name }))}
      onChange={picked => choose(picked ? { id: picked.value, name: picked.label } : null)}
    />
  )
}
