// What a figure is made of, down to the loop and its person.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api, said } from '../../api/client'
import { type Figure, LEVELS, type LoopRow } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Masked } from '../../ui/masked'
import { Panel } from '../../ui/page'
import { Rank, type Weight } from '../../ui/rank'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'

export function FigureRows({
  code,
  day,
  onClose,
}: {
  code: Figure['code']
  day: string
  onClose: () => void
}) {
  const { t } = useTranslation('figures')
  const name = useCode('figures')('code', code)
  const query = useQuery({
    queryKey: ['figures', day, code],
    queryFn: () => said(api.GET('/api/figures/{code}/rows', { params: { path: { code }, query: { day } } })),
  })
  return (
    <Panel
      title={query.data ? t('rowsOf', { name, n: query.data.rows.length }) : name}
      note={
        <Button size="small" type="link" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <Loaded query={query} empty={t('noRows')} isEmpty={(data) => data.rows.length === 0}>
        {(data) => <Rows rows={data.rows} caption={name} />}
      </Loaded>
    </Panel>
  )
}

function Rows({ rows, caption }: { rows: LoopRow[]; caption: string }) {
  const { t } = useTranslation('api')
  const code = useCode('api')
  const now = useNow()
  return (
    <Sheet
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'level',
          name: t('column.level'),
          width: 70,
          cell: (row) => (
            <Rank weight={(LEVELS.indexOf(row.level) + 1) as Weight}>{code('level', row.level)}</Rank>
          ),
        },
        {
          id: 'person',
          name: t('column.person'),
          cell: (row) => <Link to={`/people/${row.person.id}`}>{row.person.name ?? '—'}</Link>,
        },
        {
          id: 'phone',
          name: t('column.phone'),
          cell: (row) => <Masked masked={row.person.phone} kind="PHONE" />,
        },
        { id: 'type', name: t('column.type'), cell: (row) => code('type', row.type) || '—' },
        { id: 'unit', name: t('column.unit'), cell: (row) => row.unitName },
        { id: 'warned', name: t('column.warned'), cell: (row) => shortOf(row.warnedAt, now) },
        { id: 'last', name: t('column.last'), cell: (row) => code('code', row.last?.code) || '—' },
        {
          id: 'state',
          name: t('column.state'),
          cell: (row) => (
            <Link to={`/desk?loop=${row.id}`}>{row.closed ? t('state.CLOSED') : code('step', row.task)}</Link>
          ),
        },
      ]}
    />
  )
}
