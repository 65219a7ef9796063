// The lines of a list of columns while they are edited: moved, filled, added, removed.
import type { TemplateColumn } from '../../api/types'

/** The key stays with its line wherever it moves, so that the focus does too. */
export interface Line extends TemplateColumn {
  key: number
}

export function linesOf(columns: TemplateColumn[]): Line[] {
  return columns.map((column, key) => ({ ...column, key }))
}

export function put(lines: Line[], at: number, more: Partial<TemplateColumn>): Line[] {
  return lines.map((line, index) => (index === at ? { ...line, ...more } : line))
}

/** Past either end nothing moves. */
export function move(lines: Line[], at: number, by: -1 | 1): Line[] {
  const to = at + by
  if (to < 0 || to >= lines.length) return lines
  const moved = [...lines]
  moved[at] = lines[to]!
  moved[to] = lines[at]!
  return moved
}

export function remove(lines: Line[], at: number): Line[] {
  return lines.filter((_, index) => index !== at)
}

export function add(lines: Line[]): Line[] {
  const key = Math.max(-1, ...lines.map((line) => line.key)) + 1
  return [...lines, { key, heading: '', field: null, text: null }]
}
