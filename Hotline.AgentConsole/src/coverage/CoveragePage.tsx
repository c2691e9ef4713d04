import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { getReport, withQuery } from '../api/http'
import type { Coverage } from '../api/types'
import { Figure, Figures } from '../design/Figures'
import { Page } from '../design/Page'
import { Panel } from '../design/Panel'
import { useCodeNames } from '../lines/catalogue'
import { LinePicker, NoLine, useOneLine } from '../lines/LinePicker'
import { Blank } from '../shell/Blank'
import { Broken } from '../shell/Broken'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { useLanguage, useWords } from '../words/language'
import { dayName } from '../words/time'
import { coveredShare, gapsOf, isEverOpen, mapOf, type Gap } from './coverage'
import { CoverageMap, percent } from './CoverageMap'
import css from './CoveragePage.module.css'
import { HourTable } from './HourTable'
import { coverageWords } from './words'

const shownGaps = 6

/** Where merchants will be missing, before somebody calls for one. */
export default function CoveragePage() {
  const w = useWords(coverageWords)
  useTitle(w.title)
  const [line, pickLine] = useOneLine()
  const coverage = useQuery({ queryKey: ['coverage', line], queryFn: ({ signal }) => getReport<Coverage>(withQuery('/api/reports/coverage', { line }), signal), enabled: Boolean(line), staleTime: 60_000 })
  return (
    <Page title={w.title} lead={w.lead(coverage.data?.days ?? 14, coverage.data?.enough ?? 2)} aside={<LinePicker line={line} pick={pickLine} />}>
      {!line ? <NoLine /> : coverage.isPending ? <Waiting /> : !coverage.data ? <Broken failure={coverage.error} retry={() => void coverage.refetch()} /> : !isEverOpen(coverage.data) ? (
        <Blank title={w.neverOpen} lead={w.neverOpenLead(coverage.data.days)} />
      ) : <Forecast key={line} coverage={coverage.data} />}
    </Page>
  )
}

function Forecast({ coverage }: { coverage: Coverage }) {
  const w = useWords(coverageWords)
  const names = useCodeNames()
  const [area, setArea] = useState('')
  const [chosen, choose] = useState<{ trade: string; date: string } | null>(null)
  const gaps = useMemo(() => gapsOf(coverage), [coverage])
  const map = useMemo(() => mapOf(coverage.rows.filter(row => !area || row.area === area)), [coverage, area])
  const areas = [...new Set(coverage.rows.map(row => row.area))]
  const asked = coverage.holidays.reduce((sum, day) => sum + day.open + day.closed + day.silent, 0)
  const silent = coverage.holidays.reduce((sum, day) => sum + day.silent, 0)
  const whole = gaps.filter(gap => gap.wholeDays > 0).length
  const covered = coveredShare(coverage)
  return (
    <>
      <Figures>
        <Figure name={w.covered} note={w.coveredNote} tone={covered === 1 ? 'good' : 'plain'}>{percent(covered)}</Figure>
        <Figure name={w.whole} note={w.wholeNote} tone={whole > 0 ? 'watch' : 'good'}>{whole}</Figure>
        <Figure name={w.edges} note={w.edgesNote}>{gaps.length - whole}</Figure>
        <Figure name={w.holidays} note={asked > 0 ? w.holidaysNote : w.noHoliday}>{asked > 0 ? `${asked - silent} / ${asked}` : '—'}</Figure>
      </Figures>
      <div className={css.top}>
        <Panel title={w.what}>{gaps.length === 0 ? <Blank small title={w.fine} lead={w.fineLead(coverage.enough)} /> : <Gaps gaps={gaps} days={coverage.days} look={gap => { setArea(gap.area); choose({ trade: gap.trade, date: gap.from }) }} />}</Panel>
        {coverage.holidays.length > 0 && <Panel title={w.holidayTitle}><Holidays coverage={coverage} /></Panel>}
      </div>
      <Panel
        title={<>{w.map}<span className={css.lead}>{w.mapLead}</span></>}
        aside={<Select size="small" value={area} aria-label={w.area} popupMatchSelectWidth={false} onChange={setArea} options={[{ value: '', label: w.allAreas }, ...areas.map(code => ({ value: code, label: names.area(code) }))]} />}
      >
        <CoverageMap trades={map} chosen={chosen} choose={choose} />
        {chosen ? <HourTable rows={coverage.rows.filter(row => row.trade === chosen.trade && row.date === chosen.date)} leave={() => choose(null)} /> : <p className={css.hint}>{w.pick}</p>}
      </Panel>
    </>
  )
}

function Gaps({ gaps, days, look }: { gaps: readonly Gap[]; days: number; look(gap: Gap): void }) {
  const w = useWords(coverageWords)
  const names = useCodeNames()
  const { language } = useLanguage()
  return (
    <>
      <ul className={css.gaps}>
        {gaps.slice(0, shownGaps).map(gap => (
          <li key={`${gap.trade} ${gap.area}`}>
            <button type="button" onClick={() => look(gap)}>
              <b>{names.trade(gap.trade)}</b>
              <span>{names.area(gap.area)}</span>
              <em className={gap.isNobody ? css.nobody : undefined}>{gap.isNobody ? w.nobody : gap.wholeDays > 0 ? w.wholeDay : w.hours(gap.hours, gap.openHours)}</em>
              <small>{w.when(dayName(gap.from, language).date, gap.wholeDays || gap.days, days)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p className={css.hint}>{gaps.length > shownGaps && `${w.more(gaps.length - shownGaps)} · `}{w.recruit}</p>
    </>
  )
}

function Holidays({ coverage }: { coverage: Coverage }) {
  const w = useWords(coverageWords)
  const { language } = useLanguage()
  return (
    <>
      <ul className={css.holidays}>
        {coverage.holidays.map(day => {
          const all = day.open + day.closed + day.silent
          return (
            <li key={day.date}>
              <span>{dayName(day.date, language).date}</span>
              <span className={css.answers} role="img" aria-label={`${w.open} ${day.open}, ${w.shut} ${day.closed}, ${w.silent} ${day.silent}`}>
                <i className={css.open} style={{ width: `${(day.open / all) * 100}%` }} />
                <i className={css.shut} style={{ width: `${(day.closed / all) * 100}%` }} />
              </span>
              <small>{w.open} {day.open} · {w.shut} {day.closed} · {w.silent} {day.silent}</small>
            </li>
          )
        })}
      </ul>
      <p className={css.hint}>{w.holidayLead}</p>
    </>
  )
}
