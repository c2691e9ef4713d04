import { Select } from 'antd'
import { useMemo, useState } from 'react'
import type { FairReport } from '../api/types'
import { Download } from '../design/Download'
import { Figure, Figures } from '../design/Figures'
import { Page } from '../design/Page'
import { PeriodPicker, usePeriod } from '../design/PeriodPicker'
import { useCodeNames } from '../lines/catalogue'
import { LinePicker, NoLine, useOneLine } from '../lines/LinePicker'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useWords } from '../words/language'
import { byConcern, fairnessPath, judge, neverAsked, useFairness } from './fairness'
import css from './FairnessPage.module.css'
import { GroupTable } from './GroupTable'
import { ManualPicks } from './ManualPicks'
import { fairnessWords } from './words'

/** How evenly work was offered, for whoever answers for it and whoever doubts it. */
export default function FairnessPage() {
  const w = useWords(fairnessWords)
  useTitle(w.title)
  const [line, pickLine] = useOneLine()
  const period = usePeriod()
  const report = useFairness(line, period)
  return (
    <Page title={w.title} lead={w.lead} aside={<><LinePicker line={line} pick={pickLine} /><PeriodPicker /></>}>
      {!line ? <NoLine /> : report.isPending ? <Waiting /> : !report.data ? <Broken failure={report.error} retry={() => void report.refetch()} /> : report.data.groups.length === 0 ? (
        <Blank title={w.empty} lead={w.emptyLead} />
      ) : (
        <>
          <Ledger report={report.data} table={fairnessPath(line, period)} />
          <ManualPicks favours={report.data.manual} table={fairnessPath(line, period, '/manual')} />
          <section className={css.recompute}>
            <h2>{w.recompute}</h2>
            <ol>{w.steps(String(report.data.leastHours)).map(step => <li key={step}>{step}</li>)}</ol>
          </section>
        </>
      )}
    </Page>
  )
}

function Ledger({ report, table }: { report: FairReport; table: string }) {
  const w = useWords(fairnessWords)
  const names = useCodeNames()
  const [trade, setTrade] = useState('')
  const [area, setArea] = useState('')
  const all = useMemo(() => report.groups.map(judge).sort(byConcern), [report])
  const judged = all.filter(group => group.judgement !== 'few')
  const offers = all.reduce((sum, group) => sum + group.offers, 0)
  const byHand = report.manual.reduce((sum, favour) => sum + favour.picked + favour.readOut, 0)
  const shown = all.filter(group => (!trade || group.trade === trade) && (!area || group.area === area))
  const choices = (of: 'trade' | 'area') => [...new Set(all.map(group => group[of]))].map(code => ({ value: code, label: names[of](code) }))
  return (
    <>
      <Figures>
        <Figure name={w.offers} note={w.offersNote}>{offers}</Figure>
        <Figure name={w.groups} note={w.groupsNote(judged.length, all.filter(group => group.offers > 0).length - judged.length)} tone={judged.length === 0 ? 'plain' : judged.every(group => group.judgement === 'even') ? 'good' : 'watch'}>
          {judged.length === 0 ? '—' : `${judged.filter(group => group.judgement === 'even').length} / ${judged.length}`}
        </Figure>
        <Figure name={w.never} note={w.neverNote}>{neverAsked(report.groups)}</Figure>
        <Figure name={w.manual} note={w.manualNote(offers > 0 ? `${Math.round((byHand / offers) * 100)}%` : '0%')}>{byHand}</Figure>
      </Figures>
      <div className={css.bar}>
        <Select value={trade} aria-label={w.trade} popupMatchSelectWidth={false} onChange={setTrade} options={[{ value: '', label: w.allTrades }, ...choices('trade')]} />
        <Select value={area} aria-label={w.area} popupMatchSelectWidth={false} onChange={setArea} options={[{ value: '', label: w.allAreas }, ...choices('area')]} />
        <span className={css.gap} />
        <Download path={table} file="fairness.csv" label={w.download} />
      </div>
      <GroupTable groups={shown} />
    </>
  )
}
