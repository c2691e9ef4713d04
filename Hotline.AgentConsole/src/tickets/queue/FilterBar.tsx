import { Button, Input, Select, type InputRef } from 'antd'
import type { RefObject } from 'react'
import { Link } from 'react-router'
import { useCatalogue } from '../../lines/catalogue'
import { useName, useWords } from '../../words/language'
import { stages, type Stage, type Wanted } from './arrange'
import css from './FilterBar.module.css'
import { queueWords } from './words'

interface FilterBarProps {
  wanted: Wanted
  counts: Record<Stage, number>
  late: number
  field: RefObject<InputRef | null>
  change(changes: Record<string, string>): void
}

const loud: readonly Stage[] = ['Unmatched']

export function FilterBar({ wanted, counts, late, field, change }: FilterBarProps) {
  const w = useWords(queueWords)
  const name = useName()
  const { areas, services } = useCatalogue()
  return (
    <div className={css.bar}>
      <div className={css.stages} role="tablist" aria-label={w.title}>
        {(Object.keys(stages) as Stage[]).map(stage => (
          <button
            key={stage}
            type="button"
            role="tab"
            aria-selected={wanted.stage === stage}
            className={`${css.stage} ${wanted.stage === stage ? css.here : ''} ${loud.includes(stage) && counts[stage] > 0 ? css.loud : ''}`}
            onClick={() => change({ stage: stage === 'all' ? '' : stage })}
          >
            {w.stage[stage]}
            <span className={css.count}>{counts[stage]}</span>
          </button>
        ))}
      </div>
      <div className={css.filters}>
        <Toggle isOn={wanted.lateOnly} tone={late > 0 ? css.late! : ''} onClick={() => change({ late: wanted.lateOnly ? '' : '1' })}>
          {w.late} {late > 0 && <b>{late}</b>}
        </Toggle>
        <Toggle isOn={wanted.assignee !== ''} onClick={() => change({ mine: wanted.assignee ? '' : '1' })}>
          {w.mine}
        </Toggle>
        <Select
          size="small"
          value={wanted.area}
          onChange={area => change({ area })}
          popupMatchSelectWidth={false}
          className={css.select}
          aria-label={w.area}
          options={[{ value: '', label: w.area }, ...areas.map(area => ({ value: area.code, label: name(area.name) }))]}
        />
        <Select
          size="small"
          value={wanted.service}
          onChange={service => change({ service })}
          popupMatchSelectWidth={false}
          className={css.select}
          aria-label={w.service}
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: w.service }, ...services.map(service => ({ value: service.code, label: name(service.name) }))]}
        />
        <Input
          size="small"
          ref={field}
          className={css.text}
          allowClear
          value={wanted.text}
          placeholder={w.filter}
          aria-label={w.filter}
          suffix={wanted.text ? null : <kbd>f</kbd>}
          onChange={event => change({ text: event.target.value })}
          onKeyDown={event => (event.key === 'Escape' || event.key === 'Enter') && field.current?.blur()}
        />
        <Link to="/board" className={css.board}>{w.board}</Link>
      </div>
    </div>
  )
}

function Toggle({ isOn, tone = '', onClick, children }: { isOn: boolean; tone?: string; onClick(): void; children: React.ReactNode }) {
  return (
    <Button size="small" className={`${css.toggle} ${isOn ? css.on : ''} ${tone}`} aria-pressed={isOn} onClick={onClick}>
      <span>{children}</span>
    </Button>
  )
}
