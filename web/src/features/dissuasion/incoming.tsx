// What came in while an officer was on a row: a bar and one key; it never moves the row in work.
import { AlertFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../ui/keycap'
import type { Work } from './useWork'

/** Lets the queue move and goes to the red that came in, wherever the queue is narrowed to. */
export function lookAtIncoming(work: Work): void {
  const red = work.reds[0]
  work.seeReds()
  work.thaw()
  if (!red) return
  if (!work.arrived.some((row) => row.id === red)) {
    work.change({ step: 'CALL', level: null, scope: 'all', type: null, unit: null })
  }
  work.select(red)
}

export function Incoming({ work }: { work: Work }) {
  const { t } = useTranslation('dissuasion')
  if (work.reds.length > 0) {
    return (
      <p className="incoming incoming-red" role="alert">
        <AlertFilled aria-hidden />
        <b>{t('red', { n: work.reds.length })}</b>
        <span>{t('redNote')}</span>
        <button type="button" onClick={() => lookAtIncoming(work)}>
          {t('take')} <KeyCap dark>R</KeyCap>
        </button>
      </p>
    )
  }
  if (work.arrived.length === 0) return null
  return (
    <p className="incoming" role="status">
      <b>{t('arrived', { n: work.arrived.length })}</b>
      <span>{t('redNote')}</span>
      <button type="button" onClick={() => lookAtIncoming(work)}>
        {t('refresh')} <KeyCap>R</KeyCap>
      </button>
    </p>
  )
}
