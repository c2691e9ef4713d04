import { useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { get } from '../api/http'
import type { Match, Ticket } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { stepOf } from '../tickets/actions'
import { useStep } from '../tickets/ticket'
import { useWords } from '../words/language'
import { CandidateCard } from './CandidateCard'
import { Excluded } from './Excluded'
import css from './MatchDrawer.module.css'
import { offerWords } from './words'

interface MatchDrawerProps {
  ticket: Ticket
  leave(): void
  edit(): void
}

/** The ranking, explained: why this merchant, why not that one. The rules may decide, or a person with a reason. */
export default function MatchDrawer({ ticket, leave, edit }: MatchDrawerProps) {
  useReturnFocus()
  const { match: w } = useWords(offerWords)
  const { message } = App.useApp()
  const isComplete = Boolean(ticket.service && ticket.area)
  const match = useQuery({
    queryKey: ['match', ticket.number],
    queryFn: ({ signal }) => get<Match>(`/api/tickets/${encodeURIComponent(ticket.number)}/match`, signal),
    enabled: isComplete,
    staleTime: 0,
  })
  const step = useStep(ticket.number)
  const [chosen, setChosen] = useState(0)
  const dispatch = (merchant?: number, reason?: string) =>
    step.mutate(stepOf(ticket, 'dispatch', { merchant, reason }, ''), {
      onSuccess: () => {
        void message.success(w.sent)
        leave()
      },
    })
  const ranked = (match.data?.candidates ?? []).filter(each => each.rank !== null).sort((a, b) => a.rank! - b.rank!)
  const excluded = (match.data?.candidates ?? []).filter(each => each.rank === null)

  const onKey = (event: React.KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'j' || event.key === 'ArrowDown') setChosen(at => Math.min(ranked.length - 1, at + 1))
    else if (event.key === 'k' || event.key === 'ArrowUp') setChosen(at => Math.max(0, at - 1))
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && chosen === 0 && isComplete) dispatch()
    else return
    event.preventDefault()
  }

  return (
    <Drawer
      open
      size={680}
      onClose={leave}
      title={<>{w.title} <span className={css.number}>{ticket.number}</span></>}
      extra={match.data && <span className={css.policy}>{w.policy(match.data.policyVersion)}</span>}
      footer={
        isComplete && (
          <div className={css.footer}>
            <span>{w.autoHint}</span>
            <Button type="primary" size="large" disabled={ranked.length === 0} loading={step.isPending} onClick={() => dispatch()}>
              {w.auto} <kbd>↵</kbd>
            </Button>
          </div>
        )
      }
    >
      {/* The drawer takes the focus, so its keys are heard here rather than at the page. */}
      <div onKeyDown={onKey} tabIndex={-1} ref={element => element?.focus()} className={css.body}>
        {!isComplete ? (
          <Blank small title={w.needs} action={<Button type="primary" onClick={edit}>{w.complete}</Button>} />
        ) : match.isPending ? (
          <Skeleton active paragraph={{ rows: 10 }} />
        ) : match.isError ? (
          <Broken failure={match.error} retry={() => void match.refetch()} />
        ) : (
          <>
            <p className={css.summary}>{ticket.summary}</p>
            {ranked.length === 0 && <Blank small title={w.none} lead={w.noneLead} />}
            <ol className={css.list}>
              {ranked.slice(0, 30).map((candidate, at) => (
                <CandidateCard
                  key={candidate.merchant.id}
                  candidate={candidate}
                  isFirst={at === 0}
                  isChosen={at === chosen}
                  isBusy={step.isPending}
                  choose={() => setChosen(at)}
                  pick={reason => dispatch(candidate.merchant.id, reason)}
                />
              ))}
            </ol>
            {excluded.length > 0 && <Excluded candidates={excluded} />}
          </>
        )}
      </div>
    </Drawer>
  )
}
