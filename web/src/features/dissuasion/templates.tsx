// Per source the form in which its superior wants to be told; seen by the desk, set by leaders and administrators.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Template, Templates } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Page, Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import { TEMPLATES } from './queries'
import { TemplateEditor } from './templateEditor'
import './templates.css'

interface Row {
  source: string
  template: Template | undefined
}

export function FeedbackTemplates({ maySet }: { maySet: boolean }) {
  const { t } = useTranslation('dissuasion')
  const [chosen, setChosen] = useState<string | null>(null)
  const query = useQuery({
    queryKey: TEMPLATES,
    queryFn: async () => {
      const [all, sources] = await Promise.all([
        said(api.GET('/api/feedback/templates')),
        said(api.GET('/api/sources')),
      ])
      return { all, rows: rowsOf(all, sources) }
    },
  })
  return (
    <Page title={t('template.title')} note={t('template.note')}>
      <Loaded query={query}>
        {({ all, rows }) => (
          <>
            <Rows rows={rows} onEdit={maySet ? setChosen : undefined} />
            {chosen !== null && (
              <TemplateEditor
                key={chosen}
                source={chosen}
                all={all}
                template={rows.find((row) => row.source === chosen)?.template}
                onLeave={() => setChosen(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Every source, also one that has a template and delivers no more. */
function rowsOf(all: Templates, sources: { name: string }[]): Row[] {
  const names = new Set([...sources.map(({ name }) => name), ...all.templates.map(({ source }) => source)])
  return [...names].map((source) => ({
    source,
    template: all.templates.find((one) => one.source === source),
  }))
}

function Rows({ rows, onEdit }: { rows: Row[]; onEdit: ((source: string) => void) | undefined }) {
  const { t } = useTranslation('dissuasion')
  const now = useNow()
  return (
    <Panel title={t('template.sources')}>
      <Sheet
        caption={t('template.sources')}
        rows={rows}
        rowKey={(row) => row.source}
        columns={[
          { id: 'source', name: t('column.source'), width: 160, cell: (row) => <b>{row.source}</b> },
          { id: 'kind', name: t('template.kind'), cell: (row) => <Kind of={row.template} /> },
          {
            id: 'since',
            name: t('template.since'),
            width: 240,
            cell: ({ template }) => (template ? `${template.by} · ${shortOf(template.since, now)}` : '—'),
          },
          {
            id: 'edit',
            name: t('template.set'),
            width: 100,
            cell: (row) =>
              onEdit ? (
                <Button
                  size="small"
                  data-template={row.source}
                  aria-label={t('template.setOf', { source: row.source })}
                  onClick={() => onEdit(row.source)}
                >
                  {t('template.set')}
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </Panel>
  )
}

function Kind({ of }: { of: Template | undefined }) {
  const { t } = useTranslation('dissuasion')
  const kind = of?.kind ?? 'STANDARD'
  return (
    <>
      {t(`template.kinds.${kind}`)}
      {of?.fileName && ` · ${of.fileName}`}
      {of && kind === 'COLUMNS' && ` · ${of.columns.map((one) => one.heading).join(' / ')}`}
    </>
  )
}
