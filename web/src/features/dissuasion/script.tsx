// The script in four moves, how it went the last time, and the answers to what they will say.
import { StopOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { LoopView } from '../../api/types'
import { useCode } from '../../ui/words'
import './script.css'

export function Script({ loop }: { loop: LoopView }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const objections = loop.objections ?? []
  return (
    <>
      <LastTime said={loop.said} />
      {loop.script.length === 0 && <p className="panel-nothing">{t('noScript')}</p>}
      <ol className="script">
        {loop.script.map((one, index) => (
          <li key={one.move}>
            <i aria-hidden>{index + 1}</i>
            <h3>{code('move', one.move.toLowerCase())}</h3>
            <p>{one.text}</p>
          </li>
        ))}
      </ol>
      <p className="script-never">
        <StopOutlined aria-hidden /> {t('never_ask')}
      </p>
      {objections.length > 0 && (
        <section className="objections" aria-label={t('objections')}>
          <h3>{t('objections')}</h3>
          <dl>
            {objections.map((one) => (
              <div key={one.says}>
                <dt>{one.says}</dt>
                <dd>{one.answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

function LastTime({ said }: { said: LoopView['said'] }) {
  const { t } = useTranslation('dissuasion')
  const parts = (['words', 'trusts', 'failed'] as const).filter((part) => said?.[part])
  if (!said || parts.length === 0) return null
  return (
    <section className="last-time" aria-label={t('said')}>
      <h3>{t('said')}</h3>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{said[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
