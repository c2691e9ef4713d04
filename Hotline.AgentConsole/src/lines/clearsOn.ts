import type { KeyboardEvent } from 'react'

/** Delete in an empty search clears the choice. A clear button would be one more stop for everybody who tabs through the form. */
export function clearsOn(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): boolean {
  return (event.key === 'Delete' || event.key === 'Backspace') && event.currentTarget.value === ''
}
