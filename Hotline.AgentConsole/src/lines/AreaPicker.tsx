import { Select } from 'antd'
import { useMemo } from 'react'
import type { Place } from '../api/types'
import { isFound } from '../words/found'
import { useName, useWords, words } from '../words/language'
import { useCatalogue, useCodeNames } from './catalogue'
import { clearsOn } from './clearsOn'
import css from './pickers.module.css'
import { properPlace } from './placeInText'

const pickerWords = words({
  zh: {
    area: '片区或小区，如“世纪城二期”', areas: '片区', places: '小区与楼栋',
    kind: { Estate: '小区', Phase: '期', Building: '楼栋', Gate: '门', Nickname: '俗称' },
  },
  en: {
    area: 'Area or estate, such as “Century City”', areas: 'Areas', places: 'Estates and buildings',
    kind: { Estate: 'Estate', Phase: 'Phase', Building: 'Building', Gate: 'Gate', Nickname: 'Also called' },
  },
})

interface AreaPickerProps {
  id?: string
  value: string | undefined
  status?: 'error'
  /** Called with the area, and the place when one was picked. */
  onChange(area: string | undefined, place?: Place): void
}

/** An area, by its own name or by any estate, phase, building, gate or nickname in it. */
export function AreaPicker({ id, value, status, onChange }: AreaPickerProps) {
  const { areas, places } = useCatalogue()
  const names = useCodeNames()
  const name = useName()
  const w = useWords(pickerWords)
  const options = useMemo(
    () => [
      {
        label: w.areas,
        options: areas.map(area => ({ value: `area:${area.code}`, label: name(area.name), sought: `${area.name.zh} ${area.name.en}`, note: '' })),
      },
      {
        label: w.places,
        options: places.map(place => ({
          value: `place:${place.code}`, label: name(place.name), sought: `${place.name.zh} ${place.name.en}`, note: `${w.kind[place.kind]} · ${names.area(place.area)}`,
        })),
      },
    ],
    [areas, places, names, name, w],
  )
  return (
    <Select
      id={id}
      onInputKeyDown={event => clearsOn(event) && onChange(undefined)}
      showSearch={{ filterOption: (typed, option) => isFound(typed, (option as { sought?: string } | undefined)?.sought ?? '') }}
      value={value ? `area:${value}` : undefined}
      status={status}
      placeholder={w.area}
      options={options}
      className={css.wide}
      optionRender={option => (
        <span className={css.option}>
          <span>{option.label}</span>
          <small>{(option.data as { note?: string }).note}</small>
        </span>
      )}
      onChange={(picked: string | undefined) => {
        if (!picked) onChange(undefined)
        else if (picked.startsWith('area:')) onChange(picked.slice(5))
        else {
          const place = places.find(each => `place:${each.code}` === picked)
          if (place) onChange(place.area, properPlace(place, places))
        }
      }}
    />
  )
}
