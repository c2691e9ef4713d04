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

  /**
   * @param bindings The newest first: it wins.
   * @param pressedAt In milliseconds; when it was pressed, not when its turn came: a page that was busy takes no time from who types.
   */
  read(name: string, bindings: readonly KeyBinding[], pressedAt: number): KeyBinding | undefined {
    const sequence = pressedAt - this.leader.at < sequenceWithinMs ? `${this.leader.key} ${name}` : ''
    this.leader = { key: '', at: 0 }
    const found = (sequence && bindings.find(binding => binding.keys.includes(sequence))) || bindings.find(binding => binding.keys.includes(name))
    if (!found && bindings.some(binding => binding.keys.some(key => key.startsWith(`${name} `)))) this.leader = { key: name, at: pressedAt }
    return found
  }
}
