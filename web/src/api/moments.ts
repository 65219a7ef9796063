// A happening of the server as a moment on a timeline.
import type { Happening } from './types'

type Name = (group: string, code: string | null | undefined) => string

const GOOD = /DISSUADED$|CONCLUDED|NO_RISK|NOT_DEFRAUDED|FAMILY_HELPS/
const BAD = /DEFRAUDED|WARNED|ESCALATED/

export function markOf(one: Happening): 'good' | 'bad' | 'work' | 'plain' {
  const word = one.code ?? one.kind
  if (/NOT_DEFRAUDED/.test(word) || (GOOD.test(word) && !/DEFRAUDED/.test(word))) return 'good'
  if (BAD.test(word)) return 'bad'
  return one.kind === 'ATTEMPTED' ? 'work' : 'plain'
}

/** An attempt is named by its step and outcome, everything else by what it was. */
export function titleOf(one: Happening, name: Name): string {
  const outcome = name('code', one.code) && one.kind !== 'SIGNED' && one.kind !== 'CONCLUDED'
  const what = outcome ? name('code', one.code) : name('overall', one.code)
  if (one.kind === 'ATTEMPTED') return `${name('step', one.step)} · ${what}`
  const rest = what || name('step', one.step)
  return rest ? `${name('happening', one.kind)} · ${rest}` : name('happening', one.kind)
}
