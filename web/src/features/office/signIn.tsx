// The door: badge and password, then the second factor when it is asked for.
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { type ProblemBody, problemOf } from '../../api/problem'
import { useCode } from '../../ui/words'
import { Door } from './door'
import type { Way } from './founding'

interface Props {
  /** What the server said to the unknown visitor: a demo lists its logins. */
  told: ProblemBody
  onEntered: () => Promise<unknown>
  /** Whoever has no password yet goes another way. */
  onFounding: (way: Way) => void
}

interface Entry {
  badge: string
  password: string
  code: string
}

export function SignIn({ told, onEntered, onFounding }: Props) {
  const { t } = useTranslation('office')
  const [entry, setEntry] = useState<Entry>({ badge: '', password: '', code: '' })
  const [second, setSecond] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (field: keyof Entry) => (event: { target: { value: string } }) =>
    setEntry({ ...entry, [field]: event.target.value.trim() })

  const enter = async (given: Entry) => {
    setBusy(true)
    setRefused(null)
    try {
      await said(api.POST('/api/session', { body: { ...given, code: given.code || null } }))
      await onEntered()
    } catch (error) {
      const problem = problemOf(error)
      if (problem?.body.type === 'second-factor') setSecond(true)
      else setRefused((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(entry)
  }

  return (
    <Door title={t('title')}>
      <form onSubmit={submit} className="door-form">
        <label htmlFor="badge">{t('badge')}</label>
        <Input
          id="badge"
          size="large"
          autoFocus
          autoComplete="username"
          value={entry.badge}
          onChange={set('badge')}
        />
        <label htmlFor="password">{t('password')}</label>
        <Input
          id="password"
          size="large"
          type="password"
          autoComplete="current-password"
          value={entry.password}
          onChange={set('password')}
        />
        {second && <SecondFactor value={entry.code} onChange={set('code')} />}
        {refused && (
          <p role="alert" className="door-refused">
            {refused}
          </p>
        )}
        <Button size="large" type="primary" htmlType="submit" loading={busy}>
          {t('enter')}
        </Button>
      </form>
      {told.demo && (
        <DemoLogins told={told} enter={(badge, password) => void enter({ badge, password, code: '' })} />
      )}
      {!told.demo && (
        <p className="door-ways">
          {(['first', 'join'] as const).map((way) => (
            <Button key={way} type="link" size="small" onClick={() => onFounding(way)}>
              {t(way)}
            </Button>
          ))}
        </p>
      )}
    </Door>
  )
}

function SecondFactor(props: { value: string; onChange: (event: { target: { value: string } }) => void }) {
  const { t } = useTranslation('office')
  return (
    <>
      <label htmlFor="code">{t('code')}</label>
      <Input
        id="code"
        size="large"
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        {...props}
      />
      <small>{t('codeNote')}</small>
    </>
  )
}

function DemoLogins({
  told,
  enter,
}: {
  told: ProblemBody
  enter: (badge: string, password: string) => void
}) {
  const { t } = useTranslation('office')
  const code = useCode('api')
  return (
    <section className="door-demo" aria-label={t('demoLogins')}>
      <h2>{t('demoLogins')}</h2>
      {(told.logins ?? []).map((login) => (
        <button
          type="button"
          key={login.badge}
          data-login={login.badge}
          onClick={() => enter(login.badge, login.password)}
        >
          <b>{code('role', login.role)}</b>
          <span>{login.name}</span>
          <span className="num">{login.badge}</span>
        </button>
      ))}
      <p>{t('demoNote')}</p>
    </section>
  )
}
