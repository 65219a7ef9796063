// The bar: whose centre, search, whether the feed lives, which shift, who sits here.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SESSION } from '../api/calls'
import { api, said } from '../api/client'
import { useFeed } from '../api/live'
import { clockOf } from '../ui/times'
import { choose } from '../ui/words'
import { mayEnter } from './places'
import { Search } from './search'
import { useSignedIn } from './session'

export function Bar() {
  const { t } = useTranslation('entry')
  const { centre, demo, shift, officer } = useSignedIn()
  useEffect(() => {
    document.title = `${centre.name} · ${t('app')}`
  }, [centre.name, t])
  return (
    <header className="bar">
      <img src="/shield.svg" alt="" width="24" height="24" />
      <p className="bar-centre">
        <b>{centre.name}</b>
        <span>{t('app')}</span>
      </p>
      {mayEnter('people', officer.roles) && <Search />}
      <div className="bar-right">
        {demo && <span className="bar-demo">{t('demo')}</span>}
        {mayEnter('desk', officer.roles) && <FeedState />}
        {shift && (
          <span className="num">
            {shift.name} {hours(shift.starts)}–{hours(shift.ends)}
          </span>
        )}
        <Me />
      </div>
    </header>
  )
}

/** A shift is told as wall-clock hours or as instants. */
function hours(time: string): string {
  return time.includes('T') ? clockOf(time) : time.slice(0, 5)
}

function FeedState() {
  const { t } = useTranslation('entry')
  const feed = useFeed()
  return (
    <span className={`bar-feed bar-feed-${feed}`} role="status" title={t(`liveNote.${feed}`)}>
      <i aria-hidden />
      {t(feed)}
    </span>
  )
}

function Me() {
  const { t, i18n } = useTranslation('entry')
  const { officer } = useSignedIn()
  const queries = useQueryClient()
  const leave = async () => {
    await said(api.DELETE('/api/session'))
    queries.clear()
    await queries.resetQueries({ queryKey: SESSION })
    location.assign('/')
  }
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <span className="bar-me" title={officer.unitName}>
        <i aria-hidden>{officer.name.slice(0, 1)}</i>
        {officer.name}
        <em className="num">{officer.badge}</em>
      </span>
      <button type="button" lang={other} title={t('languageNote')} onClick={() => choose(other)}>
        {t('language')}
      </button>
      <button type="button" onClick={() => void leave()}>
        {t('signOut')}
      </button>
    </>
  )
}
