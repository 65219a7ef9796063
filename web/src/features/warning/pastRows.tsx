// What was settled of the quarantine lately, by whom and why; each can be brought back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { PastRow } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'

export function PastRows() {
  const { t } = useTranslation('warning')
  const query = useQuery({
    queryKey: ['quarantine', 'past'],
    queryFn: () => said(api.GET('/api/quarantine/past')),
  })
  return (
    <Panel title={t('past')}>
      <Loaded query={query} empty={t('noPast')}>
        {(rows) => <Rows rows={rows} />}
      </Loaded>
    </Panel>
  )
}

function Rows({ rows }: { rows: PastRow[] }) {
  const { t } = useTranslation('warning')
  const now = useNow()
  const queries = useQueryClient()
  const reopen = useMutation({
    mutationFn: (id: string) => said(api.POST('/api/quarantine/{id}/reopen', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['quarantine'] }),
  })
  const why = (row: PastRow) => [row.reason, row.note].filter(Boolean).join('：')
  return (
    <>
      {reopen.error && (
        <p className="upload-refused" role="alert">
          {reopen.error.message}
        </p>
      )}
      <Sheet
        caption={t('past')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: 'at', name: t('at'), width: 110, cell: (row) => shortOf(row.at, now) },
          { id: 'source', name: t('source'), cell: (row) => row.source },
          { id: 'file', name: t('file'), cell: (row) => row.file },
          { id: 'row', name: t('row'), width: 60, cell: (row) => row.row },
          { id: 'ending', name: t('ending'), width: 90, cell: (row) => t(`endings.${row.ending}`) },
          { id: 'reason', name: t('reason'), wrap: true, cell: (row) => why(row) || '—' },
          { id: 'by', name: t('by'), width: 90, cell: (row) => row.by },
          {
            id: 'undo',
            name: t('deeds'),
            width: 90,
            cell: (row) => (
              <Button size="small" disabled={reopen.isPending} onClick={() => reopen.mutate(row.id)}>
                {t('undo')}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}
