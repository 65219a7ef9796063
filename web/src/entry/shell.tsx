// The frame of the console: bar, rail, page; before it the door.
import { useQueryClient } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { SESSION } from '../api/calls'
import { listen } from '../api/live'
import type { ProblemBody } from '../api/problem'
import { Founding, type Way } from '../features/office/founding'
import { SignIn } from '../features/office/signIn'
import { Alarms } from '../features/source/alarms'
import { Loaded } from '../ui/loaded'
import { light } from '../ui/theme'
import { Bar } from './bar'
import { firstPlace, mayEnter, placeOf } from './places'
import { Rail } from './rail'
import { SessionContext, useSession, useSignedIn } from './session'
import './shell.css'

function Dressed({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      theme={light}
      locale={i18n.language === 'en' ? enUS : zhCN}
    >
      {children}
    </ConfigProvider>
  )
}

export function Shell() {
  const query = useSession()
  return (
    <Dressed>
      <Loaded query={query}>
        {({ session, told }) =>
          session ? (
            <SessionContext value={session}>
              <House />
            </SessionContext>
          ) : (
            <Entrance told={told} />
          )
        }
      </Loaded>
    </Dressed>
  )
}

function Entrance({ told }: { told: ProblemBody }) {
  const queries = useQueryClient()
  const [way, setWay] = useState<Way | null>(told.type === 'first-administrator' ? 'first' : null)
  if (way) return <Founding way={way} onDone={() => setWay(null)} />
  return (
    <SignIn told={told} onEntered={() => queries.resetQueries({ queryKey: SESSION })} onFounding={setWay} />
  )
}

function House() {
  const { t } = useTranslation('entry')
  const { roles } = useSignedIn().officer
  const hears = mayEnter('desk', roles)
  useEffect(() => (hears ? listen() : undefined), [hears])
  const { pathname } = useLocation()
  const place = placeOf(pathname)
  if (place && !mayEnter(place, roles)) return <Navigate to={`/${firstPlace(roles)}`} replace />
  return (
    <div className="shell">
      <a className="shell-skip" href="#page">
        {t('skip')}
      </a>
      <Bar />
      <Rail />
      <Alarms enabled={mayEnter('sources', roles)} />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
