// The line at the foot: the keys of the desk, or for eight seconds the way back.
import { CheckOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/clock'
import { KeyCap } from '../../ui/keycap'
import { useCode } from '../../ui/words'
import { KeyHelp } from './keyHelp'
import { takeBack } from './useDeskKeys'
import type { Work } from './useWork'

interface Props {
  work: Work
  helps: boolean
  onHelp: () => void
}

export function KeyBar({ work, helps, onHelp }: Props) {
  const now = useNow()
  const { t } = useTranslation(['dissuasion', 'ui'])
  const shown = work.undo !== null && work.undo.until > now
  return (
    <footer className="key-bar">
      {helps && <KeyHelp onClose={onHelp} />}
      <output className="key-bar-said">{shown && <Way work={work} />}</output>
      {!shown && (
        <>
          <Keys caps={['J', 'K']} says={t('keys.move')} />
          <Keys caps={[t('ui:space')]} says={t('keys.call')} />
          <Keys caps={['1', '9']} says={t('keys.outcome')} range />
          <Keys caps={['N']} says={t('keys.note')} />
          <Keys caps={['C']} says={t('keys.claim')} />
          <Keys caps={['S']} says={t('keys.sms')} />
          <Keys caps={['V']} says={t('keys.visit')} />
          <Keys caps={['/']} says={t('keys.search')} />
          <Keys caps={['Z']} says={t('keys.undo')} />
        </>
      )}
      <button type="button" className="key-bar-help" aria-expanded={helps} onClick={onHelp}>
        <KeyCap>?</KeyCap> {t('keys.help')}
      </button>
    </footer>
  )
}

function Way({ work }: { work: Work }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  if (!work.undo) return null
  const name = work.undo.loop.person.name ?? t('nameless')
  return (
    <>
      <CheckOutlined aria-hidden />
      {t('saved', { name, what: code('code', work.undo.code) })}
      <button type="button" onClick={() => takeBack(work)}>
        {t('undo')} <KeyCap>Z</KeyCap>
      </button>
    </>
  )
}

function Keys({ caps, says, range }: { caps: string[]; says: string; range?: boolean }) {
  return (
    <span>
      {caps.map((cap, index) => (
        <span key={cap}>
          {range && index > 0 && '–'}
          <KeyCap>{cap}</KeyCap>
        </span>
      ))}
      {says}
    </span>
  )
}
