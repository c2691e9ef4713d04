import type { FairRow } from '../api/types'
import { useWords } from '../words/language'
import type { JudgedGroup } from './fairness'
import css from './Distribution.module.css'
import { fairnessWords } from './words'

const per100 = (rate: number) => (rate * 100).toFixed(1)
const hours = (value: number) => value.toFixed(value < 10 ? 1 : 0)

/** All merchants of a group on one line, from nothing to the highest rate: dots that lie together are even. */
export function Strip({ group }: { group: JudgedGroup }) {
  const w = useWords(fairnessWords)
  const most = group.highestRate || 1
  return (
    <span className={css.strip} aria-hidden="true">
      <i className={css.mean} style={{ left: `${(group.mean / most) * 100}%` }} />
      {group.merchants.map(row => (
        <i key={row.merchant.id} className={css.dot} style={{ left: `${(row.offersPerHour / most) * 100}%` }} title={w.dot(row.merchant.name, per100(row.offersPerHour), row.offers)} />
      ))}
    </span>
  )
}

/** Who of a group gets much and who little, with everything that explains it. */
export function Distribution({ group }: { group: JudgedGroup }) {
  const w = useWords(fairnessWords)
  const most = group.highestRate || 1
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{w.merchant}</th>
          <th scope="col" className={css.wide}>{w.rate} · {w.mean} {per100(group.mean)}</th>
          <th scope="col" className={css.number}>{w.offers}</th>
          <th scope="col" className={css.number}>{w.hours}</th>
          <th scope="col"><span className={css.hidden}>{w.reasons}</span></th>
        </tr>
      </thead>
      <tbody>
        {group.merchants.map(row => (
          <tr key={row.merchant.id}>
            <th scope="row">{row.merchant.name}</th>
            <td>
              <span className={css.bar}>
                <i style={{ width: `${(row.offersPerHour / most) * 100}%` }} />
                <i className={css.mark} style={{ left: `${(group.mean / most) * 100}%` }} />
              </span>
              <span className={css.rate}>{per100(row.offersPerHour)}</span>
            </td>
            <td className={css.number}>{row.offers}</td>
            <td className={css.number}>{hours(row.eligibleHours)}</td>
            <td><Notes row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Notes({ row }: { row: FairRow }) {
  const w = useWords(fairnessWords)
  const notes = [
    row.picked > 0 && w.picked(row.picked), row.claimed > 0 && w.claimed(row.claimed), row.readOut > 0 && w.readOut(row.readOut),
    row.suspendedHours > 0.05 && w.suspended(hours(row.suspendedHours)), row.unlicensedHours > 0.05 && w.unlicensed(hours(row.unlicensedHours)), row.fullHours > 0.05 && w.full(hours(row.fullHours)),
  ].filter((note): note is string => Boolean(note))
  return notes.map(note => <span key={note} className={css.note}>{note}</span>)
}
