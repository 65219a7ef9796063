// Identity and time left: the first thing an officer reads.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LEVELS, type LoopView } from '../../api/types'
import { Actions, type Deed } from '../../ui/actions'
import { useNow } from '../../ui/clock'
import { Countdown } from '../../ui/countdown'
import { Rank, type Weight } from '../../ui/rank'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'
import { Progress } from './queueRow'
import type { Work } from './useWork'

export function PanelHead({ loop, work }: { loop: LoopView; work: Work }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const now = useNow()
  const { person } = loop
  return (
    <header className={`panel-head level-${loop.level}`}>
      <div>
        <Rank weight={(LEVELS.indexOf(loop.level) + 1) as Weight}>{code('level', loop.level)}</Rank>
        <h2>
          <Link to={`/people/${person.id}`}>{person.name ?? t('nameless')}</Link>
        </h2>
        <span>
          {code('sex', person.sex)} {person.age !== null && `· ${t('years', { n: person.age })}`}
        </span>
        <TimeLeft loop={loop} now={now} />
      </div>
      <div>
        {loop.moneyMoved && <em className="tag-bad">{t('money')}</em>}
        {loop.raised && <em>{t('raised')}</em>}
        <span>{code('type', loop.type)}</span>
        <span>{loop.source}</span>
        <span className="num">{t('warned', { at: shortOf(loop.warnedAt, now) })}</span>
      </div>
      <div>
        <Progress row={loop} />
        <span>{loop.closed ? t('closed') : code('step', loop.task)}</span>
        <span>
          {loop.unitName}
          {loop.community && ` · ${loop.community}`}
        </span>
        <span className="panel-head-owner">{loop.owner?.name ?? t('pool')}</span>
        <Ownership loop={loop} work={work} />
      </div>
    </header>
  )
}

function TimeLeft({ loop, now }: { loop: LoopView; now: number }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  if (!loop.dueAt) return null
  const what = code('due', loop.dueKind)
  const late = Date.parse(loop.dueAt) < now
  return (
    <span className="panel-head-due">
      {late ? t('over', { what }) : t('remaining', { what })} <Countdown due={loop.dueAt} />
    </span>
  )
}

/** Claim what is in the pool; give back what is one's own. */
function Ownership({ loop, work }: { loop: LoopView; work: Work }) {
  const { t } = useTranslation('dissuasion')
  const mine = loop.owner?.id === work.me
  const of = loop.allowed.flatMap((one): Deed[] => {
    const run = () => {
      work.freeze()
      work.record({ loop, action: one })
    }
    if (one.action === 'CLAIM' && !mine)
      return [{ id: 'CLAIM', label: t('claim'), tone: 'info', key: { code: 'KeyC', cap: 'C' }, run }]
    if (one.action === 'RELEASE' && mine) return [{ id: 'RELEASE', label: t('release'), run }]
    return []
  })
  return <Actions of={of} label={t('column.owner')} look="row" busy={work.busy} />
}
