// A happening of the server as a moment on a timeline.
import type { Happening } from './types'

type Name = (group: string, code: string | null | undefined) => string

const GOOD = new Set([
  'DISSUADED',
  'MET_DISSUADED',
  'MET_BY_VIDEO',
  'FAMILY_HELPS',
  'NOT_DEFRAUDED',
  'NO_RISK',
])
const BAD = new Set(['DEFRAUDED', 'MET_DEFRAUDED', 'DEFRAUDED_AGAIN'])

export function markOf(one: Happening): 'good' | 'bad' | 'work' | 'plain' {
  if (one.kind === 'WARNED' || one.kind === 'ESCALATED' || BAD.has(one.code ?? '')) return 'bad'
  if (one.kind === 'CONCLUDED' || GOOD.has(one.code ?? '')) return 'good'
  return one.kind === 'ATTEMPTED' ? 'work' : 'plain'
}

/** An attempt is named by its step and outcome, everything else by what it was and what it was about. */
export function titleOf(one: Happening, name: Name): string {
  if (one.kind === 'ATTEMPTED') return [name('step', one.step), name('code', one.code)].join(' · ')
  const about = [name('overall', one.overall), name('level', one.level), name('due', one.dueKind)]
  const parts = [name('happening', one.kind), name('step', one.step), ...about, one.to?.name]
  return parts.filter(Boolean).join(' · ')
}

/** The newest first, whatever order they come in. */
export function newestFirst(happenings: Happening[]): Happening[] {
  return [...happenings].sort((a, b) => b.at.localeCompare(a.at) || b.recordedAt.localeCompare(a.recordedAt))
}
