// A "no" and its reason, where the officer is looking; what she typed stays.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LoopView } from '../../api/types'
import { Happenings } from './happenings'
import type { Work } from './useWork'

export function RefusalNote({ loop, work }: { loop: LoopView; work: Work }) {
  const { t } = useTranslation('dissuasion')
  const { refusal } = work
  if (!refusal || refusal.loop !== loop.id) return null
  return (
    <section className="refusal" role="alert">
      <p>
        {refusal.kind === 'changed'
          ? t('changed', { by: refusal.by ?? t('changedBy') })
          : t('refused', { why: refusal.why })}
      </p>
      <Button size="small" onClick={work.dismiss}>
        {t('dismiss')}
      </Button>
      {refusal.kind === 'changed' && refusal.changes.length > 0 && <Happenings of={refusal.changes} />}
    </section>
  )
}
