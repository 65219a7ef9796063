// One row that reaches nobody, cell by cell: what was delivered, what is wrong with it, and room to put it right.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { OpenedCell, Quarantined, Receipt } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { CellForm } from './cellForm'

interface Props {
  row: Quarantined
  onDone: (receipt: Receipt) => void
  onLeave: () => void
}

export function MendForm({ row, onDone, onLeave }: Props) {
  const { t } = useTranslation('warning')
  // Opening is written down and makes the officer its owner, hence once, and never by itself again.
  const opened = useQuery({
    queryKey: ['quarantine', row.id, 'cells'],
    queryFn: () => said(api.POST('/api/quarantine/{id}/open', { params: { path: { id: row.id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Panel title={t('mending', { file: row.file, row: row.row })} note={row.reason}>
      <Loaded query={opened}>
        {({ cells }) => <Cells row={row} cells={cells} onDone={onDone} onLeave={onLeave} />}
      </Loaded>
    </Panel>
  )
}

function Cells({ row, cells, onDone, onLeave }: Props & { cells: OpenedCell[] }) {
  const { t } = useTranslation('warning')
  const queries = useQueryClient()
  const mend = useMutation({
    mutationFn: (words: string[]) =>
      said(
        api.POST('/api/quarantine/{id}/mend', { params: { path: { id: row.id } }, body: { cells: words } }),
      ),
    onSuccess: (receipt) => {
      onDone(receipt)
      return queries.invalidateQueries()
    },
  })
  return (
    <CellForm
      cells={cells}
      send={t('mendSend')}
      sending={mend.isPending}
      refused={mend.error?.message}
      onSend={mend.mutate}
    >
      <Button onClick={onLeave}>{t('leave')}</Button>
      <span>{t('mendKeeps')}</span>
    </CellForm>
  )
}
