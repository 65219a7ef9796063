// The figures of the day beside what still has to be reported upwards.
import { FeedbackPending } from '../features/dissuasion/feedbackPending'
import { Figures } from '../features/figures/figures'
import { mayEnter } from './places'
import { useSignedIn } from './session'

export function FiguresPage() {
  const { roles } = useSignedIn().officer
  return <Figures beside={mayEnter('feedback', roles) && <FeedbackPending />} />
}
