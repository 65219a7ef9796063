// What to say, why we call, what was done, who else can reach her.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoopView } from '../../api/types'
import { useShortcuts } from '../../ui/shortcuts'
import { type Part, Tabs } from '../../ui/tabs'
import { Happenings } from './happenings'
import { Evidence, Family } from './panelFacts'
import { Script } from './script'

type Name = 'script' | 'evidence' | 'record' | 'family'

export function PanelTabs({ loop }: { loop: LoopView }) {
  const { t } = useTranslation('dissuasion')
  const [shown, setShown] = useState<Name>('script')
  const of: Part<Name>[] = [
    { id: 'script', label: t('tabs.script'), body: () => <Script loop={loop} /> },
    {
      id: 'evidence',
      label: t('tabs.evidence'),
      count: loop.warnings.length,
      body: () => <Evidence loop={loop} />,
    },
    {
      id: 'record',
      label: t('tabs.record'),
      count: loop.timeline.length,
      body: () => <Happenings of={loop.timeline} />,
    },
    { id: 'family', label: t('tabs.family'), body: () => <Family loop={loop} /> },
  ]
  const turn = () => setShown(of[(of.findIndex((part) => part.id === shown) + 1) % of.length]!.id)
  useShortcuts([{ code: 'KeyI', run: turn }])
  return <Tabs of={of} shown={shown} onShow={setShown} label={t('keys.tabs')} />
}
