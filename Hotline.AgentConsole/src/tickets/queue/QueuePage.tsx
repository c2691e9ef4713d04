import { Blank } from '../../shell/Blank'

export default function QueuePage() {
  return <Blank title="…" />
}
