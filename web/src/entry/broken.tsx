// When a page breaks: what happened, and a way on.
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'

export function Broken() {
  const { t } = useTranslation('entry')
  const why = useRouteError()
  return (
    <main className="loaded loaded-failed" role="alert">
      <p>{t('failed', { why: why instanceof Error ? why.message : String(why) })}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </main>
  )
}
