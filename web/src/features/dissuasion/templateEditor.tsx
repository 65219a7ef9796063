// Sets one source's form: columns in the superior's order, his own file, or our standard sheet again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Template, Templates } from '../../api/types'
import { Panel } from '../../ui/page'
import { TEMPLATES } from './queries'
import { TemplateColumns } from './templateColumns'
import { TemplateFile } from './templateFile'

const KINDS = ['COLUMNS', 'FILE', 'STANDARD'] as const
type Kind = (typeof KINDS)[number]

interface Props {
  source: string
  all: Templates
  template: Template | undefined
  onLeave: () => void
}

export function TemplateEditor({ source, all, template, onLeave }: Props) {
  const { t } = useTranslation('dissuasion')
  const queries = useQueryClient()
  const [kind, setKind] = useState<Kind>(template?.fileName ? 'FILE' : 'COLUMNS')
  const here = useRef<HTMLDivElement>(null)
  // It opens below a list that may fill the screen.
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to leave an effect.
    void here.current?.scrollIntoView()
  }, [])
  const onSaved = () => {
    void queries.invalidateQueries({ queryKey: TEMPLATES })
    onLeave()
  }
  return (
    <div ref={here}>
      <Panel title={t('template.of', { source })}>
        <div className="template-kind">
          <Segmented<Kind>
            aria-label={t('template.kind')}
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t(`template.choices.${value}`) }))}
          />
          <Button size="small" onClick={onLeave}>
            {t('cancel')}
          </Button>
        </div>
        {kind === 'COLUMNS' && (
          <TemplateColumns
            source={source}
            fields={all.fields.map((one) => one.field)}
            start={template?.kind === 'COLUMNS' ? template.columns : all.standard}
            onSaved={onSaved}
          />
        )}
        {kind === 'FILE' && <TemplateFile source={source} fields={all.fields} onSaved={onSaved} />}
        {kind === 'STANDARD' && <Standard source={source} onSaved={onSaved} />}
      </Panel>
    </div>
  )
}

function Standard({ source, onSaved }: { source: string; onSaved: () => void }) {
  const { t } = useTranslation('dissuasion')
  const reset = useMutation({
    mutationFn: () => said(api.POST('/api/feedback/templates/reset', { body: { source } })),
    onSuccess: onSaved,
  })
  return (
    <>
      <p>{t('template.standardNote')}</p>
      <p className="template-send">
        <Button type="primary" loading={reset.isPending} onClick={() => reset.mutate()}>
          {t('template.reset')}
        </Button>
      </p>
      {reset.error && <p role="alert">{t('refused', { why: reset.error.message })}</p>}
    </>
  )
}
