// What waits to be reported to each superior: his file by one button, his text by another, and what he sent back.
import { CopyOutlined, DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFeedback } from '../../api/calls'
import { api, said } from '../../api/client'
import type { FeedbackForm, Pending } from '../../api/types'
import { save } from '../../ui/download'
import { Loaded } from '../../ui/loaded'
import { FeedbackReturned } from './feedbackReturned'
import { FeedbackText } from './feedbackText'
import { DESK, PENDING, usePending } from './queries'
import './feedback.css'

const FORMS = ['LINES', 'FIELDS'] as const satisfies FeedbackForm[]

/** Both ways out report: the loops leave the list. */
function useReports() {
  const { t } = useTranslation('dissuasion')
  const queries = useQueryClient()
  const [text, setText] = useState<{ source: string; text: string; loops: number } | null>(null)
  const onSettled = () => {
    void queries.invalidateQueries({ queryKey: DESK })
    void queries.invalidateQueries({ queryKey: PENDING })
  }
  const download = useMutation({
    mutationFn: async (pending: Pending) => {
      const file = await fetchFeedback(pending.source)
      save(file.blob, file.name)
      return t('downloaded', { name: file.name, n: pending.count })
    },
    onMutate: () => setText(null),
    onSettled,
  })
  const copy = useMutation({
    mutationFn: async ({ source, form }: { source: string; form: FeedbackForm }) =>
      setText({ source, ...(await said(api.POST('/api/feedback/text', { body: { source, form } }))) }),
    onSettled,
  })
  return { download, copy, text, busy: download.isPending || copy.isPending, leave: () => setText(null) }
}

export function FeedbackPending() {
  const { t } = useTranslation('dissuasion')
  const query = usePending()
  const { download, copy, text, busy, leave } = useReports()
  const error = download.error ?? copy.error
  return (
    <section className="feedback" aria-label={t('feedback')}>
      <h2>{t('feedback')}</h2>
      <small>{t('feedbackNote')}</small>
      <FeedbackReturned />
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
                  className="feedback-file"
                  icon={<DownloadOutlined aria-hidden />}
                  disabled={busy || one.count === 0}
                  onClick={() => download.mutate(one)}
                >
                  {t('download')}
                </Button>
                {FORMS.map((form) => (
                  <Button
                    key={form}
                    size="small"
                    data-form={form}
                    icon={<CopyOutlined aria-hidden />}
                    disabled={busy || one.count === 0}
                    onClick={() => copy.mutate({ source: one.source, form })}
                  >
                    {t(`copy.${form}`)}
                  </Button>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {text && <FeedbackText {...text} onLeave={leave} />}
      <output>
        {download.data}
        {error && t('refused', { why: error.message })}
      </output>
    </section>
  )
}
