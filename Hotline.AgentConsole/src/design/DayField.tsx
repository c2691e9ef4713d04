import { useState } from 'react'

interface DayFieldProps {
  label: string
  value: string
  latest: string
  change(day: string): void
}

/** A day of a period. While somebody types, browsers tell half-typed days such as 0002-12-25, so what is typed counts once the field is left or Enter is pressed; what is picked counts at once. */
export function DayField({ label, value, latest, change }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = (day: string) => {
    setTyped(null)
    if (day && day !== value) change(day)
  }
  return (
    <input
      type="date" aria-label={label} max={latest} value={typed ?? value}
      onKeyDown={event => (event.key === 'Enter' ? take(event.currentTarget.value) : setTyped(typed ?? value))}
      onChange={event => (typed === null ? take(event.target.value) : setTyped(event.target.value))}
      onBlur={() => typed !== null && take(typed)}
    />
  )
}
