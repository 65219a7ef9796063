// Who works here, under whom, and by which protocol; read only.
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { Loaded } from '../../ui/loaded'
import { Page } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { useCode } from '../../ui/words'
import { ProtocolTable } from './protocolTable'

const PARTS = ['officers', 'units', 'protocol'] as const
type Part = (typeof PARTS)[number]

export function Settings() {
  const { t } = useTranslation('office')
  const [part, setPart] = useState<Part>('officers')
  const options = PARTS.map((value) => ({ value, label: t(value) }))
  return (
    <Page
      title={t('settings')}
      note={t('readOnly')}
      tools={<Segmented<Part> value={part} onChange={setPart} options={options} aria-label={t('settings')} />}
    >
      {part === 'officers' && <Officers />}
      {part === 'units' && <UnitsTable />}
      {part === 'protocol' && <ProtocolTable />}
    </Page>
  )
}

function Officers() {
  const { t } = useTranslation('office')
  const code = useCode('api')
  const query = useQuery({ queryKey: ['officers'], queryFn: () => said(api.GET('/api/officers')) })
  return (
    <Loaded query={query} empty={t('noOfficers')}>
      {(rows) => (
        <Sheet
          caption={t('officers')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { id: 'badge', name: t('badge'), width: 120, cell: (row) => row.badge },
            { id: 'name', name: t('name'), cell: (row) => row.name },
            { id: 'kind', name: t('kind'), cell: (row) => code('officerKind', row.kind) },
            { id: 'unit', name: t('unit'), cell: (row) => row.unitName ?? row.unit },
            {
              id: 'roles',
              name: t('roles'),
              cell: (row) => row.roles.map((role) => code('role', role)).join(' · '),
            },
            {
              id: 'supervisor',
              name: t('supervisor'),
              cell: (row) => rows.find((one) => one.id === row.supervisor)?.name ?? '—',
            },
          ]}
        />
      )}
    </Loaded>
  )
}

function UnitsTable() {
  const { t } = useTranslation('office')
  const query = useQuery({ queryKey: ['units'], queryFn: () => said(api.GET('/api/units')) })
  return (
    <Loaded query={query}>
      {(rows) => (
        <Sheet
          caption={t('units')}
          rows={rows}
          rowKey={(row) => row.code}
          columns={[
            { id: 'code', name: t('unitCode'), width: 160, cell: (row) => row.code },
            { id: 'name', name: t('unitName'), cell: (row) => row.name },
            { id: 'phone', name: t('phone'), cell: (row) => row.phone ?? '—' },
          ]}
        />
      )}
    </Loaded>
  )
}
