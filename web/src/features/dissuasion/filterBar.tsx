// Narrows the queue: level, whose, type, area.

import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { get } from '../../api/client'
import { type Desk, LEVELS } from '../../api/types'
import words from '../../api/words.zh'
import { useCode } from '../../ui/words'
import { type Filters, SCOPES, type Scope } from './filters'

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
    queryFn: () => get<{ code: string; name: string }[]>('/api/units'),
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
      <Select
        size="small"
        aria-label={t('allTypes')}
        popupMatchSelectWidth={false}
        value={filters.type ?? ''}
        onChange={(type) => change({ type: type || null })}
        options={[
          { value: '', label: t('allTypes') },
          ...Object.keys(words.type).map((value) => ({ value, label: code('type', value) })),
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
