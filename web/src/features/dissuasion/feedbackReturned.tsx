// 上级退回补充: by the number under which it was told; the feedback of that loop is open again.
import { RollbackOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionId } from '../../api/actionId'
import { api, said } from '../../api/client'
import { DESK, PENDING } from './queries'

export function FeedbackReturned() {
  const { t } = useTranslation('dissuasion')
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState('')
  return (
    <>
      <Button
        size="small"
        className="feedback-back"
        icon={<RollbackOutlined aria-hidden />}
        aria-expanded={open}
        onClick={() => {
          setTold('')
          setOpen(!open)
        }}
      >
        {t('returned.open')}
      </Button>
      {open && (
        <ReturnedForm
          onDone={(number) => {
            setOpen(false)
            setTold(t('returned.done', { number }))
          }}
        />
      )}
      <output>{told}</output>
    </>
  )
}

function ReturnedForm({ onDone }: { onDone: (number: string) => void }) {
  const { t } = useTranslation('dissuasion')
  const queries = useQueryClient()
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => said(api.GET('/api/sources')) })
  const [source, setSource] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const [id] = useState(actionId)
  const ready = source !== null && number.trim() !== '' && reason.trim() !== ''
  const send = useMutation({
    mutationFn: () =>
      said(api.POST('/api/feedback/returned', { body: { actionId: id, source: source!, number, reason } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: DESK })
      void queries.invalidateQueries({ queryKey: PENDING })
      onDone(number)
    },
  })
  return (
    <form
      className="feedback-returned"
      aria-label={t('returned.open')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) send.mutate()
      }}
    >
      <Select
        size="small"
        showSearch
        aria-label={t('column.source')}
        placeholder={t('column.source')}
        loading={sources.isPending}
        value={source}
        onChange={setSource}
        options={(sources.data ?? []).map(({ name }) => ({ value: name, label: name }))}
      />
      <Input
        size="small"
        maxLength={200}
        aria-label={t('returned.number')}
        placeholder={t('returned.number')}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Input
        size="small"
        maxLength={2000}
        aria-label={t('returned.reason')}
        placeholder={t('returned.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={!ready} loading={send.isPending}>
        {t('returned.send')}
      </Button>
      {send.error && <p role="alert">{t('refused', { why: send.error.message })}</p>}
    </form>
  )
}
