import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { get, withQuery } from '../api/http'
import type { List, MerchantName } from '../api/types'

interface MerchantSearchProps {
  chosen: MerchantName | null
  label: string
  choose(merchant: MerchantName | null): void
}

/** Finds a merchant in the register by a part of its name. */
export function MerchantSearch({ chosen, label, choose }: MerchantSearchProps) {
  const [sought, seek] = useState('')
  const found = useQuery({
    queryKey: ['merchants', 'named', sought],
    queryFn: ({ signal }) => get<List<MerchantName>>(withQuery('/api/merchants', { text: sought, take: 10 }), signal),
    enabled: sought !== '',
    staleTime: 60_000,
  })
  const merchants = found.data?.items ?? (chosen ? [chosen] : [])
  return (
    <Select<number>
      allowClear
      style={{ minWidth: 260 }}
      value={chosen?.id}
      placeholder={label}
      aria-label={label}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: text => seek(text.trim()) }}
      notFoundContent={null}
      options={merchants.map(each => ({ value: each.id, label: each.name }))}
      onChange={id => choose(merchants.find(each => each.id === id) ?? null)}
    />
  )
}
