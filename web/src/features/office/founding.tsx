// Who has no password yet: the first administrator of an empty installation, and whoever was invited.
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Joined } from '../../api/types'
import { Door } from './door'

/** `first` takes the code that the server printed once, `join` the one that an administrator handed over. */
export type Way = 'first' | 'join'

const FIELDS = {
  first: ['oneTimeCode', 'centreName', 'badge', 'name', 'newPassword'],
  join: ['oneTimeCode', 'newPassword'],
} as const
type Field = (typeof FIELDS)['first'][number]

export function Founding({ way, onDone }: { way: Way; onDone: () => void }) {
  const { t } = useTranslation('office')
  const [joined, setJoined] = useState<Joined | null>(null)
  return (
    <Door title={t(way)}>
      {joined ? (
        <section className="door-form">
          <p>{t('joined')}</p>
          <code className="door-secret">{joined.secret}</code>
          <Button size="large" type="primary" onClick={onDone}>
            {t('toSignIn')}
          </Button>
        </section>
      ) : (
        <Claim way={way} onJoined={setJoined} />
      )}
    </Door>
  )
}

function Claim({ way, onJoined }: { way: Way; onJoined: (joined: Joined) => void }) {
  const { t } = useTranslation('office')
  const [given, setGiven] = useState<Partial<Record<Field, string>>>({})
  const [refused, setRefused] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { oneTimeCode = '', newPassword = '', badge = '', name = '', centreName } = given
    const code = { code: oneTimeCode, password: newPassword }
    const claim = { ...code, badge, name, centreName: centreName || null }
    try {
      onJoined(
        await (way === 'join'
          ? said(api.POST('/api/session/join', { body: code }))
          : said(api.POST('/api/session/first', { body: claim }))),
      )
    } catch (error) {
      setRefused((error as Error).message)
    }
  }
  return (
    <form onSubmit={submit} className="door-form">
      <small>{t(way === 'first' ? 'firstNote' : 'joinNote')}</small>
      {FIELDS[way].map((field) => (
        <div key={field} className="door-form">
          <label htmlFor={field}>{t(field)}</label>
          <Input
            id={field}
            size="large"
            type={field === 'newPassword' ? 'password' : 'text'}
            autoComplete={field === 'newPassword' ? 'new-password' : 'off'}
            value={given[field] ?? ''}
            onChange={(event) => setGiven({ ...given, [field]: event.target.value })}
          />
        </div>
      ))}
      {refused && (
        <p role="alert" className="door-refused">
          {refused}
        </p>
      )}
      <Button size="large" type="primary" htmlType="submit">
        {t('found')}
      </Button>
    </form>
  )
}
