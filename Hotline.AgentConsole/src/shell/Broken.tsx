import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { Problem } from '../api/problem'
import { useSentence } from '../api/refusals'
import { commonWords } from '../words/common'
import { useWords } from '../words/language'
import { Blank } from './Blank'
import { shellWords } from './words'

/** Something could not be read. Says what the server said, and offers another try. */
export function Broken({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const common = useWords(commonWords)
  const shell = useWords(shellWords)
  const sentence = useSentence()
  const status = failure instanceof Problem ? failure.status : -1
  if (status === 404) return <Blank figure="404" title={shell.notFound} lead={shell.notFoundLead} />
  if (status === 403) return <Blank figure="403" title={shell.forbidden} lead={shell.forbiddenLead} />
  return (
    <Blank
      figure="…"
      title={common.failed}
      lead={sentence(failure)}
      action={retry && <Button type="primary" onClick={retry}>{common.retry}</Button>}
    />
  )
}

function Crashed() {
  const shell = useWords(shellWords)
  return (
    <Blank
      figure="!"
      title={shell.broken}
      lead={shell.brokenLead}
      action={<Button type="primary" onClick={() => location.reload()}>{shell.reload}</Button>}
    />
  )
}

/** Keeps a page's failure from taking the whole desk with it. */
export class Fence extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}
