/** What the server said instead of doing it: `application/problem+json`, or the net's own failure (status 0). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: Record<string, string[]>
  /** The current row when an edit was stale. */
  readonly current: unknown

  constructor(status: number, body: Partial<ProblemBody> = {}) {
    super(body.detail || body.title || `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'no-connection' : `http-${status}`)
    this.errors = body.errors ?? {}
    this.current = body.current
  }
}

interface ProblemBody {
  title: string
  detail: string
  code: string
  errors: Record<string, string[]>
  current: unknown
}

export async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('Content-Type')?.includes('json')
  const body = isProblem ? await response.json().catch(() => ({})) : {}
  return new Problem(response.status, body as Partial<ProblemBody>)
}
