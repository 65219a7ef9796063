// One day by source and hour: received = accepted + merged + duplicate + quarantined, beside the source's own count.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { SourceDay } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { dayOf } from '../../ui/times'
import { SOURCES, useDay } from './queries'

const PARTS = ['deliveries', 'received', 'accepted', 'merged', 'duplicate', 'quarantined'] as const

export function DayCounts({ mayTell }: { mayTell: boolean }) {
  const { t } = useTranslation('source')
  const now = useNow()
  const [day, setDay] = useState(dayOf(new Date(now).toISOString()))
  const query = useDay(day)
  return (
    <Panel title={t('counts')}>
      <label className="counts-day">
        {t('day')}
        <input
          type="date"
          value={day}
          onChange={(event) => event.target.value && setDay(event.target.value)}
        />
      </label>
      <Loaded query={query} empty={t('nothingCame')}>
        {(rows) => <Counts rows={rows} day={day} mayTell={mayTell} />}
      </Loaded>
    </Panel>
  )
}

function Counts({ rows, day, mayTell }: { rows: SourceDay[]; day: string; mayTell: boolean }) {
  const { t } = useTranslation('source')
  return (
    <Sheet
      caption={t('counts')}
      rows={rows}
      rowKey={(row) => row.source}
      tone={(row) => (row.differs ? 'bad' : undefined)}
      columns={[
        { id: 'name', name: t('source'), width: 140, cell: (row) => <b>{row.source}</b> },
        ...PARTS.map((part) => ({
          id: part,
          name: t(part),
          width: 70,
          cell: (row: SourceDay) => row[part],
        })),
        { id: 'warnings', name: t('warnings'), width: 90, cell: (row) => <b>{row.warnings}</b> },
        {
          id: 'told',
          name: t('told'),
          width: 120,
          cell: (row) => (mayTell ? <Told row={row} day={day} /> : (row.told ?? '—')),
        },
        { id: 'hours', name: t('byHour'), cell: (row) => <Hours received={row.receivedByHour} /> },
      ]}
    />
  )
}

function Told({ row, day }: { row: SourceDay; day: string }) {
  const { t } = useTranslation('source')
  const queries = useQueryClient()
  const tell = useMutation({
    mutationFn: (warnings: number) =>
      said(api.POST('/api/sources/told', { body: { source: row.source, day, warnings } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SOURCES }),
  })
  const [count, setCount] = useState<number | null>(row.told ?? null)
  const send = () => {
    if (count !== null && count !== row.told) tell.mutate(count)
  }
  return (
    <form
      className="counts-told"
      onBlur={send}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <InputNumber
        min={0}
        precision={0}
        status={row.differs || tell.error ? 'error' : undefined}
        aria-label={t('toldBy', { name: row.source })}
        value={count}
        onChange={setCount}
      />
    </form>
  )
}

function Hours({ received }: { received: number[] }) {
  const { t } = useTranslation('source')
  const most = Math.max(1, ...received)
  const hours = received.map((n, hour) => ({ hour, n, says: t('inHour', { hour, n }) }))
  const busy = hours.filter(({ n }) => n > 0).map(({ says }) => says)
  return (
    <span className="hours" role="img" aria-label={busy.join(t('comma'))}>
      {hours.map(({ hour, n, says }) => (
        <i key={hour} title={says} style={{ height: `${Math.round((n / most) * 100)}%` }} />
      ))}
    </span>
  )
}
