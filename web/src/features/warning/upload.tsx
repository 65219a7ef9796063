// A sheet of the superiors comes in; what became of every row stands in the receipt.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { Page, Panel } from '../../ui/page'
import { DropFile } from './dropFile'
import { Entry } from './entry'
import { Preview } from './preview'
import { ReceiptPanel } from './receipt'
import { RecentDeliveries } from './recentDeliveries'
import { SourceSelect } from './sourceSelect'
import './warning.css'

const WAYS = ['file', 'words'] as const
type Way = (typeof WAYS)[number]

export function Upload() {
  const { t } = useTranslation('warning')
  const [way, setWay] = useState<Way>('file')
  const options = WAYS.map((value) => ({ value, label: t(`way_${value}`) }))
  return (
    <Page
      title={t('upload')}
      tools={<Segmented<Way> value={way} onChange={setWay} options={options} aria-label={t('upload')} />}
    >
      {way === 'file' ? <FileWay /> : <Entry />}
      <Panel title={t('recent')}>
        <RecentDeliveries />
      </Panel>
    </Page>
  )
}

function FileWay() {
  const { t } = useTranslation('warning')
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState<string | null>(null)
  const queries = useQueryClient()
  const deliver = useMutation({
    mutationFn: (delivered: { file: File; source: string }) => {
      const form = new FormData()
      form.set('source', delivered.source)
      form.set('file', delivered.file)
      // The document knows a form's fields, not the form that carries them.
      return said(api.POST('/api/deliveries', { body: form as unknown as { file: string; source: string } }))
    },
    onSuccess: () => {
      setFile(null)
      return queries.invalidateQueries()
    },
  })

  return (
    <>
      <section className="upload" aria-label={t('upload')}>
        <DropFile file={file} onFile={setFile} />
        <div className="upload-send">
          <SourceSelect value={source} onChange={setSource} />
          <Button
            type="primary"
            size="large"
            disabled={!file || !source}
            loading={deliver.isPending}
            onClick={() => file && source && deliver.mutate({ file, source })}
          >
            {deliver.isPending ? t('sending') : t('send')}
          </Button>
        </div>
      </section>
      {deliver.error && (
        <p className="upload-refused" role="alert">
          {deliver.error.message}
        </p>
      )}
      {file && source && <Preview file={file} source={source} />}
      {deliver.data && <ReceiptPanel receipt={deliver.data} />}
    </>
  )
}
