// An empty installation: the code that the server printed once makes the first administrator.
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/client'
import { Door } from './door'

const FIELDS = ['firstCode', 'badge', 'firstName', 'firstPassword'] as const
type Field = (typeof FIELDS)[number]

export function FirstAdministrator({ onEntered }: { onEntered: () => Promise<unknown> }) {
  const { t } = useTranslation('office')
  const [given, setGiven] = useState<Record<Field, string>>({
    firstCode: '',
    badge: '',
    firstName: '',
    firstPassword: '',
  })
  const [refused, setRefused] = useState<string | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { firstCode, badge, firstName, firstPassword } = given
    try {
      await send('POST', '/api/first-administrator', {
        code: firstCode,
        badge,
        name: firstName,
        password: firstPassword,
      })
      await onEntered()
    } catch (error) {
      setRefused((error as Error).message)
    }
  }

  return (
    <Door title={t('first')}>
      <form onSubmit={submit} className="door-form">
        <small>{t('firstNote')}</small>
        {FIELDS.map((field) => (
          <div key={field} className="door-form">
            <label htmlFor={field}>{t(field)}</label>
            <Input
              id={field}
              size="large"
              type={field === 'firstPassword' ? 'password' : 'text'}
              autoComplete={field === 'firstPassword' ? 'new-password' : 'off'}
              value={given[field]}
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
          {t('firstEnter')}
        </Button>
      </form>
    </Door>
  )
}
