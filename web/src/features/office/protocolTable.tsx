// The protocol: limits of each level, and what every outcome leads to.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../../api/client'
import { LEVELS, type Level, STEPS, type Step } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'
import { useCode } from '../../ui/words'

interface ProtocolView {
  version: number
  levels: { level: Level; minutes: Record<string, number | null>; required: Step[] }[]
  outcomes: {
    code: string
    step: Step
    next: string | null
    owner: string | null
    minutes: number | null
    sms: boolean
  }[]
}

export function ProtocolTable() {
  const { t } = useTranslation('office')
  const query = useQuery({ queryKey: ['protocol'], queryFn: () => get<ProtocolView>('/api/protocol') })
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

function useSpan(): (minutes: number | null | undefined) => string {
  const { t } = useTranslation('office')
  return (minutes) => {
    if (minutes === null || minutes === undefined) return '—'
    if (minutes % 1440 === 0 && minutes > 0) return t('days', { n: minutes / 1440 })
    if (minutes % 60 === 0 && minutes > 0) return t('hours', { n: minutes / 60 })
    return t('minutes', { n: minutes })
  }
}

function Limits({ protocol }: { protocol: ProtocolView }) {
  const { t } = useTranslation('office')
  const code = useCode('api')
  const span = useSpan()
  const kinds = [...new Set(protocol.levels.flatMap((one) => Object.keys(one.minutes)))]
  const rows = LEVELS.flatMap((level) => protocol.levels.filter((one) => one.level === level))
  return (
    <Sheet
      caption={t('levels')}
      rows={rows}
      rowKey={(row) => row.level}
      columns={[
        { id: 'level', name: t('level'), width: 80, cell: (row) => code('level', row.level) },
        ...kinds.map((kind) => ({
          id: kind,
          name: code('due', kind),
          cell: (row: ProtocolView['levels'][number]) => span(row.minutes[kind]),
        })),
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
  const rows = STEPS.flatMap((step) => protocol.outcomes.filter((one) => one.step === step))
  return (
    <Sheet
      caption={t('outcomes')}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        { id: 'step', name: t('protocol'), width: 110, cell: (row) => code('step', row.step) },
        { id: 'code', name: t('outcome'), cell: (row) => code('code', row.code) },
        {
          id: 'next',
          name: t('next'),
          cell: (row) =>
            (row.next && t(`api:due.${row.next}`, { defaultValue: code('step', row.next) })) || '—',
        },
        { id: 'owner', name: t('owner'), cell: (row) => code('party', row.owner) || '—' },
        { id: 'limit', name: t('limit'), cell: (row) => span(row.minutes) },
        { id: 'sms', name: t('sms'), cell: (row) => (row.sms ? t('smsYes') : '—') },
      ]}
    />
  )
}
