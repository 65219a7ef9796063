// What the superior wants to have completed, where the officer is looking, until it is reported again.
import { useTranslation } from 'react-i18next'
import type { LoopView } from '../../api/types'
import { useNow } from '../../ui/clock'
import { shortOf } from '../../ui/times'
import './feedback.css'

export function ReturnedNote({ loop }: { loop: LoopView }) {
  const { t } = useTranslation('dissuasion')
  const now = useNow()
  const last = loop.timeline.filter((one) => one.step === 'FEEDBACK' && one.code && !one.retracted).at(-1)
  if (last?.code !== 'RETURNED' || !loop.missing.includes('FEEDBACK')) return null
  return (
    <p className="returned-note">
      <b>{t('returned.note', { at: shortOf(last.at, now) })}</b> {last.note}
    </p>
  )
}
