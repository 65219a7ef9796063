// The call desk with whoever sits at it.
import { CallDesk } from '../features/dissuasion/desk'
import { useSignedIn } from './session'

export function DeskPage() {
  return <CallDesk me={useSignedIn().officer.id} />
}
