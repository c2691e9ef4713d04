import { Blank } from '../shell/Blank'

export default function TasksPage() {
  return <Blank title="…" />
}
