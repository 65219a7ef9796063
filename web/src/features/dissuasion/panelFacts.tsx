// The evidence behind the call, and the people around her.
import { useTranslation } from 'react-i18next'
import { revealDetail } from '../../api/calls'
import { type Labelled, LEVELS, type LoopView, type Purpose, type WarningView } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Masked } from '../../ui/masked'
import { Rank, type Weight } from '../../ui/rank'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'
import { Happenings } from './happenings'

const CONTACT = /紧急联系人|家属|[Cc]ontact/

/** One value of a sheet, and the way to ask for the whole of it. */
interface Fact extends Labelled {
  key: string
  ask: (purpose: Purpose) => Promise<string>
}

function factsOf(loop: LoopView, warning: WarningView): Fact[] {
  const seen = new Map<string, number>()
  return warning.details.map((one) => {
    const nth = seen.get(one.label) ?? 0
    seen.set(one.label, nth + 1)
    const wanted = { loop: loop.id, warning: warning.id, label: one.label, nth }
    const ask = (purpose: Purpose) => revealDetail({ ...wanted, purpose })
    return { ...one, key: `${warning.id} ${one.label} ${nth}`, ask }
  })
}

function Value({ of, purpose }: { of: Fact; purpose: Purpose }) {
  if (!of.masked) return <dd>{of.value}</dd>
  return (
    <dd>
      <Masked masked={of.value} kind="TEXT" reveal={() => of.ask(purpose)} />
    </dd>
  )
}

export function Evidence({ loop }: { loop: LoopView }) {
  return (
    <ul className="evidence">
      {loop.warnings.map((warning) => (
        <li key={warning.id}>
          <OneWarning loop={loop} warning={warning} />
        </li>
      ))}
    </ul>
  )
}

function OneWarning({ loop, warning }: { loop: LoopView; warning: WarningView }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const now = useNow()
  const own = [
    { label: t('kind'), value: code('kind', warning.kind) },
    { label: t('column.type'), value: code('type', warning.type) },
    { label: t('received'), value: shortOf(warning.receivedAt, now) },
    { label: t('address'), value: warning.address ?? '' },
  ].filter((one) => one.value)
  const told = factsOf(loop, warning).filter((one) => one.value && !CONTACT.test(one.label))
  return (
    <>
      <h3>
        <Rank weight={(LEVELS.indexOf(warning.level) + 1) as Weight}>{code('level', warning.level)}</Rank>
        <b>{warning.source}</b>
        <span className="num">{warning.number}</span>
        <time className="num">{shortOf(warning.warnedAt, now)}</time>
      </h3>
      <dl>
        {own.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
        {told.map((fact) => (
          <div key={fact.key}>
            <dt>{fact.label}</dt>
            <Value of={fact} purpose="CALL" />
          </div>
        ))}
        {warning.flags.length > 0 && (
          <div>
            <dt>{t('flags')}</dt>
            <dd className="evidence-flags">
              {warning.flags.map((one) => `${one.column} · ${code('problem', one.problem)}`).join(' / ')}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

export function Family({ loop }: { loop: LoopView }) {
  const { t } = useTranslation('dissuasion')
  const contacts = loop.warnings.flatMap((one) => factsOf(loop, one)).filter((one) => CONTACT.test(one.label))
  const work = loop.timeline.filter((one) => one.step === 'FAMILY')
  return (
    <>
      {contacts.length === 0 ? (
        <p className="panel-nothing">{t('noFamily')}</p>
      ) : (
        <dl className="evidence">
          {contacts.map((one) => (
            <div key={one.key}>
              <dt>{one.label}</dt>
              <Value of={one} purpose="FAMILY" />
            </div>
          ))}
        </dl>
      )}
      {work.length > 0 && (
        <>
          <h3 className="panel-part">{t('familyWork')}</h3>
          <Happenings of={work} />
        </>
      )}
    </>
  )
}
