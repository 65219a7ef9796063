// The red strip over every page: a source that is silent, a delivery or a day that does not add up.
import { WarningFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Alarms as Told } from '../../api/types'
import { useNow } from '../../ui/clock'
import { clockOf, dayOf } from '../../ui/times'
import { useAlarms } from './queries'
import './source.css'

const MINUTE_MS = 60_000

export function Alarms({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation('source')
  const query = useAlarms(enabled)
  const lines = useLines(query.data)
  if (lines.length === 0) return null
  return (
    <p className="alarms" role="alert">
      <WarningFilled aria-hidden />
      <span className="alarms-lines">
        {lines.map((line) => (
          <b key={line}>{line}</b>
        ))}
      </span>
      <Link to="/sources">{t('look')}</Link>
    </p>
  )
}

function useLines(told: Told | undefined): string[] {
  const { t } = useTranslation('source')
  const now = useNow()
  if (!told) return []
  const today = dayOf(new Date(now).toISOString())
  const silent = told.silent.flatMap(({ name, silentSince, expected }) => {
    if (!silentSince || !expected) return []
    const minutes = Math.floor((now - Date.parse(silentSince)) / MINUTE_MS)
    const since = dayOf(silentSince) === today ? clockOf(silentSince) : dayOf(silentSince).slice(5)
    return [t('silentFor', { name, minutes, since, every: expected.everyMinutes })]
  })
  const differing = told.differing.map((day) =>
    t('differs', { name: day.source, told: day.told, came: day.warnings }),
  )
  const imbalances = told.imbalances > 0 ? [t('imbalances', { n: told.imbalances })] : []
  const gaps = told.gaps.map((one) => t('gap', { name: one.source, missing: one.missing.join(t('comma')) }))
  return [...imbalances, ...silent, ...gaps, ...differing]
}
