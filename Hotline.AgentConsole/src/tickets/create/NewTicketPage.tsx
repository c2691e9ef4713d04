import { Blank } from '../../shell/Blank'

export default function NewTicketPage() {
  return <Blank title="…" />
}
