import { MoreOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Tooltip } from 'antd'
import { useState } from 'react'
import { useMe } from '../accounts/me'
import type { Ticket } from '../api/types'
import { useKeys } from '../shell/keys'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import css from './ActionBar.module.css'
import { ActionDialog } from './ActionDialog'
import { actionWords } from './actionWords'
import { actionsOf, stepOf, type Action } from './actions'
import { useStep } from './ticket'

interface ActionBarProps {
  ticket: Ticket
  openMatch(): void
  openEdit(): void
}

const shownBesides = 3

/** What can be done with the ticket now: the next step stands out, the rest stays near. */
export function ActionBar({ ticket, openMatch, openEdit }: ActionBarProps) {
  const me = useMe()
  const w = useWords(actionWords)
  const common = useWords(commonWords)
  const { modal } = App.useApp()
  const step = useStep(ticket.number)
  const [asking, setAsking] = useState<Action | null>(null)
  const actions = actionsOf(ticket, me.userName)

  const begin = (action: Action) => {
    if (step.isPending) return
    if (action.asks === 'match') openMatch()
    else if (action.asks === 'form') openEdit()
    else if (action.asks !== 'nothing') setAsking(action)
    else if (w.sure[action.name])
      modal.confirm({
        title: w.name[action.name], content: w.sure[action.name], okText: w.name[action.name], okButtonProps: { danger: action.isDanger },
        onOk: () => step.mutate(stepOf(ticket, action.name, {}, me.userName)),
      })
    else step.mutate(stepOf(ticket, action.name, {}, me.userName))
  }

  useKeys(
    ticket.number,
    actions.flatMap(action => (action.key ? [{ keys: [action.key], label: w.name[action.name], run: () => begin(action) }] : [])),
  )

  const [first, ...others] = actions
  // What destroys is never a slip of the mouse away.
  const near = others.filter(action => !action.isDanger).slice(0, shownBesides)
  const far = others.filter(action => !near.includes(action))
  return (
    <div className={css.bar}>
      {first && (
        <Button type="primary" size="large" loading={step.isPending} onClick={() => begin(first)}>
          {w.name[first.name]} {first.key && <kbd>{first.key}</kbd>}
        </Button>
      )}
      {near.map(action => (
        <Tooltip key={action.name} title={action.key && <kbd>{action.key}</kbd>}>
          <Button size="large" onClick={() => begin(action)}>{w.name[action.name]}</Button>
        </Tooltip>
      ))}
      {far.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: far.map(action => ({
              key: action.name, danger: action.isDanger, onClick: () => begin(action),
              label: <span className={css.item}>{w.name[action.name]} {action.key && <kbd>{action.key}</kbd>}</span>,
            })),
          }}
        >
          <Button size="large" icon={<MoreOutlined />} aria-label={common.more} />
        </Dropdown>
      )}
      {asking && <ActionDialog ticket={ticket} action={asking} leave={() => setAsking(null)} />}
    </div>
  )
}
