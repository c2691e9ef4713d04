import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface KeyBinding {
  /** As in KeyboardEvent.key, for example "j", "Enter", "?"; "mod+Enter" for Ctrl or Command; "g t" for one key after another. */
  keys: string[]
  label: string
  run(event: KeyboardEvent): void
  /** Works while a field has the focus. */
  whileTyping?: boolean
  /** Not shown in the help. */
  hidden?: boolean
}

export interface KeyGroup {
  title: string
  bindings: KeyBinding[]
}

let groups: readonly { current: KeyGroup }[] = []
const watchers = new Set<() => void>()

function change(next: readonly { current: KeyGroup }[]) {
  groups = next
  watchers.forEach(tell => tell())
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function nameOf(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `mod+${event.key}` : event.key
}

const sequenceWithin = 1_500
let leader = { key: '', at: 0 }

/** The binding that a key completes; a key that only begins a sequence is remembered. */
function find(name: string, typing: boolean): KeyBinding | undefined {
  const bindings = [...groups].reverse().flatMap(group => group.current.bindings).filter(binding => !typing || binding.whileTyping)
  const sequence = Date.now() - leader.at < sequenceWithin ? `${leader.key} ${name}` : ''
  leader = { key: '', at: 0 }
  const found = (sequence && bindings.find(binding => binding.keys.includes(sequence))) || bindings.find(binding => binding.keys.includes(name))
  if (!found && bindings.some(binding => binding.keys.some(key => key.startsWith(`${name} `)))) leader = { key: name, at: Date.now() }
  return found
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.key === 'Shift') return
  const name = nameOf(event)
  const typing = isTyping(event.target)
  // An open dialog owns the keyboard; a button with the focus owns Enter and Space.
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open .ant-drawer-mask') && !name.startsWith('mod+')) return
  if ((name === 'Enter' || name === ' ') && event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"], [role="combobox"], [role="option"]')) return
  const binding = find(name, typing)
  if (!binding) return
  event.preventDefault()
  binding.run(event)
}

/** Binds keys while the component is mounted; the newest binding of a key wins. */
export function useKeys(title: string, bindings: KeyBinding[]): void {
  const group = useRef<KeyGroup>({ title, bindings })
  group.current = { title, bindings }
  useEffect(() => {
    const mine = group
    if (groups.length === 0) document.addEventListener('keydown', press)
    change([...groups, mine])
    return () => {
      change(groups.filter(other => other !== mine))
      if (groups.length === 0) document.removeEventListener('keydown', press)
    }
  }, [])
}

function watch(listener: () => void) {
  watchers.add(listener)
  return () => watchers.delete(listener)
}

/** Every key that works now, for the help overlay. */
export const useBoundKeys = () => useSyncExternalStore(watch, () => groups)
