import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { get } from '../api/http'
import { useWords } from '../words/language'
import css from './DemoAccounts.module.css'
import { accountWords } from './words'

const accounts = ['agent1', 'agent2', 'agent3', 'supervisor', 'admin']

/** Shown only where the server says that it is a demo: a new user must not have to look for a password. */
export function DemoAccounts({ choose }: { choose: (userName: string) => void }) {
  const w = useWords(accountWords)
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: ({ signal }) => get<{ demo: boolean }>('/api/demo', signal),
    retry: false,
    staleTime: Infinity,
  })
  if (!demo.data?.demo && !import.meta.env.DEV) return null
  return (
    <div className={css.demo}>
      <p>
        <b>{w.demo}</b> · {w.demoHint}
      </p>
      <div>
        {accounts.map(account => (
          <Button key={account} size="small" onClick={() => choose(account)}>{account}</Button>
        ))}
      </div>
    </div>
  )
}
