// 录单: a message from a chat is pasted and read into cells, or the cells are written by hand; checked, they come in.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { EntryCell, Receipt } from '../../api/types'
import { Panel } from '../../ui/page'
import { CellForm } from './cellForm'
import { ReceiptPanel } from './receipt'
import { SourceSelect } from './sourceSelect'

const MESSAGE_CHARACTERS_MAX = 10_000

export function Entry() {
  const { t } = useTranslation('warning')
  const [message, setMessage] = useState('')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const read = useMutation({
    mutationFn: (text: string) => said(api.POST('/api/entries/read', { body: { text } })),
    onMutate: () => setReceipt(null),
  })
  const taken = (came: Receipt) => {
    setReceipt(came)
    setMessage('')
    read.reset()
  }
  return (
    <>
      <Panel title={t('entry')} note={t('entryNote')}>
        <Input.TextArea
          className="entry-message"
          aria-label={t('message')}
          placeholder={t('message')}
          autoFocus
          rows={5}
          maxLength={MESSAGE_CHARACTERS_MAX}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <p className="entry-read">
          <Button
            type="primary"
            disabled={!message.trim()}
            loading={read.isPending}
            onClick={() => read.mutate(message)}
          >
            {t('readMessage')}
          </Button>
          <Button onClick={() => read.mutate('')}>{t('byHand')}</Button>
          <output>{read.error?.message}</output>
        </p>
        {read.data && <Checked key={read.submittedAt} cells={read.data} onTaken={taken} />}
      </Panel>
      {receipt && <ReceiptPanel receipt={receipt} />}
    </>
  )
}

function Checked({ cells, onTaken }: { cells: EntryCell[]; onTaken: (receipt: Receipt) => void }) {
  const { t } = useTranslation('warning')
  const queries = useQueryClient()
  const [source, setSource] = useState<string | null>(null)
  const take = useMutation({
    mutationFn: (words: string[]) =>
      said(
        api.POST('/api/entries', {
          body: {
            source: source ?? '',
            cells: cells.map((cell, at) => ({ label: cell.label, value: words[at] ?? '' })),
          },
        }),
      ),
    onSuccess: (receipt) => {
      onTaken(receipt)
      return queries.invalidateQueries()
    },
  })
  return (
    <CellForm
      cells={cells}
      send={t('entrySend')}
      sending={take.isPending}
      refused={take.error?.message}
      ready={source !== null}
      onSend={take.mutate}
    >
      <SourceSelect value={source} onChange={setSource} />
    </CellForm>
  )
}
