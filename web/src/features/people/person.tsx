// One person: who she is, what warned us of her, what we did, in order of time.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { reveal } from '../../api/calls'
import { api, said } from '../../api/client'
import { markOf, newestFirst, titleOf } from '../../api/moments'
import type { Happening, PersonView } from '../../api/types'
import { useNow } from '../../ui/clock'
import { Loaded } from '../../ui/loaded'
import { Masked } from '../../ui/masked'
import { Page, Panel } from '../../ui/page'
import { Timeline } from '../../ui/timeline'
import { shortOf } from '../../ui/times'
import { useCode } from '../../ui/words'
import { LoopsOf, WarningsOf } from './personParts'
import './people.css'

/** Who she is stands in one room, what was done for her in another; the page reads both. */
function usePerson(id: string) {
  return useQuery({
    queryKey: ['people', id],
    queryFn: async () => {
      const [person, loops] = await Promise.all([
        said(api.GET('/api/people/{id}', { params: { path: { id } } })),
        said(api.GET('/api/loops', { params: { query: { person: id } } })),
      ])
      return { person, loops }
    },
  })
}

export function Person() {
  const { t } = useTranslation('people')
  const query = usePerson(useParams().id!)
  return (
    <Loaded query={query}>
      {({ person, loops }) => (
        <Page
          title={person.identities.find((one) => one.name)?.name ?? t('nameless')}
          note={t('identities', { n: person.identities.length })}
        >
          <Identities person={person} />
          <div className="person">
            <div className="person-left">
              <Panel title={t('loops')}>
                <LoopsOf loops={loops} />
              </Panel>
              <Panel title={t('warnings')}>
                <WarningsOf warnings={loops.flatMap((loop) => loop.warnings)} />
              </Panel>
            </div>
            <Panel title={t('timeline')}>
              <History of={loops.flatMap((loop) => loop.timeline)} />
            </Panel>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Identities({ person }: { person: PersonView }) {
  const { t } = useTranslation('people')
  const look = (identity: string, field: 'PHONE' | 'ID_CARD') => () =>
    reveal({ identity, field, purpose: 'VERIFY' })
  return (
    <ul className="identities">
      {person.identities.map((one) => (
        <li key={one.id}>
          <b>{one.name ?? t('nameless')}</b>
          {one.age !== null && <span>{t('years', { n: one.age })}</span>}
          <span>{one.unitName}</span>
          <span>
            {t('phone')} <Masked masked={one.phone} kind="PHONE" reveal={look(one.id, 'PHONE')} />
          </span>
          <span>
            {t('idCard')} <Masked masked={one.idCard} kind="ID_CARD" reveal={look(one.id, 'ID_CARD')} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function History({ of }: { of: Happening[] }) {
  const { t } = useTranslation('people')
  const code = useCode('api')
  const now = useNow()
  if (of.length === 0) return <p>{t('noTimeline')}</p>
  return (
    <Timeline
      of={newestFirst(of).map((one) => ({
        id: one.id,
        time: shortOf(one.at, now),
        title: titleOf(one, code),
        by: one.by?.name ?? null,
        text: one.note,
        mark: markOf(one),
        struck: one.retracted,
      }))}
    />
  )
}
