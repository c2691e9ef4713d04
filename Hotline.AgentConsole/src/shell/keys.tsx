import { useEffect, useRef, useSyncExternalStore } from 'react'
import { KeyReader, type KeyBinding } from './bindings'

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

const reader = new KeyReader()

function press(event: KeyboardEvent) {
  if (event.isComposing || event.altKey || event.key === 'Shift') return
  const name = nameOf(event)
  // Lists and menus claim Enter even with Ctrl held; a command of the page stays a command.
  if (event.defaultPrevented && !name.startsWith('mod+')) return
  const typing = isTyping(event.target)
  // An open dialog owns the keyboard; a button with the focus owns Enter and Space.
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open .ant-drawer-mask') && !name.startsWith('mod+')) return
  if ((name === 'Enter' || name === ' ') && event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"], [role="combobox"], [role="option"]')) return
  const bindings = [...groups].reverse().flatMap(group => group.current.bindings).filter(each => !typing || each.whileTyping)
  const binding = reader.read(name, bindings, event.timeStamp)
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
