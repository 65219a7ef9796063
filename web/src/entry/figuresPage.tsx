// The figures of the day beside what still has to be reported upwards.
import { FeedbackPending } from '../features/dissuasion/feedbackPending'
import { Figures } from '../features/figures/figures'

export function FiguresPage() {
  return <Figures beside={<FeedbackPending />} />
}
