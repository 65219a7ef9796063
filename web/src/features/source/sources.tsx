// Who pushes warnings to us, how often we expect them, and each day's count against their own.
import { useTranslation } from 'react-i18next'
import type { Source } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Page, Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import { DayCounts } from './dayCounts'
import { Expected } from './expected'
import { PushKeys } from './pushKeys'
import { useSources } from './queries'
import './source.css'

interface Props {
  maySet: boolean
  mayTell: boolean
  mayIssue: boolean
}

export function Sources({ maySet, mayTell, mayIssue }: Props) {
  const { t } = useTranslation('source')
  const query = useSources()
  return (
    <Page title={t('sources')} note={t('sourcesNote')}>
      <Panel title={t('expectations')}>
        <Loaded query={query}>{(rows) => <Rows rows={rows} maySet={maySet} />}</Loaded>
      </Panel>
      <DayCounts mayTell={mayTell} />
      {maySet && <PushKeys mayIssue={mayIssue} />}
    </Page>
  )
}

function Rows({ rows, maySet }: { rows: Source[]; maySet: boolean }) {
  const { t } = useTranslation('source')
  const now = useNow()
  return (
    <Sheet
      caption={t('expectations')}
      rows={rows}
      rowKey={(row) => row.name}
      tone={(row) => (row.silentSince ? 'bad' : undefined)}
      columns={[
        { id: 'name', name: t('source'), width: 160, cell: (row) => <b>{row.name}</b> },
        {
          id: 'last',
          name: t('last'),
          width: 140,
          cell: (row) => (row.lastAt ? shortOf(row.lastAt, now) : t('never')),
        },
        { id: 'state', name: t('state'), width: 120, cell: (row) => <State source={row} /> },
        {
          id: 'expected',
          name: t('expected'),
          cell: (row) => <Expected key={row.name} source={row} maySet={maySet} />,
        },
      ]}
    />
  )
}

function State({ source }: { source: Source }) {
  const { t } = useTranslation('source')
  if (source.silentSince) return <span className="source-silent">{t('silent')}</span>
  return <span>{source.expected ? t('heard') : t('notWatched')}</span>
}
