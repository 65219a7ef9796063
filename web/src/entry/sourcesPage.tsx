// The sources, as far as this role may set and tell.
import { Sources } from '../features/source/sources'
import { useSignedIn } from './session'

export function SourcesPage() {
  const { roles } = useSignedIn().officer
  return (
    <Sources
      maySet={roles.includes('LEADER') || roles.includes('ADMIN')}
      mayIssue={roles.includes('ADMIN')}
      mayTell={roles.includes('DESK') || roles.includes('LEADER')}
    />
  )
}
