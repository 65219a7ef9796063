// What was understood of a file before it comes in: each column with its meaning, to be put right and kept, and its first rows.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Look } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { LOOKED, MeaningTable } from './meaningTable'

export function Preview({ file, source }: { file: File; source: string }) {
  const { t } = useTranslation('warning')
  const query = useQuery({
    queryKey: [...LOOKED, source, file.name, file.size, file.lastModified],
    queryFn: () => {
      const form = new FormData()
      form.set('source', source)
      form.set('file', file)
      const body = form as unknown as { file: string; source: string }
      return said(api.POST('/api/deliveries/preview', { body }))
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Panel title={t('preview')} note={t('previewNote')}>
      <Loaded query={query}>
        {(look) => (
          <>
            <Summary look={look} />
            <MeaningTable key={JSON.stringify(look.columns)} look={look} source={source} />
            <FirstRows look={look} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Summary({ look }: { look: Look }) {
  const { t } = useTranslation('warning')
  const reaching = look.first.filter((row) => row.reaches).length
  return (
    <div className="look-summary">
      {look.missing.length > 0 && (
        <p className="upload-refused" role="alert">
          {t('lookMissing', { columns: look.missing.join('、') })}
        </p>
      )}
      <p>
        {t('lookRows', { rows: look.rows, first: look.first.length, reaching })}
        {look.first.length > reaching && <b>{t('lookWaiting', { n: look.first.length - reaching })}</b>}
      </p>
      {look.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}

function FirstRows({ look }: { look: Look }) {
  const { t } = useTranslation('warning')
  const { t: code } = useTranslation('api')
  return (
    <details className="look-rows" open={look.missing.length === 0}>
      <summary>{t('lookFirst', { n: look.first.length })}</summary>
      <Sheet
        caption={t('lookFirst', { n: look.first.length })}
        rows={look.first}
        rowKey={(row) => String(row.row)}
        tone={(row) => (row.reaches ? undefined : 'bad')}
        columns={[
          { id: 'row', name: t('row'), width: 60, cell: (row) => row.row },
          { id: 'level', name: t('level'), width: 80, cell: (row) => code(`level.${row.level}`) },
          { id: 'name', name: t('name'), width: 100, cell: (row) => row.name ?? '—' },
          { id: 'phone', name: t('phone'), width: 140, cell: (row) => row.phone ?? '—' },
          {
            id: 'fate',
            name: t('what'),
            width: 110,
            cell: (row) => t(row.reaches ? (row.doubts ? 'noteKind.FLAG' : 'lookIn') : 'quarantined'),
          },
          { id: 'doubts', name: t('problem'), wrap: true, cell: (row) => row.doubts || '—' },
        ]}
      />
    </details>
  )
}
