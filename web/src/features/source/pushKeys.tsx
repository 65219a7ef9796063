// Which sources hand their lists in by themselves: their keys, the last number that came, and the ones that did not.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Source, SourcePush } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { SOURCES, useSources } from './queries'

export function PushKeys({ mayIssue }: { mayIssue: boolean }) {
  const { t } = useTranslation('source')
  const sources = useSources()
  const pushes = useQuery({
    queryKey: [...SOURCES, 'push'],
    queryFn: () => said(api.GET('/api/sources/push')),
  })
  return (
    <Panel title={t('push')} note={t('pushNote')}>
      <Loaded query={sources}>
        {(known) => (
          <Loaded query={pushes} isEmpty={() => false}>
            {(states) => <Keys known={known} states={states} mayIssue={mayIssue} />}
          </Loaded>
        )}
      </Loaded>
    </Panel>
  )
}

function Keys({ known, states, mayIssue }: { known: Source[]; states: SourcePush[]; mayIssue: boolean }) {
  const { t } = useTranslation('source')
  const queries = useQueryClient()
  const issue = useMutation({
    mutationFn: (source: string) => said(api.POST('/api/sources/push', { body: { source } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...SOURCES, 'push'] }),
  })
  const stateOf = (name: string) => states.find((one) => one.source === name)
  return (
    <>
      {issue.data && (
        <p className="push-key" role="status">
          {t('pushIssued', { name: issue.variables })}
          <code>{issue.data.key}</code>
        </p>
      )}
      <Sheet
        caption={t('push')}
        rows={known}
        rowKey={(row) => row.name}
        tone={(row) => (stateOf(row.name)?.missing.length ? 'bad' : undefined)}
        columns={[
          { id: 'name', name: t('source'), width: 160, cell: (row) => <b>{row.name}</b> },
          { id: 'last', name: t('pushLast'), width: 120, cell: (row) => stateOf(row.name)?.last ?? '—' },
          {
            id: 'missing',
            name: t('pushMissing'),
            cell: (row) => stateOf(row.name)?.missing.join(t('comma')) || '—',
          },
          {
            id: 'issue',
            name: t('pushKey'),
            width: 160,
            cell: (row) => (
              <Button
                size="small"
                disabled={!mayIssue || issue.isPending}
                onClick={() => issue.mutate(row.name)}
              >
                {t(stateOf(row.name) ? 'pushAgain' : 'pushIssue')}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}
