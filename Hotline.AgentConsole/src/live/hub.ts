// The hub's contract; its source is the C# interface behind /live.
import type { ClosingForecast, Row } from '../api/types'

export interface RowMessage {
  scope: string
  seq: number
  row: Row
}

export interface GoneMessage {
  scope: string
  seq: number
  id: number
  rowVersion: number
}

export interface DigestMessage {
  scope: string
  epoch: string
  seq: number
  count: number
  /** Unsigned xor of FNV-1a32 over "id:rowVersion" of every row. */
  xor: number
}

/** Not numbered: the next one replaces it. */
export interface ClosingMessage {
  line: string
  forecast: ClosingForecast
}

export interface Watched {
  epoch: string
  seq: number
}
