// The superior's own workbook or document: chosen, tried on nobody's row, kept.
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setTemplateFile, tryTemplateFile } from '../../api/calls'
import type { FeedbackField } from '../../api/types'
import { save } from '../../ui/download'
import { useCode } from '../../ui/words'

interface Props {
  source: string
  fields: FeedbackField[]
  onSaved: () => void
}

export function TemplateFile({ source, fields, onSaved }: Props) {
  const { t } = useTranslation('dissuasion')
  const [file, setFile] = useState<File | null>(null)
  const attempt = useMutation({
    mutationFn: async (form: File) => {
      const filled = await tryTemplateFile(form)
      save(filled.blob, filled.name)
      return filled.name
    },
  })
  const keep = useMutation({ mutationFn: (form: File) => setTemplateFile(source, form), onSuccess: onSaved })
  const error = keep.error ?? attempt.error
  return (
    <>
      <p className="template-note">{t('template.fileNote')}</p>
      <Fields of={fields} />
      <p className="template-send">
        <label className="template-choose">
          {file ? file.name : t('template.choose')}
          <input
            type="file"
            className="unseen"
            accept=".xlsx,.docx"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              attempt.reset()
              keep.reset()
            }}
          />
        </label>
        <Button disabled={!file} loading={attempt.isPending} onClick={() => file && attempt.mutate(file)}>
          {t('template.preview')}
        </Button>
        <Button
          type="primary"
          disabled={!file}
          loading={keep.isPending}
          onClick={() => file && keep.mutate(file)}
        >
          {t('template.save')}
        </Button>
        <output>{attempt.data && t('template.tried', { name: attempt.data })}</output>
      </p>
      {error && <p role="alert">{t('refused', { why: error.message })}</p>}
    </>
  )
}

/** What may stand between the braces. */
function Fields({ of }: { of: FeedbackField[] }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  return (
    <dl className="template-fields" aria-label={t('template.fields')}>
      {of.map(({ field, word }) => (
        <div key={field}>
          <dt>{`{{${word}}}`}</dt>
          {code('feedbackField', field) !== word && <dd>{code('feedbackField', field)}</dd>}
        </div>
      ))}
    </dl>
  )
}
