// What follows from an outcome, and by when, in a few words.
import { useTranslation } from 'react-i18next'
import type { Action } from '../../api/types'
import { useCode } from '../../ui/words'

export function useNext(): (action: Action) => string {
  const { t } = useTranslation('dissuasion')
  const own = useCode('dissuasion')
  const api = useCode('api')
  const span = (minutes: number) => {
    if (minutes <= 0) return t('nextNow')
    if (minutes % 1440 === 0) return t('nextDays', { n: minutes / 1440 })
    if (minutes % 60 === 0) return t('nextHours', { n: minutes / 60 })
    return t('nextMinutes', { n: minutes })
  }
  return (action) => {
    const { next, needs } = action
    if (needs.second) return t('waitsSecond')
    if (needs.when) return t('nextWhen')
    if (!next) return t('nextNothing')
    if (next.closes) return own('nextStep', 'CONCLUDE')
    const who = next.owner && next.owner !== 'DESK' ? api('party', next.owner) : ''
    const sms = next.sms && next.dueKind !== 'SMS' ? t('nextSms') : ''
    const what = [who, own('nextStep', next.dueKind)].filter(Boolean).join(' ')
    return [sms, what, span(next.minutes)].filter(Boolean).join(t('nextJoin'))
  }
}

/** 1530 or 15:30 is an hour on the wall, +30 is in thirty minutes. */
export function minutesAhead(text: string): number | null {
  const found = /^\+\s*(\d{1,4})$/.exec(text.trim())
  return found ? Number(found[1]) : null
}
