import { PlayCircleOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Tooltip } from 'antd'
import { useState } from 'react'
import { post } from '../api/http'
import { useCatalogue } from '../lines/catalogue'
import { useNow } from '../live/useLive'
import { useComplain } from '../tickets/ticket'
import { useWords } from '../words/language'
import { stopwatch } from '../words/time'
import css from './LiveDistrict.module.css'
import { demoWords } from './words'

const minutes = 5

/** Development only: shows a new user a working day in a minute. */
export function LiveDistrict() {
  const catalogue = useCatalogue()
  if (!catalogue.demo) return null
  return <LiveButton />
}

function LiveButton() {
  const w = useWords(demoWords)
  const { message } = App.useApp()
  const now = useNow()
  const [until, setUntil] = useState(0)
  const start = useMutation({
    mutationFn: () => post('/api/demo/live', { minutes, seed: Math.floor(Math.random() * 1_000_000) }),
    onSuccess: () => {
      setUntil(Date.now() + minutes * 60_000)
      void message.success(w.started)
    },
    onError: useComplain(),
  })
  const left = until - now
  return (
    <Tooltip title={w.hint}>
      <Button className={css.live} icon={<PlayCircleOutlined />} loading={start.isPending} disabled={left > 0} onClick={() => start.mutate()}>
        <span className={css.word}>{left > 0 ? `${w.running} ${stopwatch(left, 'zh')}` : w.live}</span>
      </Button>
    </Tooltip>
  )
}
