// What is left until a deadline, as figures and as a bar.
import { useTranslation } from 'react-i18next'
import { left, useNow } from './clock'
import './countdown.css'

interface Props {
  due: string | null
  /** Where the bar began; without it there is no bar. */
  since?: string
}

export function Countdown({ due, since }: Props) {
  const now = useNow()
  const { t } = useTranslation('ui')
  if (!due) return <span className="countdown">—</span>
  const end = Date.parse(due)
  const rest = left(end, now, t('day'))
  const share = since ? Math.max(0, Math.min(1, (end - now) / (end - Date.parse(since)))) : 0
  return (
    <span className={`countdown num${rest.late ? ' countdown-late' : rest.soon ? ' countdown-soon' : ''}`}>
      <b>
        {rest.late ? '+' : ''}
        {rest.text}
      </b>
      {rest.late && <span className="unseen">{t('late')}</span>}
      {since && (
        <i aria-hidden>
          <u style={{ width: `${rest.late ? 100 : share * 100}%` }} />
        </i>
      )}
    </span>
  )
}
