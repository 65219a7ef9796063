// What came in lately, each with its own reconciliation.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import { addsUp } from './receipt'

export function RecentDeliveries() {
  const { t } = useTranslation('warning')
  const now = useNow()
  const query = useQuery({ queryKey: ['deliveries'], queryFn: () => said(api.GET('/api/deliveries')) })
  return (
    <Loaded query={query} empty={t('noDeliveries')}>
      {(rows) => (
        <Sheet
          caption={t('recent')}
          rows={rows}
          rowKey={(row) => row.delivery}
          tone={(row) => (addsUp(row) ? undefined : 'bad')}
          columns={[
            {
              id: 'at',
              name: t('at'),
              width: 110,
              cell: (row) => (row.receivedAt ? shortOf(row.receivedAt, now) : '—'),
            },
            { id: 'source', name: t('source'), cell: (row) => row.source },
            { id: 'file', name: t('file'), cell: (row) => row.file },
            { id: 'received', name: t('received'), cell: (row) => <b>{row.received}</b> },
            { id: 'accepted', name: `= ${t('accepted')}`, cell: (row) => row.accepted },
            { id: 'merged', name: `+ ${t('merged')}`, cell: (row) => row.merged },
            { id: 'duplicate', name: `+ ${t('duplicate')}`, cell: (row) => row.duplicate },
            { id: 'quarantined', name: `+ ${t('quarantined')}`, cell: (row) => row.quarantined },
          ]}
        />
      )}
    </Loaded>
  )
}
