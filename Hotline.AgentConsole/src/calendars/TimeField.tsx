import { Input } from 'antd'
import { useState } from 'react'
import { typedTime } from './calendar'
import css from './HoursFields.module.css'

interface TimeFieldProps {
  label: string
  value: string
  isWrong: boolean
  change(value: string): void
}

/** A time of day up to 24:00, which the browser's own field does not know; "730" and "7" are understood. */
export function TimeField({ label, value, isWrong, change }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed !== null) change(typedTime(typed))
    setTyped(null)
  }
  return (
    <Input
      className={css.time}
      aria-label={label}
      aria-invalid={isWrong}
      status={isWrong ? 'error' : undefined}
      inputMode="numeric"
      maxLength={5}
      value={typed ?? value}
      onChange={event => setTyped(event.target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  )
}
