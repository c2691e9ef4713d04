import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove, upload } from '../api/http'
import { sentHours, type Calendar, type HolidayDraft, type Hours, type Preview } from './calendar'

const key = ['calendars']
const pathOf = (code: string) => `/api/calendars/${encodeURIComponent(code)}`

export function useCalendars() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => get<Calendar[]>('/api/calendars', signal), refetchInterval: 60_000 })
}

/** One calendar, read anew by every page that shows it: what is edited begins with what holds now. */
export function useCalendar(code: string) {
  return useQuery({ queryKey: [...key, code], queryFn: ({ signal }) => get<Calendar>(pathOf(code), signal), refetchOnMount: 'always' })
}

/** Another version of a calendar, as it is looked at and saved. */
export interface Change {
  version: number
  effectiveFrom: string
  hours: Hours
}

const sent = ({ version, effectiveFrom, hours }: Change) => ({ version, effectiveFrom: effectiveFrom || null, ...sentHours(hours) })

export const usePreview = (code: string) => useMutation({ mutationFn: (change: Change) => post<Preview>(`${pathOf(code)}/preview`, sent(change)) })

/** What changes hours changes what lines, tickets and the catalogue say. */
function useForget() {
  const queries = useQueryClient()
  return () => Promise.all([key, ['catalogue'], ['ticket']].map(each => queries.invalidateQueries({ queryKey: each })))
}

export function useApply(code: string) {
  const forget = useForget()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ change, digest }: { change: Change; digest: string }) => put<Calendar>(pathOf(code), { ...sent(change), preview: digest }),
    onSuccess: forget,
    // Most likely somebody else's version came between.
    onError: () => void queries.invalidateQueries({ queryKey: [...key, code] }),
  })
}

export function useEnter() {
  const forget = useForget()
  return useMutation({ mutationFn: ({ code, zone, hours }: { code: string; zone: string; hours: Hours }) => post<Calendar>('/api/calendars', { code, zone, ...sentHours(hours) }), onSuccess: forget })
}

export function useDrop(code: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => remove(pathOf(code)),
    onSuccess: () => {
      queries.removeQueries({ queryKey: [...key, code] })
      return queries.invalidateQueries({ queryKey: key, exact: true })
    },
  })
}

/** Who is to work by a calendar. */
export interface Assignment {
  lines: string[]
  services: string[]
}

export const useAssignPreview = (code: string) => useMutation({ mutationFn: (to: Assignment) => post<Preview>(`${pathOf(code)}/assign/preview`, to) })

export function useAssign(code: string) {
  const forget = useForget()
  return useMutation({ mutationFn: ({ to, digest }: { to: Assignment; digest: string }) => put<Calendar>(`${pathOf(code)}/assign`, { ...to, preview: digest }), onSuccess: forget })
}

export const useHolidayFile = (code: string) => useMutation({ mutationFn: (file: File) => upload<HolidayDraft>(`${pathOf(code)}/holidays/import`, file) })
