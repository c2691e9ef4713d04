import type { ReactNode } from 'react'
import css from './Field.module.css'

interface FieldProps {
  label: ReactNode
  id?: string
  errors?: string[]
  hint?: ReactNode
  span?: boolean
  children: ReactNode
}

export function Field({ label, id, errors, hint, span, children }: FieldProps) {
  return (
    <div className={`${css.field} ${span ? css.span : ''}`}>
      <label htmlFor={id}>{label}</label>
      {children}
      {errors && errors.length > 0 ? <span className={css.error} role="alert">{errors.join(' ')}</span> : hint && <span className={css.hint}>{hint}</span>}
    </div>
  )
}

export const fieldGrid = css.grid!
