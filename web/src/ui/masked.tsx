// A phone, an ID number or words with a number in them: always hidden until somebody asks for it by name and purpose.
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import './masked.css'

const SHOW = { PHONE: 'revealPhone', ID_CARD: 'revealIdCard', TEXT: 'revealText' } as const

interface Props {
  masked: string | null
  kind: keyof typeof SHOW
  /** Asks the server, which writes the journal first. Left out where nobody may look. */
  reveal?: () => Promise<string>
  big?: boolean
}

export function Masked({ masked, kind, reveal, big }: Props) {
  const { t } = useTranslation('ui')
  const [value, setValue] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  if (!masked) return <span className="masked-none">{t('none')}</span>
  const ask = () => reveal?.().then(setValue, (error: Error) => setRefused(error.message))
  return (
    <span className={big ? 'masked masked-big' : 'masked'}>
      <b className={kind === 'TEXT' ? 'masked-text' : 'num'}>
        {value ? grouped(value, kind) : spaced(masked)}
      </b>
      {reveal && value === null && (
        <button type="button" className="masked-eye" title={t('revealNote')} onClick={ask}>
          <EyeOutlined aria-hidden /> {t(SHOW[kind])}
        </button>
      )}
      {value !== null && (
        <button type="button" className="masked-eye" onClick={() => setValue(null)}>
          <EyeInvisibleOutlined aria-hidden /> {t('hide')}
        </button>
      )}
      {refused && (
        <small role="alert" className="masked-refused">
          {refused}
        </small>
      )}
    </span>
  )
}

export function spaced(masked: string): string {
  return masked.replace(/^(\d{3})\*{4}(\d{4})$/, '$1 **** $2')
}

export function grouped(value: string, kind: Props['kind']): string {
  if (kind === 'PHONE') return value.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
  if (kind === 'TEXT') return value
  return value.replace(/^(\d{6})(\d{8})(\w{4})$/, '$1 $2 $3')
}
