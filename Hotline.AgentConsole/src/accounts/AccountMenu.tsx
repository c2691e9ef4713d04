import { Avatar, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { scheduleWords } from '../schedules/words'
import { useWords } from '../words/language'
import css from './AccountMenu.module.css'
import { isSupervising, useMe, useSignOut } from './me'
import { accountWords } from './words'

export function AccountMenu() {
  const me = useMe()
  const w = useWords(accountWords)
  const { title: schedules } = useWords(scheduleWords)
  const go = useNavigate()
  const signOut = useSignOut()
  const name = me.displayName || me.userName
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: <><b className={css.name}>{name}</b><br />{w.role[me.role]} · {me.userName}</> },
          { type: 'divider' },
          ...(isSupervising(me) ? [{ key: 'schedules', label: schedules, onClick: () => void go('/schedules') }, { type: 'divider' as const }] : []),
          { key: 'out', label: w.signOut, onClick: () => signOut.mutate() },
        ],
      }}
    >
      <button type="button" className={css.button} aria-label={name}>
        <Avatar size={32} className={css.face}>{[...name].at(-1)?.toUpperCase()}</Avatar>
      </button>
    </Dropdown>
  )
}
