// Rows that reach nobody: kept whole, each with an owner and a clock.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Quarantined } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Countdown } from '../../ui/countdown'
import { Loaded } from '../../ui/loaded'
import { Page } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import './warning.css'

const REFRESH_MS = 30_000

export function useQuarantine(enabled: boolean) {
  return useQuery({
    enabled,
    queryKey: ['quarantine'],
    queryFn: () => said(api.GET('/api/quarantine')),
    refetchInterval: REFRESH_MS,
  })
}

export function Quarantine() {
  const { t } = useTranslation('warning')
  const query = useQuarantine(true)
  return (
    <Page title={t('quarantine')} note={t('quarantineNote')}>
      <Loaded query={query} empty={t('noQuarantine')}>
        {(rows) => <Rows rows={rows} />}
      </Loaded>
    </Page>
  )
}

function Rows({ rows }: { rows: Quarantined[] }) {
  const { t } = useTranslation('warning')
  const now = useNow()
  return (
    <Sheet
      caption={t('quarantine')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'left',
          name: t('left'),
          width: 96,
          cell: (row) => <Countdown due={row.dueAt} since={row.receivedAt} />,
        },
        { id: 'source', name: t('source'), cell: (row) => row.source },
        {
          id: 'file',
          name: t('file'),
          cell: (row) => (
            <>
              {row.file}
              <small>{shortOf(row.receivedAt, now)}</small>
            </>
          ),
        },
        { id: 'row', name: t('row'), width: 60, cell: (row) => row.row },
        { id: 'column', name: t('column'), cell: (row) => row.column ?? '—' },
        { id: 'reason', name: t('reason'), wrap: true, cell: (row) => row.reason },
        { id: 'mend', name: t('mend'), wrap: true, cell: (row) => row.mend ?? '—' },
        { id: 'owner', name: t('owner'), cell: (row) => row.owner ?? t('pool') },
      ]}
    />
  )
}
