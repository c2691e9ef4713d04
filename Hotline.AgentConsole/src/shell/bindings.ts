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

const sequenceWithinMs = 1_500

/** Finds what a key means among the bindings of the page; remembers the first key of a sequence. */
export class KeyReader {
  private leader = { key: '', at: 0 }

  /** @param bindings The newest first: it wins. */
  read(name: string, bindings: readonly KeyBinding[], now: number): KeyBinding | undefined {
    const sequence = now - this.leader.at < sequenceWithinMs ? `${this.leader.key} ${name}` : ''
    this.leader = { key: '', at: 0 }
    const found = (sequence && bindings.find(binding => binding.keys.includes(sequence))) || bindings.find(binding => binding.keys.includes(name))
    if (!found && bindings.some(binding => binding.keys.some(key => key.startsWith(`${name} `)))) this.leader = { key: name, at: now }
    return found
  }
}
