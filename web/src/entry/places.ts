// What each role finds in the console. The server decides; this only leaves out what it would refuse.
import type { Session } from '../api/types'

type Role = Session['officer']['roles'][number]

const OF_ROLES = {
  desk: ['DESK', 'STATION', 'LEADER'],
  upload: ['DESK', 'LEADER'],
  quarantine: ['DESK', 'LEADER'],
  sources: ['DESK', 'LEADER', 'ADMIN'],
  templates: ['DESK', 'LEADER', 'ADMIN'],
  figures: ['DESK', 'STATION', 'LEADER'],
  people: ['DESK', 'STATION', 'LEADER'],
  feedback: ['DESK', 'LEADER'],
  settings: ['DESK', 'STATION', 'LEADER', 'ADMIN'],
} as const satisfies Record<string, readonly Role[]>

export type Place = keyof typeof OF_ROLES

export function mayEnter(place: Place, roles: readonly Role[]): boolean {
  return OF_ROLES[place].some((role) => roles.includes(role))
}

/** Where somebody with these roles begins. */
export function firstPlace(roles: readonly Role[]): Place {
  return mayEnter('desk', roles) ? 'desk' : 'settings'
}

/** The place that an address belongs to; none for an address without a page. */
export function placeOf(path: string): Place | null {
  const name = path.split('/')[1] ?? ''
  return name in OF_ROLES ? (name as Place) : null
}
