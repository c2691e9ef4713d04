import { Blank } from '../shell/Blank'

export default function TicketPage() {
  return <Blank title="…" />
}
