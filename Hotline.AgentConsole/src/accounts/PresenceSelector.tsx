import { Select } from 'antd'
import type { PresenceStatus } from '../api/types'
import { useComplain } from '../tickets/ticket'
import { useWords } from '../words/language'
import { useMe, usePresence } from './me'
import css from './PresenceSelector.module.css'
import { accountWords } from './words'

const statuses: PresenceStatus[] = ['Available', 'Busy', 'Away', 'Offline']

export function PresenceSelector() {
  const me = useMe()
  const w = useWords(accountWords)
  const change = usePresence()
  const complain = useComplain()
  return (
    <Select<PresenceStatus>
      className={css.presence}
      variant="borderless"
      value={me.presence?.status ?? 'Offline'}
      aria-label={w.presenceTitle}
      onChange={status => change.mutate(status, { onError: complain })}
      options={statuses.map(status => ({
        value: status,
        label: (
          <span className={css.option}>
            <i className={`${css.dot} ${css[status]}`} />
            <span className={css.word}>{w.presence[status]}</span>
          </span>
        ),
      }))}
    />
  )
}
