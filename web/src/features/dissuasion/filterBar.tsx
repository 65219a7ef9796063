// Narrows the queue: level, whose, type, area.

import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { type Desk, type FraudType, LEVELS } from '../../api/types'
import { useCode } from '../../ui/words'
import { type Filters, SCOPES, type Scope, TYPES } from './filters'

interface Props {
  filters: Filters
  change: (some: Partial<Filters>) => void
  desk: Desk | undefined
}

export function FilterBar({ filters, change, desk }: Props) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const units = useQuery({
    queryKey: ['units'],
    queryFn: () => said(api.GET('/api/units')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="filter-bar">
      <div className="level-chips" role="group" aria-label={t('column.level')}>
        {LEVELS.map((level) => (
          <button
            type="button"
            key={level}
            className={`level-chip level-chip-${level}`}
            aria-pressed={filters.level === level}
            onClick={() => change({ level: filters.level === level ? null : level })}
          >
            <i aria-hidden />
            {code('level', level)}
            <b className="num">{desk?.levels.find((one) => one.level === level)?.open ?? 0}</b>
          </button>
        ))}
      </div>
      <Segmented<Scope>
        size="small"
        aria-label={t('scope.label')}
        value={filters.scope}
        onChange={(scope) => change({ scope })}
        options={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
      />
      <Select<FraudType | ''>
        size="small"
        aria-label={t('allTypes')}
        popupMatchSelectWidth={false}
        value={filters.type ?? ''}
        onChange={(type) => change({ type: type || null })}
        options={[
          { value: '' as const, label: t('allTypes') },
          ...TYPES.map((value) => ({ value, label: code('type', value) })),
        ]}
      />
      <Select
        size="small"
        aria-label={t('allUnits')}
        popupMatchSelectWidth={false}
        value={filters.unit ?? ''}
        onChange={(unit) => change({ unit: unit || null })}
        options={[
          { value: '', label: t('allUnits') },
          ...(units.data ?? []).map((unit) => ({ value: unit.code, label: unit.name })),
        ]}
      />
      <span className="filter-sum num">
        <span>{t('order')}</span>
        {desk && <b>{t('rows', { n: desk.total })}</b>}
      </span>
    </div>
  )
}
