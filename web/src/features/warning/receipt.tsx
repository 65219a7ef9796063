// The receipt: received = accepted + merged + duplicate + quarantined, shown as an equation, and each row's note.
import { CheckCircleFilled, WarningFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Receipt, RowNote } from '../../api/types'
import { Panel } from '../../ui/page'
import { Sheet } from '../../ui/sheet'

const PARTS = ['accepted', 'merged', 'duplicate', 'quarantined'] as const

export function addsUp(receipt: Receipt): boolean {
  return receipt.received === PARTS.reduce((sum, part) => sum + receipt[part], 0)
}

export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('warning')
  const note = `${receipt.source} · ${receipt.file} · ${t('took', { ms: receipt.millis })}`
  return (
    <Panel title={t('receipt')} note={note}>
      <Equation receipt={receipt} />
      <h3 className="receipt-notes">
        {t('notes')}
        {receipt.quarantined > 0 && <Link to="/quarantine">{t('toQuarantine')}</Link>}
      </h3>
      {receipt.notes.length === 0 ? <p>{t('noNotes')}</p> : <Notes notes={receipt.notes} />}
    </Panel>
  )
}

function Equation({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('warning')
  const right = addsUp(receipt)
  return (
    <p className={right ? 'equation num' : 'equation equation-wrong num'} role="status">
      <span className="equation-sum">
        <b data-figure="received">{receipt.received}</b>
        {t('received')}
      </span>
      {PARTS.map((part, index) => (
        <span key={part} className={`equation-part equation-${part}`}>
          <i aria-hidden>{index === 0 ? '=' : '+'}</i>
          <span>
            <b data-figure={part}>{receipt[part]}</b>
            {t(part)}
          </span>
        </span>
      ))}
      <span className="equation-says">
        {right ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
        {t(right ? 'adds' : 'addsNot')}
      </span>
    </p>
  )
}

function Notes({ notes }: { notes: RowNote[] }) {
  const { t } = useTranslation('warning')
  return (
    <Sheet
      caption={t('notes')}
      rows={notes.map((note, at) => ({ ...note, id: `${note.row}-${note.column}-${at}` }))}
      rowKey={(note) => note.id}
      tone={(note) => (note.kind === 'QUARANTINED' ? 'bad' : note.kind === 'FLAG' ? undefined : 'info')}
      columns={[
        { id: 'row', name: t('row'), width: 60, cell: (note) => note.row || '—' },
        { id: 'what', name: t('what'), width: 130, cell: (note) => <NoteKind kind={note.kind} /> },
        { id: 'column', name: t('column'), width: 120, cell: (note) => note.column ?? '—' },
        { id: 'problem', name: t('problem'), wrap: true, cell: (note) => note.problem },
        { id: 'mend', name: t('mend'), wrap: true, cell: (note) => note.mend ?? '—' },
      ]}
    />
  )
}

function NoteKind({ kind }: { kind: RowNote['kind'] }) {
  const { t } = useTranslation('warning')
  return <span className={`note-kind note-${kind}`}>{t(`noteKind.${kind}`)}</span>
}
