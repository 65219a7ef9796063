// Whose list it is.
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { Loaded } from '../../ui/loaded'

export function SourceSelect({
  value,
  onChange,
}: {
  value: string | null
  onChange: (source: string) => void
}) {
  const { t } = useTranslation('warning')
  const query = useQuery({ queryKey: ['sources', 'list'], queryFn: () => said(api.GET('/api/sources')) })
  return (
    <Loaded query={query}>
      {(known) => (
        <Select
          className="source-select"
          aria-label={t('source')}
          placeholder={t('pickSource')}
          value={value}
          onChange={onChange}
          options={known.map(({ name }) => ({ value: name, label: name }))}
        />
      )}
    </Loaded>
  )
}
