// The frame of the console: bar, rail, page; before it the door.
import { useQueryClient } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { SESSION } from '../api/calls'
import { listen } from '../api/live'
import type { ProblemBody } from '../api/problem'
import { FirstAdministrator } from '../features/office/firstAdministrator'
import { SignIn } from '../features/office/signIn'
import { Loaded } from '../ui/loaded'
import { light } from '../ui/theme'
import { Bar } from './bar'
import { Rail } from './rail'
import { SessionContext, useSession } from './session'
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
  const entered = () => queries.resetQueries({ queryKey: SESSION })
  if (told.type === 'first-administrator') return <FirstAdministrator onEntered={entered} />
  return <SignIn told={told} onEntered={entered} />
}

function House() {
  const { t } = useTranslation('entry')
  useEffect(() => listen(), [])
  return (
    <div className="shell">
      <a className="shell-skip" href="#page">
        {t('skip')}
      </a>
      <Bar />
      <Rail />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
