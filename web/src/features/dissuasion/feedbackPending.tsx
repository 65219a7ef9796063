// What waits to be reported to each superior, and the sheet in his field order by one button.
import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fetchFeedback } from '../../api/calls'
import type { Pending } from '../../api/types'
import { Loaded } from '../../ui/loaded'
import { DESK, PENDING, usePending } from './queries'
import './feedback.css'

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export function FeedbackPending() {
  const { t } = useTranslation('dissuasion')
  const query = usePending()
  const queries = useQueryClient()
  const download = useMutation({
    mutationFn: async (pending: Pending) => {
      const file = await fetchFeedback(pending.source)
      save(file.blob, file.name)
      return t('downloaded', { name: file.name, n: pending.count })
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: DESK })
      void queries.invalidateQueries({ queryKey: PENDING })
    },
  })
  return (
    <section className="feedback" aria-label={t('feedback')}>
      <h2>{t('feedback')}</h2>
      <small>{t('feedbackNote')}</small>
      <Loaded query={query} empty={t('feedbackNone')}>
        {(sources) => (
          <ul>
            {sources.map((one) => (
              <li key={one.source} data-source={one.source}>
                <b>{one.source}</b>
                <span className="num">{t('feedbackOf', { n: one.count })}</span>
                {one.late > 0 && <em className="num">{t('late', { n: one.late })}</em>}
                <Button
                  size="small"
                  icon={<DownloadOutlined aria-hidden />}
                  loading={download.isPending}
                  disabled={one.count === 0}
                  onClick={() => download.mutate(one)}
                >
                  {t('download')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <output>
        {download.data}
        {download.error && t('refused', { why: download.error.message })}
      </output>
    </section>
  )
}
