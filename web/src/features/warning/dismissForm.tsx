// A row that is no warning leaves the queue for a reason that is kept, and can be brought back.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { DISMISSALS, type Dismissal, type Quarantined } from '../../api/types'
import { Panel } from '../../ui/page'

export function DismissForm({ row, onLeave }: { row: Quarantined; onLeave: () => void }) {
  const { t } = useTranslation('warning')
  const queries = useQueryClient()
  const [reason, setReason] = useState<Dismissal | null>(null)
  const [note, setNote] = useState('')
  const dismiss = useMutation({
    mutationFn: (why: Dismissal) =>
      said(
        api.POST('/api/quarantine/{id}/dismiss', {
          params: { path: { id: row.id } },
          body: { reason: why, note: note || undefined },
        }),
      ),
    onSuccess: () => {
      onLeave()
      return queries.invalidateQueries()
    },
  })
  return (
    <Panel title={t('dismissing', { file: row.file, row: row.row })} note={row.reason}>
      <form
        className="dismiss"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason) dismiss.mutate(reason)
        }}
      >
        <Select
          autoFocus
          aria-label={t('dismissReason')}
          placeholder={t('dismissReason')}
          value={reason}
          onChange={setReason}
          options={DISMISSALS.map((one) => ({ value: one, label: t(`dismissal.${one}`) }))}
        />
        <Input
          aria-label={t('dismissNote')}
          placeholder={t('dismissNote')}
          maxLength={100}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={!reason} loading={dismiss.isPending}>
          {t('dismiss')}
        </Button>
        <Button onClick={onLeave}>{t('leave')}</Button>
      </form>
      {dismiss.error && (
        <p className="upload-refused" role="alert">
          {dismiss.error.message}
        </p>
      )}
    </Panel>
  )
}
