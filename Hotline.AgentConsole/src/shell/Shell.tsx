import { lazy, Suspense, useMemo } from 'react'
import { Navigate, Route, Routes, useNavigate } from 'react-router'
import { isSupervising, useMe } from '../accounts/me'
import { useCatalogue } from '../lines/catalogue'
import { ChosenLineProvider } from '../lines/ChosenLine'
import { LiveProvider } from '../live/useLive'
import { ClosingBar } from '../shifts/ClosingBar'
import { useWords } from '../words/language'
import { Alarm } from '../tasks/Alarm'
import { Blank } from './Blank'
import { Fence } from './Broken'
import { KeyHelp } from './KeyHelp'
import { useKeys } from './keys'
import { LostBanner } from './LinkState'
import { Rail } from './Rail'
import css from './Shell.module.css'
import { supervisedPages } from './supervised'
import { TopBar } from './TopBar'
import { useKeptPages } from './keepPages'
import { Waiting } from './Waiting'
import { shellWords } from './words'
import QueuePage from '../tickets/queue/QueuePage'

const TicketPage = lazy(() => import('../tickets/TicketPage'))
const NewTicketPage = lazy(() => import('../tickets/create/NewTicketPage'))
const TriagePage = lazy(() => import('../tickets/triage/TriagePage'))
const TasksPage = lazy(() => import('../tasks/TasksPage'))
const BoardPage = lazy(() => import('../board/BoardPage'))
const SupervisionPages = lazy(() => import('./SupervisionPages'))
const ConversationsPage = lazy(() => import('../conversations/ConversationsPage'))

function DeskKeys() {
  const me = useMe()
  const go = useNavigate()
  const { key, everywhere } = useWords(shellWords)
  useKeys(everywhere, [
    { keys: ['g t'], label: key.tickets, run: () => go('/tickets') },
    { keys: ['g n'], label: key.triage, run: () => go('/triage') },
    { keys: ['g b'], label: key.board, run: () => go('/board') },
    { keys: ['g a'], label: key.tasks, run: () => go('/tasks') },
    { keys: ['g m'], label: key.conversations, run: () => go('/conversations') },
    ...(isSupervising(me) ? [{ keys: ['g s'], label: key.supervision, run: () => go(supervisedPages[0]!.path) }] : []),
    { keys: ['n'], label: key.create, run: () => go('/new') },
    { keys: ['/'], label: key.find, run: () => document.getElementById('find')?.focus() },
  ])
  return null
}

function NotFound() {
  const w = useWords(shellWords)
  return <Blank figure="404" title={w.notFound} lead={w.notFoundLead} />
}

export default function Shell() {
  const me = useMe()
  const catalogue = useCatalogue()
  const w = useWords(shellWords)
  useKeptPages()
  // Administrators have no lines of their own: they see every line.
  const lines = useMemo(
    () => (me.lines.length > 0 ? me.lines : catalogue.lines.map(line => line.code)),
    [me.lines, catalogue.lines],
  )
  return (
    <LiveProvider lines={lines}>
      <ChosenLineProvider>
        <div className={css.shell}>
          <a className={css.skip} href="#content">{w.skip}</a>
          <Rail />
          <div className={css.page}>
            <TopBar />
            <Alarm />
            <LostBanner />
            <ClosingBar />
            <main id="content" className={css.content} tabIndex={-1}>
              <Fence>
                <Suspense fallback={<Waiting />}>
                  <Routes>
                    <Route path="/" element={<Navigate to="/tickets" replace />} />
                    <Route path="/tickets" element={<QueuePage />} />
                    <Route path="/tickets/:number" element={<TicketPage />} />
                    <Route path="/new" element={<NewTicketPage />} />
                    <Route path="/triage" element={<TriagePage />} />
                    <Route path="/board" element={<BoardPage />} />
                    <Route path="/tasks" element={<TasksPage />} />
                    <Route path="/conversations" element={<ConversationsPage />} />
                    <Route path="/conversations/:id" element={<ConversationsPage />} />
                    {isSupervising(me) && (
                      <Route element={<SupervisionPages />}>
                        {supervisedPages.map(each => <Route key={each.path} path={`${each.path}/*`} element={<each.page />} />)}
                      </Route>
                    )}
                    <Route path="*" element={<NotFound />} />
                  </Routes>
                </Suspense>
              </Fence>
            </main>
          </div>
          <DeskKeys />
          <KeyHelp />
        </div>
      </ChosenLineProvider>
    </LiveProvider>
  )
}
