import { useCodeNames } from '../lines/catalogue'
import { useLanguage, useWords } from '../words/language'
import { dayName } from '../words/time'
import type { Cell, TradeDays } from './coverage'
import css from './CoverageMap.module.css'
import { coverageWords } from './words'

interface Chosen {
  trade: string
  date: string
}

interface CoverageMapProps {
  trades: readonly TradeDays[]
  chosen: Chosen | null
  choose(chosen: Chosen): void
}

const levelOf = (covered: number | null) => (covered === null ? css.closed! : covered < 0.5 ? css.none! : covered < 0.9 ? css.few! : covered < 1 ? css.some! : css.many!)

/** Never rounded up to all, nor down to nothing. */
export const percent = (share: number) => (share === 0 || share === 1 ? `${share * 100}%` : `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`)

/** Trades down, days across; arrow keys walk over the cells. */
export function CoverageMap({ trades, chosen, choose }: CoverageMapProps) {
  const w = useWords(coverageWords)
  const names = useCodeNames()
  const { language } = useLanguage()
  const walk = (event: React.KeyboardEvent<HTMLTableElement>) => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
    const at = (event.target as HTMLElement).closest('td')
    if (!step || !at) return
    const row = at.parentElement as HTMLTableRowElement
    const next = row.parentElement?.children[row.sectionRowIndex + step[0]!]?.children[at.cellIndex + step[1]!]
    next?.querySelector('button')?.focus()
    event.preventDefault()
  }
  const days = trades[0]?.cells.map(cell => ({ key: cell.date, ...dayName(cell.date, language) })) ?? []
  const label = (trade: string, cell: Cell) =>
    cell.covered === null ? `${names.trade(trade)} ${dayName(cell.date, language).date}: ${w.closed}`
      : w.cell(names.trade(trade), dayName(cell.date, language).date, percent(cell.covered), cell.thin.length > 0 ? w.at(cell.thin.map(names.area).join(language === 'zh' ? '、' : ', ')) : '')
  return (
    <>
      <div className={css.frame} tabIndex={0} role="region" aria-label={w.map}>
        <table className={css.map} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{w.trade}</th>
              {days.map(day => <th key={day.key} scope="col"><span>{day.weekday}</span>{day.date}</th>)}
            </tr>
          </thead>
          <tbody>
            {trades.map(each => (
              <tr key={each.trade}>
                <th scope="row">{names.trade(each.trade)}</th>
                {each.cells.map(cell => (
                  <td key={cell.date}>
                    <button
                      type="button"
                      className={levelOf(cell.covered)}
                      aria-pressed={chosen?.trade === each.trade && chosen.date === cell.date}
                      aria-label={label(each.trade, cell)}
                      title={label(each.trade, cell)}
                      onClick={() => choose({ trade: each.trade, date: cell.date })}
                    >
                      {cell.covered === null ? '·' : Math.round(cell.covered * 100)}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.legend} aria-hidden="true">
        <i className={css.none} />{w.legend.none}<i className={css.few} />{w.legend.few}<i className={css.some} />{w.legend.some}<i className={css.many} />{w.legend.many}<i className={css.closed} />{w.closed}
      </div>
    </>
  )
}
