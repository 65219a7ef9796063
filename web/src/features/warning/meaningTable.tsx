// One line a column of the file: its own label, some of its cells, and what it means; what is settled here is kept for the
// source's next files of the same layout.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { ColumnMeaning, Look, LookColumn } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Sheet } from '../../ui/sheet'

export const LOOKED = ['preview'] as const

type Meaning = ColumnMeaning['column']

export function MeaningTable({ look, source }: { look: Look; source: string }) {
  const query = useQuery({
    queryKey: ['columns'],
    queryFn: () => said(api.GET('/api/columns')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Loaded query={query}>{(meanings) => <Table look={look} source={source} meanings={meanings} />}</Loaded>
  )
}

function Table({ look, source, meanings }: { look: Look; source: string; meanings: ColumnMeaning[] }) {
  const { t } = useTranslation('warning')
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<(Meaning | null)[]>(() =>
    look.columns.map((one) => one.column ?? null),
  )
  const places = look.columns.map((column, at) => ({ ...column, at }))
  const settle = useMutation({
    mutationFn: () =>
      said(
        api.POST('/api/columns/settled', {
          // null is a meaning too: kept under its own label.
          body: { source, labels: look.columns.map((one) => one.label), columns: chosen as Meaning[] },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: LOOKED }),
  })
  const put = (at: number, meaning: Meaning | null) =>
    setChosen((now) => now.map((old, index) => (index === at ? meaning : old === meaning ? null : old)))
  return (
    <div className="meanings">
      <Sheet
        caption={t('meanings')}
        rows={places}
        rowKey={(column) => String(column.at)}
        tone={(column) => (chosen[column.at] ? undefined : 'info')}
        columns={[
          { id: 'label', name: t('ownLabel'), width: 180, cell: (column) => <b>{column.label || '—'}</b> },
          { id: 'samples', name: t('samples'), cell: (column) => column.samples.join(' · ') || '—' },
          {
            id: 'meaning',
            name: t('meaning'),
            width: 220,
            cell: (column) => (
              <MeaningSelect
                column={column}
                value={chosen[column.at]}
                meanings={meanings}
                onPut={(to) => put(column.at, to)}
              />
            ),
          },
          { id: 'by', name: t('basis'), width: 150, cell: (column) => t(`by_${column.by}`) },
        ]}
      />
      <p className="mend-send">
        <Button type="primary" loading={settle.isPending} onClick={() => settle.mutate()}>
          {t('settle', { source })}
        </Button>
        <output>
          {look.settled && t('settled')}
          {settle.error?.message}
        </output>
      </p>
    </div>
  )
}

interface SelectProps {
  column: LookColumn & { at: number }
  value: Meaning | null | undefined
  meanings: ColumnMeaning[]
  onPut: (to: Meaning | null) => void
}

function MeaningSelect({ column, value, meanings, onPut }: SelectProps) {
  const { t } = useTranslation('warning')
  return (
    <Select
      className="meaning"
      aria-label={t('meaningOf', { label: column.label })}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? ''}
      onChange={(to) => onPut(to === '' ? null : (to as Meaning))}
      options={[
        { value: '', label: t('keepLabel') },
        ...meanings.map((one) => ({ value: one.column as string, label: one.label })),
      ]}
    />
  )
}
