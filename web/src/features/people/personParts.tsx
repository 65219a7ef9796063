// The loops and the warnings of one person, as tables.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LEVELS, type Level, type LoopView, type WarningView } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Dots } from '../../ui/dots'
import { Rank, type Weight } from '../../ui/rank'
import { Sheet } from '../../ui/sheet'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'

function LevelRank({ level }: { level: Level }) {
  const code = useCode('api')
  return <Rank weight={(LEVELS.indexOf(level) + 1) as Weight}>{code('level', level)}</Rank>
}

export function LoopsOf({ loops }: { loops: LoopView[] }) {
  const { t } = useTranslation('people')
  const words = useTranslation('api').t
  const code = useCode('api')
  const now = useNow()
  if (loops.length === 0) return <p>{t('noLoops')}</p>
  return (
    <Sheet
      caption={t('loops')}
      rows={loops}
      rowKey={(loop) => loop.id}
      columns={[
        {
          id: 'level',
          name: words('column.level'),
          width: 70,
          cell: (loop) => <LevelRank level={loop.level} />,
        },
        { id: 'opened', name: words('column.opened'), cell: (loop) => shortOf(loop.openedAt, now) },
        {
          id: 'state',
          name: words('column.state'),
          cell: (loop) => (loop.closed ? words('state.CLOSED') : code('step', loop.task)),
        },
        {
          id: 'steps',
          name: '',
          cell: (loop) => (
            <Dots
              of={loop.steps.map((one) => ({ name: code('step', one.step), state: one.state }))}
              label={t('done', { n: loop.steps.filter((one) => one.state === 'DONE').length })}
            />
          ),
        },
        {
          id: 'overall',
          name: words('column.overall'),
          cell: (loop) => code('overall', loop.overall) || '—',
        },
        { id: 'go', name: '', cell: (loop) => <Link to={`/desk?loop=${loop.id}`}>{t('openLoop')}</Link> },
      ]}
    />
  )
}

export function WarningsOf({ warnings }: { warnings: WarningView[] }) {
  const { t } = useTranslation('people')
  const words = useTranslation('api').t
  const code = useCode('api')
  const now = useNow()
  if (warnings.length === 0) return <p>{t('noWarnings')}</p>
  return (
    <Sheet
      caption={t('warnings')}
      rows={warnings}
      rowKey={(warning) => warning.id}
      columns={[
        {
          id: 'level',
          name: words('column.level'),
          width: 70,
          cell: (warning) => <LevelRank level={warning.level} />,
        },
        { id: 'at', name: words('column.warned'), cell: (warning) => shortOf(warning.warnedAt, now) },
        {
          id: 'source',
          name: t('source'),
          cell: (warning) => (
            <>
              {warning.source}
              <small>{warning.number}</small>
            </>
          ),
        },
        { id: 'kind', name: t('kind'), cell: (warning) => code('kind', warning.kind) },
        { id: 'type', name: words('column.type'), cell: (warning) => code('type', warning.type) || '—' },
        { id: 'address', name: t('address'), wrap: true, cell: (warning) => warning.address ?? '—' },
      ]}
    />
  )
}
