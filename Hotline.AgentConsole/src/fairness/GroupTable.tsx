import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { cell, Table } from '../design/Table'
import { useCodeNames } from '../lines/catalogue'
import { useWords } from '../words/language'
import { Distribution, Strip } from './Distribution'
import type { JudgedGroup } from './fairness'
import css from './GroupTable.module.css'
import { fairnessWords } from './words'

/** Trades in areas, the least even first; each opens to its merchants. */
export function GroupTable({ groups }: { groups: readonly JudgedGroup[] }) {
  const w = useWords(fairnessWords)
  const [open, setOpen] = useState('')
  const offered = groups.filter(group => group.offers > 0)
  return (
    <>
      <Table
        name={w.title}
        columns={[{ name: w.group }, { name: w.merchants, isFigure: true }, { name: w.offers, isFigure: true }, { name: w.rate, isFigure: true }, { name: w.spread }, { name: w.evenness }]}
      >
        {offered.map(group => {
          const key = `${group.trade}/${group.area}`
          return (
            <Fragment key={key}>
              <GroupRow group={group} isOpen={open === key} flip={() => setOpen(open === key ? '' : key)} />
              {open === key && <tr className={css.opened}><td colSpan={6}><Distribution group={group} /></td></tr>}
            </Fragment>
          )
        })}
      </Table>
      {groups.length > offered.length && <p className={css.quiet}>{w.quiet(groups.length - offered.length)}</p>}
    </>
  )
}

function GroupRow({ group, isOpen, flip }: { group: JudgedGroup; isOpen: boolean; flip(): void }) {
  const w = useWords(fairnessWords)
  const names = useCodeNames()
  return (
    <tr>
      <th scope="row">
        <Button type="text" size="small" className={css.open} aria-expanded={isOpen} icon={isOpen ? <DownOutlined /> : <RightOutlined />} title={isOpen ? w.hide : w.show} onClick={flip}>
          {names.trade(group.trade)}<span className={css.area}>{names.area(group.area)}</span>
        </Button>
      </th>
      <td className={cell.figure}>{group.merchants.length}</td>
      <td className={cell.figure}>{group.offers}</td>
      <td className={cell.figure}>{(group.mean * 100).toFixed(1)}</td>
      <td><Strip group={group} /></td>
      <td>
        <span className={`${css.judgement} ${css[group.judgement]}`}>{w[group.judgement]}</span>
        <span className={css.index}>{group.evenness !== null && group.judgement !== 'few' && `${Math.round(group.evenness * 100)}% · `}{w.jain(group.jainIndex.toFixed(2))}</span>
      </td>
    </tr>
  )
}
