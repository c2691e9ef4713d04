import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../words/language'
import css from './KeyHelp.module.css'
import { useBoundKeys, useKeys } from './keys'
import { shellWords } from './words'

const opened = 'hotline:key-help'

export const openKeyHelp = () => window.dispatchEvent(new Event(opened))

const caps: Record<string, string> = { Enter: '↵', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑', ' ': '␣' }
const cap = (key: string): string => (key.startsWith('mod+') ? `Ctrl ${cap(key.slice(4))}` : (caps[key] ?? key))

export function KeyHelp() {
  const w = useWords(shellWords)
  const [isOpen, setOpen] = useState(false)
  const groups = useBoundKeys()
  useKeys(w.everywhere, [{ keys: ['?', '？'], label: w.key.help, run: openKeyHelp }])
  useEffect(() => {
    const open = () => setOpen(true)
    window.addEventListener(opened, open)
    return () => window.removeEventListener(opened, open)
  }, [])
  const titles = [...new Set(groups.map(group => group.current.title))]
  return (
    <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} title={w.keys} width={620}>
      <div className={css.groups}>
        {titles.map(title => (
          <section key={title}>
            <h3 className={css.title}>{title}</h3>
            <dl className={css.keys}>
              {groups
                .filter(group => group.current.title === title)
                .flatMap(group => group.current.bindings)
                .filter(binding => !binding.hidden)
                .map(binding => (
                  <div key={binding.keys.join()}>
                    <dt>{binding.label}</dt>
                    <dd>
                      {binding.keys[0]!.split(/(?<=.) /).map((key, at) => <kbd key={at}>{cap(key)}</kbd>)}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
