import { useState } from 'react'

interface DayFieldProps {
  id?: string
  label?: string
  className?: string
  value: string
  isWrong?: boolean
  latest?: string
  /** Empty when the field was emptied. */
  change(day: string): void
}

/** A day. While somebody types, browsers tell half-typed days such as 0002-12-25, so what is typed counts once the field is left or Enter is pressed; what is picked counts at once. */
export function DayField({ id, label, className, value, isWrong, latest, change }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = (day: string) => {
    setTyped(null)
    if (day !== value) change(day)
  }
  return (
    <input
      id={id} type="date" className={className} aria-label={label} aria-invalid={isWrong} max={latest}
      value={typed ?? value}
      onKeyDown={event => (event.key === 'Enter' ? take(event.currentTarget.value) : setTyped(typed ?? value))}
      onChange={event => (typed === null ? take(event.target.value) : setTyped(event.target.value))}
      onBlur={() => typed !== null && take(typed)}
    />
  )
}
