import { App, Button } from 'antd'
import type { TaskRow } from '../api/types'
import { useWords } from '../words/language'
import { useSettleDoubt } from './useTask'
import { taskWords } from './words'

/** Nobody knows whether a text went out. The machine never sends it again; a person may, and is told what that can mean. */
export function Doubt({ task }: { task: TaskRow }) {
  const w = useWords(taskWords)
  const { modal, message } = App.useApp()
  const settle = useSettleDoubt()
  const ask = () =>
    modal.confirm({
      title: w.sendAgain, content: w.sendAgainSure, okText: w.sendAgain,
      onOk: () => settle.mutateAsync({ id: task.id, as: 'send-again' }).then(() => void message.success(w.sentAgain), () => {}),
    })
  return (
    <>
      <Button disabled={settle.isPending} onClick={() => settle.mutate({ id: task.id, as: 'received' })}>{w.received}</Button>
      <Button disabled={settle.isPending} onClick={ask}>{w.sendAgain}</Button>
    </>
  )
}
