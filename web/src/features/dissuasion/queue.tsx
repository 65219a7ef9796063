// The queue: thousands of rows, only those in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCode } from '../../ui/words'
import { COLUMNS, QueueRow } from './queueRow'
import './queue.css'
import type { Work } from './useWork'

const ROW_PX = 44
const AHEAD_ROWS = 20

export function Queue({ work }: { work: Work }) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const box = useRef<HTMLDivElement>(null)
  const { rows, selected, queue } = work
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollPaddingStart: ROW_PX,
  })
  const at = rows.findIndex((row) => row.id === selected)
  const seen = virtual.getVirtualItems()
  const last = seen[seen.length - 1]?.index ?? 0

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  useEffect(() => {
    const near = last > rows.length - AHEAD_ROWS
    if (near && queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage()
  }, [last, rows.length, queue])

  return (
    <div
      className="queue"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={code('step', work.filters.step)}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={seen.some((item) => item.index === at) ? `row-${selected}` : undefined}
    >
      <div className="queue-row queue-head" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" className={`cell-${column}`}>
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {seen.map((item) => (
          <QueueRow
            key={rows[item.index]!.id}
            row={rows[item.index]!}
            at={item.index}
            top={item.start}
            selected={rows[item.index]!.id === selected}
            onSelect={work.select}
          />
        ))}
      </div>
    </div>
  )
}
