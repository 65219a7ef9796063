// The evidence behind the call, and the people around her.
import { useTranslation } from 'react-i18next'
import { LEVELS, type LoopView, type WarningView } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Rank, type Weight } from '../../ui/rank'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'
import { Happenings } from './happenings'

const CONTACT = /紧急联系人|家属|[Cc]ontact/

export function Evidence({ loop }: { loop: LoopView }) {
  return (
    <ul className="evidence">
      {loop.warnings.map((warning) => (
        <li key={warning.id}>
          <OneWarning warning={warning} />
        </li>
      ))}
    </ul>
  )
}

function OneWarning({ warning }: { warning: WarningView }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const now = useNow()
  const facts = [
    { label: t('kind'), value: code('kind', warning.kind) },
    { label: t('column.type'), value: code('type', warning.type) },
    { label: t('received'), value: shortOf(warning.receivedAt, now) },
    { label: t('address'), value: warning.address ?? '' },
    ...warning.details.filter((one) => !CONTACT.test(one.label)),
  ].filter((one) => one.value)
  return (
    <>
      <h3>
        <Rank weight={(LEVELS.indexOf(warning.level) + 1) as Weight}>{code('level', warning.level)}</Rank>
        <b>{warning.source}</b>
        <span className="num">{warning.number}</span>
        <time className="num">{shortOf(warning.warnedAt, now)}</time>
      </h3>
      <dl>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
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
  const contacts = loop.warnings.flatMap((one) => one.details.filter((detail) => CONTACT.test(detail.label)))
  const work = loop.timeline.filter((one) => one.step === 'FAMILY')
  return (
    <>
      {contacts.length === 0 ? (
        <p className="panel-nothing">{t('noFamily')}</p>
      ) : (
        <dl className="evidence">
          {contacts.map((one) => (
            <div key={one.value}>
              <dt>{one.label}</dt>
              <dd>{one.value}</dd>
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
