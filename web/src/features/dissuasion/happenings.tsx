// What was done in this loop and around it, as a timeline.
import { useTranslation } from 'react-i18next'
import { markOf, newestFirst, titleOf } from '../../api/moments'
import type { Happening } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Timeline } from '../../ui/timeline'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'

export function Happenings({ of }: { of: Happening[] }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const now = useNow()
  if (of.length === 0) return <p className="panel-nothing">{t('noRecord')}</p>
  return (
    <Timeline
      of={newestFirst(of).map((one) => ({
        id: one.id,
        time: shortOf(one.at, now),
        title: titleOf(one, code),
        by: one.by?.name ?? code('party', 'SYSTEM'),
        text: one.note,
        mark: markOf(one),
        struck: one.retracted,
      }))}
    />
  )
}
