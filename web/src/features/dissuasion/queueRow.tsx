// One row of the queue: two lines of 44 px, everything that decides what to do next.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LEVELS, type LoopRow } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Countdown } from '../../ui/countdown'
import { Dots } from '../../ui/dots'
import { spaced } from '../../ui/masked'
import { Rank, type Weight } from '../../ui/rank'
import { useCode } from '../../ui/words'

export const COLUMNS = [
  'due',
  'level',
  'person',
  'type',
  'source',
  'area',
  'steps',
  'calls',
  'owner',
] as const

interface Props {
  row: LoopRow
  at: number
  top: number
  selected: boolean
  onSelect: (id: string) => void
}

export function QueueRow({ row, at, top, selected, onSelect }: Props) {
  const now = useNow()
  const late = row.dueAt !== null && Date.parse(row.dueAt) < now
  return (
    // The keys of the desk move between rows; a click is the same as J or K.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the desk's J and K select rows
    <div
      id={`row-${row.id}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={at + 2}
      aria-selected={selected}
      className={`queue-row level-${row.level}${late ? ' queue-late' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(row.id)}
    >
      <Cells row={row} />
    </div>
  )
}

function Cell({ of, children }: { of: (typeof COLUMNS)[number]; children: ReactNode }) {
  return (
    <span role="gridcell" className={`cell-${of}`}>
      {children}
    </span>
  )
}

function Cells({ row }: { row: LoopRow }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  return (
    <>
      <Cell of="due">
        <Countdown due={row.dueAt} since={row.openedAt} />
      </Cell>
      <Cell of="level">
        <Rank weight={(LEVELS.indexOf(row.level) + 1) as Weight}>{code('level', row.level)}</Rank>
      </Cell>
      <Cell of="person">
        <Who row={row} />
      </Cell>
      <Cell of="type">
        <b>{code('type', row.type) || '—'}</b>
        <small title={row.evidence ?? undefined}>{row.evidence ?? ''}</small>
      </Cell>
      <Cell of="source">{row.source}</Cell>
      <Cell of="area">
        {row.unitName.replace('派出所', '所')}
        <small>{row.community ?? '—'}</small>
      </Cell>
      <Cell of="steps">
        <Progress row={row} />
      </Cell>
      <Cell of="calls">
        {row.attempts > 0 ? t('times', { n: row.attempts }) : <small>{t('never')}</small>}
        {row.last && <small>{code('code', row.last.code)}</small>}
      </Cell>
      <Cell of="owner">{row.owner?.name ?? <u>{t('pool')}</u>}</Cell>
    </>
  )
}

function Who({ row }: { row: LoopRow }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const { name, sex, age, phone } = row.person
  return (
    <>
      <b>{name ?? t('nameless')}</b>
      <small>
        {code('sex', sex)} {age ?? ''}
      </small>
      {row.moneyMoved ? <em className="tag-bad">{t('money')}</em> : row.raised && <em>{t('raised')}</em>}
      <small className="num">{spaced(phone ?? '—')}</small>
    </>
  )
}

export function Progress({ row }: { row: LoopRow }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const done = row.steps.filter((one) => one.state === 'DONE').length
  return (
    <Dots
      of={row.steps.map((one) => ({ name: code('step', one.step), state: one.state }))}
      label={t('done', { n: done, at: row.closed ? t('closed') : code('step', row.task) })}
    />
  )
}
