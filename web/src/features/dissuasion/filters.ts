// What the queue shows: kept in the address, so that a page can be kept or handed on; nothing personal in it.
import { useSearchParams } from 'react-router'
import { type FraudType, LEVELS, type Level, STEPS, type Step } from '../../api/types'
import words from '../../api/words.zh'

export const TYPES = Object.keys(words.type) as FraudType[]
export const SCOPES = ['mine', 'team', 'all'] as const
export type Scope = (typeof SCOPES)[number]

export interface Filters {
  step: Step
  level: Level | null
  scope: Scope
  type: FraudType | null
  unit: string | null
}

function among<T extends string>(of: readonly T[], value: string | null): T | null {
  return of.find((one) => one === value) ?? null
}

export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [asked, setAsked] = useSearchParams()
  const filters: Filters = {
    step: among(STEPS, asked.get('step')) ?? 'CALL',
    level: among(LEVELS, asked.get('level')),
    scope: among(SCOPES, asked.get('scope')) ?? 'all',
    type: among(TYPES, asked.get('type')),
    unit: asked.get('unit'),
  }
  const change = (some: Partial<Filters>) => {
    const next = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...filters, ...some })) if (value) next.set(name, value)
    // At once: a key pressed twice must not count from the same place.
    setAsked(next, { replace: true, flushSync: true })
  }
  return [filters, change]
}

export function narrowed(filters: Filters): boolean {
  return filters.level !== null || filters.scope !== 'all' || filters.type !== null || filters.unit !== null
}
