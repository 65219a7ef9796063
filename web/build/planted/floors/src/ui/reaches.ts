// Plant: the lower floor enters the upper one.
import { router } from '../entry/routes'

export const wrong = router
