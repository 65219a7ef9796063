// The protocol: limits of each level, and what every outcome leads to.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { LEVELS, type ProtocolView } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { useCode } from '../../ui/words'

type LevelRule = ProtocolView['levels'][string]
type CodeRule = ProtocolView['codes'][string]

export function ProtocolTable() {
  const { t } = useTranslation('office')
  const query = useQuery({ queryKey: ['protocol'], queryFn: () => said(api.GET('/api/protocol')) })
  return (
    <Loaded query={query}>
      {(protocol) => (
        <>
          <Panel title={t('levels')} note={t('version', { n: protocol.version })}>
            <Limits protocol={protocol} />
          </Panel>
          <Panel title={t('outcomes')}>
            <Outcomes protocol={protocol} />
          </Panel>
        </>
      )}
    </Loaded>
  )
}

function useSpan(): (minutes: number | null) => string {
  const { t } = useTranslation('office')
  return (minutes) => {
    if (minutes === null) return '—'
    if (minutes === 0) return t('now')
    if (minutes % 1440 === 0) return t('days', { n: minutes / 1440 })
    if (minutes % 60 === 0) return t('hours', { n: minutes / 60 })
    return t('minutes', { n: minutes })
  }
}

function Limits({ protocol }: { protocol: ProtocolView }) {
  const { t } = useTranslation(['office', 'api'])
  const code = useCode('api')
  const span = useSpan()
  const rows = LEVELS.map((level) => ({ level, ...protocol.levels[level]! }))
  const visits = (row: LevelRule) =>
    row.returnDays.map((day) => t('days', { n: day })).join(' · ') +
    (row.returnShare < 1 ? ` (${Math.round(row.returnShare * 100)}%)` : '')
  return (
    <Sheet
      caption={t('levels')}
      rows={rows}
      rowKey={(row) => row.level}
      columns={[
        { id: 'level', name: t('level'), width: 80, cell: (row) => code('level', row.level) },
        { id: 'claim', name: t('api:due.CLAIM'), cell: (row) => span(row.claim) },
        { id: 'call', name: t('api:due.CALL'), cell: (row) => span(row.call) },
        { id: 'met', name: t('api:due.MEET'), cell: (row) => span(row.met) },
        { id: 'feedback', name: t('api:due.FEEDBACK'), cell: (row) => span(row.feedback) },
        { id: 'return', name: t('api:due.RETURN'), cell: (row) => visits(row) || '—' },
        {
          id: 'required',
          name: t('required'),
          wrap: true,
          cell: (row) => row.required.map((step) => code('step', step)).join(' · '),
        },
      ]}
    />
  )
}

function Outcomes({ protocol }: { protocol: ProtocolView }) {
  const { t } = useTranslation('office')
  const code = useCode('api')
  const span = useSpan()
  // Limits differ by level, most urgent first; equal ones are said once.
  const limits = (row: CodeRule) => [...new Set(row.minutes.map(span))].join(' / ')
  const rows = Object.entries(protocol.codes).map(([name, rule]) => ({ name, ...rule }))
  return (
    <Sheet
      caption={t('outcomes')}
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { id: 'code', name: t('outcome'), cell: (row) => code('code', row.name) },
        { id: 'overall', name: t('overall'), cell: (row) => code('overall', row.overall) || '—' },
        {
          id: 'next',
          name: t('next'),
          cell: (row) => row.next.map((step) => code('step', step)).join(' · ') || '—',
        },
        { id: 'owner', name: t('owner'), cell: (row) => code('party', row.party) || '—' },
        { id: 'limit', name: t('limit'), cell: (row) => limits(row) || '—' },
        { id: 'sms', name: t('sms'), cell: (row) => (row.sms ? t('smsYes') : '—') },
      ]}
    />
  )
}
