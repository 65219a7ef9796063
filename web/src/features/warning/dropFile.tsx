// Where a sheet is dropped or chosen.
import { FileTextOutlined } from '@ant-design/icons'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

export function DropFile({ file, onFile }: { file: File | null; onFile: (file: File) => void }) {
  const { t } = useTranslation('warning')
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onFile(dropped)
  }
  return (
    <section
      className={over ? 'drop drop-over' : 'drop'}
      aria-label={t('drop')}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileTextOutlined aria-hidden />
      <div>
        <b>{file ? t('chosen', { name: file.name, size: sizeOf(file.size) }) : t('drop')}</b>
        <small>{t('formats')}</small>
      </div>
      <label className="drop-choose">
        {file ? t('chooseAnother') : t('choose')}
        <input
          type="file"
          className="unseen"
          accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt"
          onChange={(event) => event.target.files?.[0] && onFile(event.target.files[0])}
        />
      </label>
    </section>
  )
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
