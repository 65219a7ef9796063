// The keys of the desk: which outcome lies on which digit, and which digits hold several.
import type { Action, Reached, Step } from '../../api/types'
import type { Tone } from '../../ui/actions'

export interface Key {
  cap: string
  /** More than one: a second key chooses among them. */
  actions: Action[]
}

// Fingers learn places: these hold when the server names no key of its own.
const PLACES: Record<string, string> = {
  DISSUADED: '1',
  UNCONVINCED: '2',
  NO_ANSWER: '3',
  REFUSED: '3',
  HUNG_UP: '3',
  SWITCHED_OFF: '3',
  SUSPENDED: '3',
  NOT_EXISTING: '3',
  WRONG_PERSON: '3',
  BUSY: '4',
  DEFRAUDED: '5',
  TOOK_US_FOR_FRAUD: '6',
  NO_RISK: '7',
  NEEDS_VISIT: '8',
  CALL_AGAIN: '9',
}
const UNREACHED = Object.keys(PLACES).filter((code) => PLACES[code] === '3')
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The outcomes of one step on their digits, in the order of the digits. */
export function keysOf(allowed: Action[], step: Step): Key[] {
  const outcomes = allowed.filter((one) => one.action === 'ATTEMPT' && one.step === step)
  const placed = new Map<string, Action[]>()
  for (const one of outcomes) {
    const place = one.key ?? PLACES[one.code ?? '']
    if (place) placed.set(place, [...(placed.get(place) ?? []), one])
  }
  const free = DIGITS.filter((digit) => !placed.has(digit))
  for (const one of outcomes) {
    const digit = one.key || PLACES[one.code ?? ''] ? undefined : free.shift()
    if (digit) placed.set(digit, [one])
  }
  return DIGITS.flatMap((cap) => (placed.has(cap) ? [{ cap, actions: inOrder(placed.get(cap)!) }] : []))
}

function inOrder(actions: Action[]): Action[] {
  const place = (one: Action) => {
    const at = UNREACHED.indexOf(one.code ?? '')
    return at < 0 ? UNREACHED.length : at
  }
  return [...actions].sort((a, b) => place(a) - place(b))
}

/** The step whose outcomes the digits record: the tab's, when it has any, else the loop's own task. */
export function stepOnKeys(allowed: Action[], wanted: Step | null, task: Step | null): Step | null {
  const has = (step: Step | null) => step !== null && keysOf(allowed, step).length > 0
  if (has(wanted)) return wanted
  if (has(task)) return task
  return allowed.find((one) => one.action === 'ATTEMPT' && one.step)?.step ?? null
}

const TONES: Record<string, Tone> = {
  DISSUADED: 'good',
  MET_DISSUADED: 'good',
  MET_BY_VIDEO: 'good',
  FAMILY_HELPS: 'good',
  SMS_DELIVERED: 'good',
  SMS_REPLIED: 'good',
  REPORTED: 'good',
  NOT_DEFRAUDED: 'good',
  UNCONVINCED: 'warn',
  TOOK_US_FOR_FRAUD: 'warn',
  MET_UNCONVINCED: 'warn',
  STILL_IN_TOUCH: 'warn',
  BUSY: 'warn',
  RETURNED: 'warn',
  NEEDS_VISIT: 'info',
  CALL_AGAIN: 'info',
  NO_RISK: 'info',
}

export function toneOf(action: Action): Tone {
  return action.danger ? 'bad' : (TONES[action.code ?? ''] ?? 'mute')
}

const NOBODY = new Set([
  ...UNREACHED,
  'BUSY',
  'NOBODY_HOME',
  'WRONG_ADDRESS',
  'FAMILY_NOT_REACHED',
  'FAMILY_UNKNOWN',
])
const TALKS = new Set<Step>(['CALL', 'FAMILY', 'VISIT', 'RETURN'])

/** Whom we spoke to: nobody when nobody answered, relatives in family work, else whom the officer chose. */
export function reachedBy(action: Action, chosen: Reached): Reached | null {
  const step = action.step ?? null
  if (step === null || !TALKS.has(step) || NOBODY.has(action.code ?? '')) return null
  return step === 'FAMILY' ? 'RELATIVE' : chosen
}

export function asks(action: Action): boolean {
  const { ticks, reason, when } = action.needs
  return ticks.length > 0 || reason || when
}
