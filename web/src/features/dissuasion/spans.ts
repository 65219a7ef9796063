// What follows from an outcome, and by when, in a few words.
import { useTranslation } from 'react-i18next'
import type { Action } from '../../api/types'
import { useCode } from '../../ui/words'

const HOUR = 60
const DAY = 24 * HOUR

/** In the largest unit that says it well, never later than it is; only what is due already is due now. */
export function spanOf(minutes: number): {
  word: 'nextNow' | 'nextMinutes' | 'nextHours' | 'nextDays'
  n: number
} {
  if (minutes <= 0) return { word: 'nextNow', n: 0 }
  if (minutes < 2 * HOUR && minutes % HOUR !== 0) return { word: 'nextMinutes', n: minutes }
  if (minutes < 2 * DAY && minutes % DAY !== 0) return { word: 'nextHours', n: Math.floor(minutes / HOUR) }
  return { word: 'nextDays', n: Math.floor(minutes / DAY) }
}

export function useNext(): (action: Action) => string {
  const { t } = useTranslation('dissuasion')
  const own = useCode('dissuasion')
  const api = useCode('api')
  const span = (minutes: number) => {
    const { word, n } = spanOf(minutes)
    return t(word, { n })
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
