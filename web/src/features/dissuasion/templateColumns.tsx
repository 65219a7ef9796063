// The superior's columns: his headings in his order, each over a field of ours, a fixed text or nothing.
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { FeedbackField, TemplateColumn } from '../../api/types'
import { Sheet } from '../../ui/sheet'
import { ColumnLine } from './columnLine'
import { add, type Line, linesOf, move, put, remove } from './columnLines'

interface Props {
  source: string
  fields: FeedbackField['field'][]
  start: TemplateColumn[]
  onSaved: () => void
}

const columnsOf = (lines: Line[]): TemplateColumn[] =>
  lines.map(({ heading, field, text }) => ({ heading, field, text: field || !text ? null : text }))

/** A line that moves takes the focus out of the browser's hands; it is given back. */
function keepFocus(change: () => void): void {
  const held = document.activeElement
  change()
  requestAnimationFrame(() => held instanceof HTMLElement && held.focus())
}

export function TemplateColumns({ source, fields, start, onSaved }: Props) {
  const { t } = useTranslation('dissuasion')
  const [lines, setLines] = useState(() => linesOf(start))
  const more = useRef<HTMLButtonElement>(null)
  const preview = useMutation({
    mutationFn: () =>
      said(api.POST('/api/feedback/templates/preview/columns', { body: { columns: columnsOf(lines) } })),
  })
  const save = useMutation({
    mutationFn: () =>
      said(
        api.POST('/api/feedback/templates/columns', {
          body: { source, layout: { columns: columnsOf(lines) } },
        }),
      ),
    onSuccess: onSaved,
  })
  const error = save.error ?? preview.error
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p className="template-note">{t('template.columnsNote')}</p>
      <ol className="template-lines">
        {lines.map((line, at) => (
          <ColumnLine
            key={line.key}
            line={line}
            nth={at + 1}
            fields={fields}
            onPut={(more) => setLines(put(lines, at, more))}
            onMove={(by) => keepFocus(() => setLines(move(lines, at, by)))}
            onRemove={() => {
              setLines(remove(lines, at))
              more.current?.focus()
            }}
          />
        ))}
      </ol>
      <p className="template-send">
        <Button ref={more} onClick={() => setLines(add(lines))}>
          {t('template.add')}
        </Button>
        <Button loading={preview.isPending} onClick={() => preview.mutate()}>
          {t('template.preview')}
        </Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('template.save')}
        </Button>
      </p>
      {error && <p role="alert">{t('refused', { why: error.message })}</p>}
      {preview.data && <Sample {...preview.data} />}
    </form>
  )
}

/** The list with one row of nobody. */
function Sample({ headings, cells }: { headings: string[]; cells: string[] }) {
  const { t } = useTranslation('dissuasion')
  return (
    <div className="template-sample">
      <Sheet<string[]>
        caption={t('template.sample')}
        rows={[cells]}
        rowKey={() => 'sample'}
        columns={headings.map((name, at) => ({ id: String(at), name, cell: (row) => row[at] }))}
      />
    </div>
  )
}
