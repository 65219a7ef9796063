// Rows that reach nobody: kept whole, each with an owner and a clock.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Quarantined, Receipt } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Countdown } from '../../ui/countdown'
import { Loaded } from '../../ui/loaded'
import { Page } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import { DismissForm } from './dismissForm'
import { MendForm } from './mendForm'
import { PastRows } from './pastRows'
import { ReceiptPanel } from './receipt'
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

interface InHand {
  row: Quarantined
  deed: 'mend' | 'dismiss'
}

export function Quarantine() {
  const { t } = useTranslation('warning')
  const query = useQuarantine(true)
  const [inHand, setInHand] = useState<InHand | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const leave = () => setInHand(null)
  const take = (next: InHand) => {
    setReceipt(null)
    setInHand(next)
  }
  const done = (came: Receipt) => {
    setReceipt(came)
    leave()
  }
  return (
    <Page title={t('quarantine')} note={t('quarantineNote')}>
      {inHand?.deed === 'mend' && (
        <MendForm key={inHand.row.id} row={inHand.row} onDone={done} onLeave={leave} />
      )}
      {inHand?.deed === 'dismiss' && <DismissForm key={inHand.row.id} row={inHand.row} onLeave={leave} />}
      {receipt && <ReceiptPanel receipt={receipt} />}
      <Loaded query={query} empty={t('noQuarantine')}>
        {(rows) => <Rows rows={rows} onTake={take} />}
      </Loaded>
      <PastRows />
    </Page>
  )
}

function Deeds({ row, onTake }: { row: Quarantined; onTake: (next: InHand) => void }) {
  const { t } = useTranslation('warning')
  return (
    <span className="row-deeds">
      {row.mendable && (
        <Button size="small" type="primary" onClick={() => onTake({ row, deed: 'mend' })}>
          {t('mendRow')}
        </Button>
      )}
      <Button size="small" onClick={() => onTake({ row, deed: 'dismiss' })}>
        {t('dismiss')}
      </Button>
    </span>
  )
}

function Rows({ rows, onTake }: { rows: Quarantined[]; onTake: (next: InHand) => void }) {
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
        { id: 'reason', name: t('reason'), wrap: true, cell: (row) => row.reason },
        { id: 'mend', name: t('mend'), wrap: true, cell: (row) => row.mend ?? '—' },
        { id: 'owner', name: t('owner'), cell: (row) => row.owner ?? t('pool') },
        { id: 'deeds', name: t('deeds'), width: 130, cell: (row) => <Deeds row={row} onTake={onTake} /> },
      ]}
    />
  )
}
