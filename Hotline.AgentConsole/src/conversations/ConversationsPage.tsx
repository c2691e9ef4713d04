import { Blank } from '../shell/Blank'

export default function ConversationsPage() {
  return <Blank title="…" />
}
