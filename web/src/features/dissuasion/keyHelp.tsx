// All keys of the desk; it lies over the queue and takes nothing away.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../ui/keycap'

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['dissuasion', 'ui'])
  const keys: [string, string][] = [
    ['J K ↓ ↑', t('keys.move')],
    ['[ ]', t('keys.step')],
    [t('ui:space'), t('keys.call')],
    ['P', t('keys.reveal')],
    ['1–9', t('keys.outcome')],
    ['T', t('keys.reached')],
    ['N', t('keys.note')],
    ['C', t('keys.claim')],
    ['S', t('keys.sms')],
    ['F', t('keys.family')],
    ['V', t('keys.visit')],
    ['X', t('keys.closing')],
    ['G', t('keys.sign')],
    ['E', t('keys.exempt')],
    ['I', t('keys.tabs')],
    ['R', t('keys.red')],
    ['Z', t('keys.undo')],
    ['/', t('keys.search')],
    ['Enter', t('keys.confirm')],
    ['Esc', t('keys.escape')],
  ]
  return (
    <section className="key-help" aria-label={t('keys.title')}>
      <h2>
        {t('keys.title')}
        <Button size="small" type="text" onClick={onClose}>
          {t('keys.close')}
        </Button>
      </h2>
      <dl>
        {keys.map(([cap, says]) => (
          <div key={cap}>
            <dt>
              <KeyCap>{cap}</KeyCap>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
