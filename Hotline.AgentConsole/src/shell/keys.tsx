import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface KeyBinding {
  /** As in KeyboardEvent.key, for example "j", "Enter", "?"; "mod+Enter" for Ctrl or Command. */
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

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return
  const name = nameOf(event)
  const typing = isTyping(event.target)
  // An open dialog owns the keyboard; a button with the focus owns Enter and Space.
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open .ant-drawer-mask') && !name.startsWith('mod+')) return
  if ((name === 'Enter' || name === ' ') && event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"], [role="combobox"], [role="option"]')) return
  for (const group of [...groups].reverse())
    for (const binding of group.current.bindings)
      if (binding.keys.includes(name) && (!typing || binding.whileTyping)) {
        event.preventDefault()
        binding.run(event)
        return
      }
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
