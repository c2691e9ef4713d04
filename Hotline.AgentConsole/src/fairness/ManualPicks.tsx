import type { ManualFavour } from '../api/types'
import { Download } from '../design/Download'
import { cell, Table } from '../design/Table'
import { useLanguage, useWords } from '../words/language'
import css from './FairnessPage.module.css'
import { fairnessWords } from './words'

/** Somebody who gave so many jobs by hand, so much of them to one merchant, is worth a question. (default) Ours. */
const often = (favour: ManualFavour) => favour.picked + favour.readOut >= 3 && favour.share >= 0.5

/** What people at the desk gave out past the ranking. */
export function ManualPicks({ favours, table }: { favours: readonly ManualFavour[]; table: string }) {
  const w = useWords(fairnessWords)
  const { language } = useLanguage()
  return (
    <section className={css.section}>
      <header>
        <div>
          <h2>{w.hand}</h2>
          <p>{w.handLead}</p>
        </div>
        {favours.length > 0 && <Download path={table} file="manual.csv" label={w.downloadHand} />}
      </header>
      {favours.length === 0 ? (
        <p className={css.none}>{w.noHand}</p>
      ) : (
        <Table
          name={w.hand}
          columns={[{ name: w.person }, { name: w.merchant }, { name: w.pickedHead, isFigure: true }, { name: w.readHead, isFigure: true }, { name: w.notFirst, isFigure: true }, { name: w.share, isFigure: true }, { name: w.reasons }]}
        >
          {favours.map(favour => (
            <tr key={`${favour.by} ${favour.merchant.id}`}>
              <th scope="row">{personOf(favour.by)}</th>
              <td>{favour.merchant.name}{often(favour) && <span className={css.often}>{w.often}</span>}</td>
              <td className={cell.figure}>{favour.picked}</td>
              <td className={cell.figure}>{favour.readOut}</td>
              <td className={cell.figure}>{favour.pickedNotFirst + favour.readOutNotFirst}</td>
              <td className={cell.figure}>{Math.round(favour.share * 100)}%</td>
              <td className={css.reasons}>{favour.reasons.join(language === 'zh' ? '；' : '; ')}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

/** The ledger names actors with their kind: "agent:agent1". */
const personOf = (actor: string) => actor.replace(/^[a-z-]+:/, '')
