// One column of the superior's list, on a line of its own; arrows with Alt move it.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackField, TemplateColumn } from '../../api/types'
import { useCode } from '../../ui/words'
import type { Line } from './columnLines'

const FIXED = 'FIXED'

interface Props {
  line: Line
  nth: number
  fields: FeedbackField['field'][]
  onPut: (more: Partial<TemplateColumn>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function ColumnLine({ line, nth, fields, onPut, onMove, onRemove }: Props) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const moved = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    if (!event.altKey || !by) return
    event.preventDefault()
    event.stopPropagation()
    onMove(by)
  }
  return (
    <li onKeyDownCapture={moved}>
      <span className="num">{nth}</span>
      <Input
        size="small"
        maxLength={60}
        aria-label={t('template.headingOf', { n: nth })}
        value={line.heading}
        onChange={(event) => onPut({ heading: event.target.value })}
      />
      <Select<FeedbackField['field'] | typeof FIXED>
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('template.fieldOf', { n: nth })}
        value={line.field ?? FIXED}
        onChange={(field) => onPut(field === FIXED ? { field: null } : { field, text: null })}
        options={[
          { value: FIXED, label: t('template.fixed') },
          ...fields.map((field) => ({ value: field, label: code('feedbackField', field) })),
        ]}
      />
      <Input
        size="small"
        maxLength={200}
        disabled={!!line.field}
        aria-label={t('template.textOf', { n: nth })}
        placeholder={line.field ? '' : t('template.empty')}
        value={line.text ?? ''}
        onChange={(event) => onPut({ text: event.target.value || null })}
      />
      <Button
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={t('template.upOf', { n: nth })}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={t('template.downOf', { n: nth })}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('template.removeOf', { n: nth })}
        onClick={onRemove}
      />
    </li>
  )
}
