import { expect, test } from 'vitest'
import type { Job, Ticket } from '../api/types'
import { actionsOf, currentJob, stepOf } from './actions'

const job = (id: number, more: Partial<Job> = {}): Job => ({ id, merchant: { id: 1, name: 'M' }, technician: null, acceptedAt: '2026-11-23T01:00:00Z', doneAt: null, releasedAt: null, releaseReason: null, visits: [], quoteFen: null, quoteConsentAt: null, priceFen: null, warrantyUntil: null, ...more })

const names = (status: Ticket['status'], assignee: string | null = 'me') => actionsOf({ status, assignee, jobs: [] }, 'me').map(action => action.name)

test('what usually comes next comes first', () => {
  expect(names('Open')[0]).toBe('dispatch')
  expect(names('Accepted')[0]).toBe('enRoute')
  expect(names('EnRoute')[0]).toBe('onSite')
  expect(names('OnSite')[0]).toBe('done')
  expect(names('Done')[0]).toBe('followUp')
  expect(names('OnHold')[0]).toBe('resume')
  expect(names('Closed')[0]).toBe('reopen')
})

test('a ticket that is somebody else’s can be taken over, an ended one cannot', () => {
  expect(names('Open', 'other')).toContain('assign')
  expect(names('Open', 'me')).not.toContain('assign')
  expect(names('Closed', 'other')).not.toContain('assign')
})

test('a quote that nobody agreed to asks for the caller’s yes', () => {
  const quoted = { status: 'OnSite', assignee: 'me', jobs: [job(1, { quoteFen: 8000 })] } as const
  expect(actionsOf({ ...quoted, jobs: [...quoted.jobs] }, 'me').map(action => action.name)).toContain('agree')
  expect(names('OnSite')).not.toContain('agree')
})

test('work is hung on the board by a dispatch that names it, a call is promised while the ticket is open', () => {
  expect(names('Unmatched')).toContain('board')
  expect(stepOf(ticket, 'board', {}, 'me')).toEqual({ path: '/api/tickets/261121-0042/dispatch', body: { board: true, seen: 7 } })
  expect(names('Done')).toContain('callBack')
  expect(names('Closed')).not.toContain('callBack')
})

test('a note can always be written', () => {
  expect(names('Transferred')).toEqual(['note'])
})

const ticket = { number: '261121-0042', jobs: [job(1, { releasedAt: '2026-11-21T00:00:00Z' }), job(2)], history: [{ seq: 7 }] } as unknown as Ticket

test('steps of the work go to the job that stands', () => {
  expect(currentJob(ticket)?.id).toBe(2)
  expect(stepOf(ticket, 'enRoute', {}, 'me').path).toBe('/api/jobs/2/en-route')
})

test('a dispatch tells the last fact that was seen', () => {
  expect(stepOf(ticket, 'dispatch', { merchant: 3 }, 'me')).toEqual({ path: '/api/tickets/261121-0042/dispatch', body: { merchant: 3, seen: 7 } })
})

test('no key means two things at once', () => {
  for (const status of ['New', 'Open', 'Unmatched', 'Dispatching', 'Accepted', 'OnSite', 'Done', 'OnHold', 'Closed'] as const) {
    const keys = actionsOf({ status, assignee: null, jobs: [] }, 'me').flatMap(action => (action.key ? [action.key] : []))
    expect(keys.length, status).toBe(new Set(keys).size)
  }
})
