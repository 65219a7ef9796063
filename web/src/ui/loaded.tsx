// The four states of everything that is fetched: waiting, nothing there, failed, there.
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './loaded.css'

export interface Question<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

interface Props<T> {
  query: Question<T>
  /** What an empty answer says; leave it out where an answer is never empty. */
  empty?: ReactNode
  isEmpty?: (data: T) => boolean
  children: (data: T) => ReactNode
}

function bare(data: unknown): boolean {
  return Array.isArray(data) && data.length === 0
}

export function Loaded<T>({ query, empty, isEmpty = bare, children }: Props<T>) {
  const { t } = useTranslation('ui')
  // What we have is worth more than the news that a refresh failed.
  if (query.data === undefined && query.error) return <Failed query={query} why={query.error.message} />
  if (query.data === undefined) {
    return (
      <p className="loaded" role="status">
        <i className="loaded-spin" aria-hidden />
        {t('waiting')}
      </p>
    )
  }
  if (isEmpty(query.data)) return <p className="loaded">{empty ?? t('nothing')}</p>
  return children(query.data)
}

function Failed<T>({ query, why }: { query: Question<T>; why: string }) {
  const { t } = useTranslation('ui')
  return (
    <div className="loaded loaded-failed" role="alert">
      <p>{t('failed', { why })}</p>
      <Button size="small" onClick={() => query.refetch()}>
        {t('again')}
      </Button>
    </div>
  )
}
