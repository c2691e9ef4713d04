import { useCallback, useEffect, useRef, useState } from 'react'
import { get, put, remove } from '../api/http'
import { Problem } from '../api/problem'

const saveAfter = 700

/** Forms whose draft the server cannot keep: they live as long as the window. */
const memory = new Map<string, unknown>()

interface StoredDraft {
  json: unknown
}

const pathOf = (form: string) => `/api/me/draft?form=${encodeURIComponent(form)}`

const isNotKept = (failure: unknown) => failure instanceof Problem && (failure.status === 404 || failure.status === 405)

async function load(form: string): Promise<unknown> {
  try {
    const stored = await get<StoredDraft | undefined>(pathOf(form))
    const json = stored?.json
    return typeof json === 'string' ? JSON.parse(json) : json
  } catch (failure) {
    if (isNotKept(failure)) return memory.get(form)
    throw failure
  }
}

export type DraftState = 'reading' | 'clean' | 'saving' | 'saved' | 'unsaved'

/**
 * What a person is typing, kept on the server so that a closed window or a dead machine loses nothing. The form stays usable
 * while the server is away; the state says so.
 */
export function useDraft<T extends object>(form: string, empty: T) {
  const [values, setValues] = useState<T>(empty)
  const [state, setState] = useState<DraftState>('reading')
  const touched = useRef(false)
  const latest = useRef(values)
  latest.current = values

  useEffect(() => {
    let isHere = true
    load(form)
      .then(draft => {
        if (!isHere || touched.current || !draft || typeof draft !== 'object') return
        setValues(now => ({ ...now, ...draft }))
      })
      .catch(() => {})
      .finally(() => isHere && setState(now => (now === 'reading' ? 'clean' : now)))
    return () => {
      isHere = false
    }
  }, [form])

  const save = useCallback(async () => {
    setState('saving')
    try {
      await put(pathOf(form), { json: JSON.stringify(latest.current) })
      setState('saved')
    } catch (failure) {
      memory.set(form, latest.current)
      setState(isNotKept(failure) ? 'saved' : 'unsaved')
    }
  }, [form])

  useEffect(() => {
    if (!touched.current) return
    const timer = setTimeout(() => void save(), saveAfter)
    return () => clearTimeout(timer)
  }, [values, save])

  // Leaving the page within the delay must not lose the last words.
  useEffect(() => () => {
    if (touched.current) void save()
  }, [save])

  const change = useCallback((changes: Partial<T>) => {
    touched.current = true
    setValues(now => ({ ...now, ...changes }))
  }, [])

  const discard = useCallback(() => {
    touched.current = false
    memory.delete(form)
    setValues(empty)
    setState('clean')
    void remove(pathOf(form)).catch(() => {})
  }, [form, empty])

  return { values, change, discard, state }
}
