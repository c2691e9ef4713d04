import { Blank } from '../../shell/Blank'

export default function TriagePage() {
  return <Blank title="…" />
}
