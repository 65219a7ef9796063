// The forms of feedback, as far as this role may set them.
import { FeedbackTemplates } from '../features/dissuasion/templates'
import { useSignedIn } from './session'

export function TemplatesPage() {
  const { roles } = useSignedIn().officer
  return <FeedbackTemplates maySet={roles.includes('LEADER') || roles.includes('ADMIN')} />
}
