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

/**
 * A time of day up to 24:00, which the browser's own field does not know; "730" and "7" are understood. It is told with every key: told when the
 * field is left, it would move the very button on which somebody presses to leave it, and that press would count for nothing.
 */
export function TimeField({ label, value, isWrong, change }: TimeFieldProps) {
  // As it was typed, as long as somebody types.
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    change(typedTime(text))
  }
  const leave = () => setTyped(null)
  return (
    <Input
      className={css.time}
      aria-label={label}
      aria-invalid={isWrong}
      status={isWrong ? 'error' : undefined}
      inputMode="numeric"
      maxLength={5}
      value={typed ?? value}
      onChange={event => type(event.target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  )
}
