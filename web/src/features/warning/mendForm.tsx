// One row that reaches nobody, cell by cell: what was delivered, what is wrong with it, and room to put it right.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { OpenedCell, Quarantined, Receipt } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'

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
  const [words, setWords] = useState(() => cells.map((cell) => cell.value))
  const places = cells.map((cell, at) => ({ ...cell, at }))
  const mend = useMutation({
    mutationFn: () =>
      said(
        api.POST('/api/quarantine/{id}/mend', { params: { path: { id: row.id } }, body: { cells: words } }),
      ),
    onSuccess: (receipt) => {
      onDone(receipt)
      return queries.invalidateQueries()
    },
  })
  const put = (at: number, word: string) =>
    setWords((now) => now.map((old, index) => (index === at ? word : old)))
  const firstWrong = cells.findIndex((cell) => cell.problem)
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault()
        mend.mutate()
      }}
    >
      {places.map(({ at, ...cell }) => (
        <div key={at} className={cell.problem ? 'mend-cell mend-wrong' : 'mend-cell'}>
          <label htmlFor={`cell-${at}`}>{cell.label}</label>
          <Input
            id={`cell-${at}`}
            autoFocus={at === firstWrong}
            maxLength={2000}
            value={words[at]}
            onChange={(event) => put(at, event.target.value)}
          />
          {cell.problem && <small>{cell.problem}</small>}
        </div>
      ))}
      <p className="mend-send">
        <Button type="primary" htmlType="submit" loading={mend.isPending}>
          {t('mendSend')}
        </Button>
        <Button onClick={onLeave}>{t('leave')}</Button>
        <span>{t('mendKeeps')}</span>
      </p>
      {mend.error && (
        <p className="upload-refused" role="alert">
          {mend.error.message}
        </p>
      )}
    </form>
  )
}
