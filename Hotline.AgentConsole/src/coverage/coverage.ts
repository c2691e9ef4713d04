import type { Coverage, CoverageRow } from '../api/types'

/** One trade on one day, over the areas that are looked at. */
export interface Cell {
  date: string
  /** Hours of all areas in which enough merchants could come, as a share of the line's open hours; null when it is closed. */
  covered: number | null
  /** Areas with too few in some hour. */
  thin: string[]
}

export interface TradeDays {
  trade: string
  cells: Cell[]
}

const thinHours = (row: CoverageRow) => row.merchants.filter(count => count < row.enough).length

/** The rows of the map: a line per trade, a cell per day, the least covered trades first. */
export function mapOf(rows: readonly CoverageRow[]): TradeDays[] {
  const trades = new Map<string, Map<string, { open: number; short: number; thin: string[] }>>()
  for (const row of rows) {
    const days = trades.get(row.trade) ?? new Map<string, { open: number; short: number; thin: string[] }>()
    trades.set(row.trade, days)
    const day = days.get(row.date) ?? { open: 0, short: 0, thin: [] }
    days.set(row.date, day)
    const short = thinHours(row)
    day.open += row.merchants.length
    day.short += short
    if (short > 0) day.thin.push(row.area)
  }
  return [...trades]
    .map(([trade, days]) => ({ trade, cells: [...days].map(([date, day]) => ({ date, covered: day.open > 0 ? 1 - day.short / day.open : null, thin: day.thin })) }))
    .sort((a, b) => meanOf(a) - meanOf(b) || a.trade.localeCompare(b.trade))
}

function meanOf(trade: TradeDays): number {
  const open = trade.cells.flatMap(cell => (cell.covered === null ? [] : [cell.covered]))
  return open.length > 0 ? open.reduce((sum, each) => sum + each, 0) / open.length : 1
}

/** Whether the line opens at all in these days. */
export const isEverOpen = ({ rows }: Coverage): boolean => rows.some(row => row.merchants.length > 0)

/** The share of all open hours of all trades and areas in which enough merchants could come. */
export function coveredShare({ rows }: Coverage): number {
  const open = rows.reduce((sum, row) => sum + row.merchants.length, 0)
  return open > 0 ? 1 - rows.reduce((sum, row) => sum + thinHours(row), 0) / open : 1
}

export interface Gap {
  trade: string
  area: string
  /** The first day that is thin from morning to night; when there is none, the first with too few in some hour. */
  from: string
  /** Days with too few in some hour. */
  days: number
  /** Days on which every hour has too few. */
  wholeDays: number
  /** Nobody at all in any hour of any of these days. */
  isNobody: boolean
  /** The most hours of one day with too few. */
  hours: number
  openHours: number
}

/** What to do something about: trades and areas with too few, whole days before early and late hours. */
export function gapsOf({ rows }: Coverage): Gap[] {
  const found = new Map<string, Gap>()
  for (const row of rows) {
    const hours = thinHours(row)
    if (hours === 0) continue
    const key = `${row.trade}/${row.area}`
    const gap = found.get(key) ?? { trade: row.trade, area: row.area, from: row.date, days: 0, wholeDays: 0, isNobody: true, hours: 0, openHours: 0 }
    found.set(key, gap)
    gap.days++
    if (hours === row.merchants.length && ++gap.wholeDays === 1) gap.from = row.date
    gap.isNobody &&= row.merchants.every(count => count === 0)
    if (hours > gap.hours) Object.assign(gap, { hours, openHours: row.merchants.length })
  }
  return [...found.values()].sort((a, b) => Number(b.isNobody) - Number(a.isNobody) || b.wholeDays - a.wholeDays || b.hours * b.days - a.hours * a.days || a.from.localeCompare(b.from))
}
