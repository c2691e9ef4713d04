import { Problem, problemOf } from './problem'
import { skewBy } from './skew'
import { timeLimit } from './timeLimit'

/** A call that takes longer is as good as lost; the person may try again. */
const patience = 20_000

/** Reads repeat themselves. In a cut net each that hangs holds one of the six connections that a browser gives to a host. */
const patienceOfReads = 5_000

/** A report over a year is worked out when it is asked for. */
const patienceOfReports = 60_000

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const signOutListeners = new Set<() => void>()

/** Tells when the server no longer knows who we are. */
export function onSignedOut(listener: () => void): () => void {
  signOutListeners.add(listener)
  return () => signOutListeners.delete(listener)
}

let spoken = 'zh'

/** The language in which the server tells histories. */
export function speak(language: string): void {
  spoken = language
}

let skew = 0

/** The server's clock as far as its `Date` headers tell it; deadlines tick by this, not by the desk's own clock. */
export const serverNow = () => Date.now() + skew

function learnSkew(response: Response, asked: number) {
  skew = skewBy(Date.parse(response.headers.get('Date') ?? ''), asked, Date.now(), skew)
}

/** Asks the server; what is not a success is thrown. */
async function answer(method: Method, path: string, accept: string, limitMs: number, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept, 'Accept-Language': spoken }
  if (method !== 'GET') headers['X-Hotline'] = '1'
  if (body !== undefined) headers['Content-Type'] = body instanceof Blob ? body.type : 'application/json'
  const asked = Date.now()
  let response: Response
  const limit = timeLimit(limitMs, signal)
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      signal: limit.signal,
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new Problem(0)
  } finally {
    limit.stop()
  }
  learnSkew(response, asked)
  if (response.status === 401 && path !== '/api/session') signOutListeners.forEach(listener => listener())
  if (!response.ok) throw await problemOf(response)
  return response
}

async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal, limitMs = method === 'GET' ? patienceOfReads : patience): Promise<T> {
  const response = await answer(method, path, 'application/json', limitMs, body, signal)
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal)
/** Like get, for what the server has to work out. */
export const getReport = <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal, patienceOfReports)
export const post = <T = unknown>(path: string, body: unknown = {}) => call<T>('POST', path, body)
/** Sends a file as it is. Browsers name types by what is installed, so the name decides. */
export const upload = <T = unknown>(path: string, file: File) => call<T>('POST', path, new Blob([file], { type: /\.(ics|ical)$/i.test(file.name) ? 'text/calendar' : 'text/csv' }))
export const put = <T = unknown>(path: string, body: unknown) => call<T>('PUT', path, body)
export const remove = <T = unknown>(path: string) => call<T>('DELETE', path)

/** Asks for a table and hands it to the person as a file. */
export async function download(path: string, name: string): Promise<void> {
  const response = await answer('GET', path, 'text/csv', patienceOfReports)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  // The browser reads the file after this task; it may be let go of later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A path with a query; what is empty is left out. */
export function withQuery(path: string, query: Record<string, string | number | boolean | null | undefined>): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
  if (entries.length === 0) return path
  return `${path}?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`
}
