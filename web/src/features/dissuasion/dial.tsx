// The number and the call. Looking at the number is journaled, so calling says that it shows it.
import { EyeOutlined, PhoneFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reveal } from '../../api/calls'
import type { LoopView } from '../../api/types'
import { left, useNow } from '../../ui/clock'
import { KeyCap } from '../../ui/keycap'
import { grouped, spaced } from '../../ui/masked'
import { useShortcuts } from '../../ui/shortcuts'
import { useCode } from '../../ui/words'
import type { Work } from './useWork'

export function Dial({ loop, work }: { loop: LoopView; work: Work }) {
  const { t } = useTranslation(['dissuasion', 'ui'])
  const [number, setNumber] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const look = async () => {
    if (number || !loop.person.phone) return
    try {
      const { identity } = loop.person
      setNumber(await reveal({ identity, field: 'PHONE', purpose: 'CALL', loop: loop.id }))
    } catch (error) {
      setRefused((error as Error).message)
    }
  }
  const toggle = () => {
    if (!work.call) void look()
    work.toggleCall()
  }
  useShortcuts([
    { code: 'Space', run: toggle },
    { code: 'KeyP', run: () => void look() },
  ])
  return (
    <section className={work.call ? 'dial dial-on' : 'dial'} aria-label={t('dial')}>
      <div>
        <p>
          <Digits masked={loop.person.phone} number={number} />
          {!number && loop.person.phone && (
            <button
              type="button"
              className="masked-eye"
              title={t('ui:revealNote')}
              onClick={() => void look()}
            >
              <EyeOutlined aria-hidden /> {t('ui:revealPhone')} <KeyCap>P</KeyCap>
            </button>
          )}
          {number && <small>{t('ui:revealed')}</small>}
        </p>
        <small>
          <CallState loop={loop} work={work} />
        </small>
        {refused && <small role="alert">{refused}</small>}
      </div>
      <Button
        type="primary"
        size="large"
        danger={work.call !== null}
        disabled={!loop.person.phone}
        icon={<PhoneFilled aria-hidden rotate={work.call ? 135 : 0} />}
        title={t('revealFirst')}
        onClick={toggle}
      >
        {t(work.call ? 'hangUp' : 'dial')} <KeyCap dark>{t('ui:space')}</KeyCap>
      </Button>
    </section>
  )
}

function Digits({ masked, number }: { masked: string | null; number: string | null }) {
  const { t } = useTranslation('dissuasion')
  if (!number) return <b className="num">{spaced(masked ?? '—')}</b>
  return (
    <a className="num" href={`tel:${number}`} title={t('callTo')}>
      {grouped(number, 'PHONE')}
    </a>
  )
}

function CallState({ loop, work }: { loop: LoopView; work: Work }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const now = useNow()
  if (work.call) {
    return (
      <>
        {t('calling')} <b className="num">{left(now, work.call.at).text}</b>
      </>
    )
  }
  if (loop.attempts === 0) return t('revealFirst')
  const last = loop.last ? ` · ${code('code', loop.last.code)}` : ''
  return `${t('nth', { n: loop.attempts + 1 })}${last}`
}
