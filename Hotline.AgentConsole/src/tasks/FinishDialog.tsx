import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { TaskRow } from '../api/types'
import { useReturnFocus } from '../design/useReturnFocus'
import { commonWords } from '../words/common'
import { useName, useWords } from '../words/language'
import { useFinish } from './useTask'
import { taskWords } from './words'

export function FinishDialog({ task, leave }: { task: TaskRow; leave(): void }) {
  useReturnFocus()
  const w = useWords(taskWords)
  const common = useWords(commonWords)
  const name = useName()
  const finish = useFinish()
  const [note, setNote] = useState('')
  const send = () => finish.mutate({ id: task.id, note: note.trim() }, { onSuccess: leave })
  return (
    <Modal open width={440} title={w.finish} okText={w.done} cancelText={common.cancel} onOk={send} onCancel={leave} okButtonProps={{ loading: finish.isPending }}>
      <p style={{ marginBottom: 12, color: 'var(--ink-2)' }}>{name(task.title)}</p>
      <Input autoFocus maxLength={500} placeholder={w.note} value={note} onChange={event => setNote(event.target.value)} onPressEnter={send} />
    </Modal>
  )
}
