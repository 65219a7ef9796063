// The order of the queue stands still while an officer is on a row.
import type { LoopRow } from '../../api/types'

export interface Shown {
  rows: LoopRow[]
  /** What has come in above the row in work, and waits until it is looked at. */
  arrived: LoopRow[]
}

/**
 * Known rows keep their places and show their newest state; the row in work stays even when it has left the
 * list. A new row behind the last known one moves nobody and is appended, one before it waits.
 */
export function shown(order: string[] | null, fresh: LoopRow[], inWork: LoopRow | undefined): Shown {
  if (order === null) return { rows: fresh, arrived: [] }
  const byId = new Map(fresh.map((row) => [row.id, row]))
  const known = new Set(order)
  const rows = order.flatMap((id) => {
    const row = byId.get(id) ?? (inWork?.id === id ? inWork : undefined)
    return row ? [row] : []
  })
  const lastKnown = fresh.map((row) => known.has(row.id)).lastIndexOf(true)
  const arrived = fresh.filter((row, at) => !known.has(row.id) && at < lastKnown)
  const behind = fresh.filter((row, at) => !known.has(row.id) && at > lastKnown)
  return { rows: [...rows, ...behind], arrived }
}

/** The row that comes up after this one: the next that nobody else has in hand. */
export function nextAfter(rows: LoopRow[], id: string, me: string): string | null {
  const at = rows.findIndex((row) => row.id === id)
  const ahead = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  const free = ahead.find((row) => !row.owner || row.owner.id === me)
  return (free ?? ahead[0])?.id ?? null
}

/** The row in work after another tab was opened: the same where it stands there or is held, else the first. */
export function keptIn(rows: LoopRow[], selected: string | null, held: boolean): string | null {
  const stays = selected !== null && (held || rows.some((row) => row.id === selected))
  return stays ? selected : (rows[0]?.id ?? null)
}
