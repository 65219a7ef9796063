// The call desk: six steps as tabs, the queue, the person in work, all by keyboard.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/loaded'
import './desk.css'
import { FeedbackPending } from './feedbackPending'
import { FilterBar } from './filterBar'
import { narrowed } from './filters'
import { Incoming } from './incoming'
import { KeyBar } from './keyBar'
import { Panel } from './panel'
import { Queue } from './queue'
import { StepTabs } from './stepTabs'
import { useDeskKeys } from './useDeskKeys'
import { useWork } from './useWork'

interface Props {
  /** Who sits here: her own rows come up first. */
  me: string
}

export function CallDesk({ me }: Props) {
  const { t } = useTranslation('dissuasion')
  const note = useRef<HTMLTextAreaElement>(null)
  const work = useWork(me)
  const [helps, toggleHelp] = useDeskKeys(work, note)
  const { filters, change, queue } = work
  const empty = narrowed(filters) ? (
    <>
      {t('nothingFor')}
      <button type="button" onClick={() => change({ level: null, scope: 'all', type: null, unit: null })}>
        {t('clear')}
      </button>
    </>
  ) : (
    t('nothing')
  )
  return (
    <div className="desk">
      <section className="desk-left" aria-label={t('desk')}>
        <StepTabs
          steps={queue.data?.pages[0]?.steps}
          step={filters.step}
          onStep={(step) => change({ step })}
        />
        <FilterBar filters={filters} change={change} desk={queue.data?.pages[0]} />
        {filters.step === 'FEEDBACK' && <FeedbackPending />}
        <Incoming work={work} />
        <div className="desk-queue" role="tabpanel" aria-label={t('desk')}>
          <Loaded query={queue} empty={empty} isEmpty={() => work.rows.length === 0}>
            {() => <Queue work={work} />}
          </Loaded>
        </div>
        <KeyBar work={work} helps={helps} onHelp={toggleHelp} />
      </section>
      <Panel work={work} note={note} />
    </div>
  )
}
