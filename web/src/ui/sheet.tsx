// A plain table: dense, with a caption for those who hear it, scrolling inside its own box.
import type { ReactNode } from 'react'
import './sheet.css'

export interface Column<R> {
  id: string
  name: string
  width?: number
  wrap?: boolean
  cell: (row: R) => ReactNode
}

interface Props<R> {
  caption: string
  columns: Column<R>[]
  rows: R[]
  rowKey: (row: R) => string
  tone?: (row: R) => 'bad' | 'info' | undefined
}

export function Sheet<R>({ caption, columns, rows, rowKey, tone }: Props<R>) {
  return (
    // Scrollable by keyboard too, hence the tab stop.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
    <section className="sheet" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" style={{ width: column.width }}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={tone?.(row) ? `sheet-${tone(row)}` : undefined}>
              {columns.map((column) => (
                <td key={column.id} className={column.wrap ? 'sheet-wrap' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
