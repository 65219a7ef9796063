// The person in work: who, how to call, what to say, how it ended. Nothing here covers anything else.
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/loaded'
import { Dial } from './dial'
import { OutcomePad } from './outcomePad'
import { PanelHead } from './panelHead'
import { PanelTabs } from './panelTabs'
import './panel.css'
import { RefusalNote } from './refusalNote'
import { ReturnedNote } from './returnedNote'
import type { Work } from './useWork'

export function Panel({ work, note }: { work: Work; note: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation('dissuasion')
  if (work.selected === null) {
    return (
      <aside className="work-panel" aria-label={t('desk')}>
        <p className="loaded">{t('pick')}</p>
      </aside>
    )
  }
  return (
    <aside className="work-panel" aria-label={t('column.person')}>
      <Loaded query={work.loop}>
        {(loop) => (
          <>
            <PanelHead loop={loop} work={work} />
            <Dial key={`dial-${loop.id}`} loop={loop} work={work} />
            <RefusalNote loop={loop} work={work} />
            <ReturnedNote loop={loop} />
            <PanelTabs key={`tabs-${loop.id}`} loop={loop} />
            <OutcomePad key={`pad-${loop.id}`} loop={loop} work={work} note={note} />
          </>
        )}
      </Loaded>
    </aside>
  )
}
