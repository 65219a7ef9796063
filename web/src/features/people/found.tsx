// Who was found: the words that were searched never stand in an address, neither the browser's nor the server's.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { api, said } from '../../api/client'
import { Loaded } from '../../ui/loaded'
import { Masked } from '../../ui/masked'
import { Page } from '../../ui/page'
import { Sheet } from '../../ui/sheet'

export function Found() {
  const { t } = useTranslation('people')
  const asked = (useLocation().state as { q?: string } | null)?.q
  return (
    <Page title={t('found')} note={t('foundNote')}>
      {asked ? <Hits asked={asked} /> : <p className="loaded">{t('ask')}</p>}
    </Page>
  )
}

function Hits({ asked }: { asked: string }) {
  const { t } = useTranslation('people')
  const query = useQuery({
    queryKey: ['people', 'found', asked],
    queryFn: () => said(api.POST('/api/people/search', { body: { words: asked } })),
  })
  return (
    <Loaded query={query} empty={t('nobody')}>
      {(people) => (
        <Sheet
          caption={t('found')}
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            {
              id: 'name',
              name: t('name'),
              cell: (person) => <Link to={`/people/${person.id}`}>{person.name ?? t('nameless')}</Link>,
            },
            {
              id: 'phone',
              name: t('phone'),
              cell: (person) => <Masked masked={person.phone} kind="PHONE" />,
            },
            { id: 'unit', name: t('unit'), cell: (person) => person.unitName },
          ]}
        />
      )}
    </Loaded>
  )
}
