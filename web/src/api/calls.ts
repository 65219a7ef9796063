// Questions that more than one room asks.
import { get, send } from './client'
import type { Session } from './types'

export const SESSION = ['session'] as const

export function askSession(): Promise<Session> {
  return get<Session>('/api/session')
}

export interface Look {
  identity: string
  field: 'PHONE' | 'ID_CARD'
  purpose: string
  loop?: string
}

/** A value of a warning; where its label has several, the nth of them. */
export interface Detail {
  loop: string
  warning: string
  label: string
  nth: number
  purpose: string
}

export async function revealDetail({ loop, ...wanted }: Detail): Promise<string> {
  const answer = await send<{ value: string }>('POST', `/api/loops/${loop}/reveal`, wanted)
  return answer.value
}

/** One value, one purpose, one line in the journal. */
export async function reveal(look: Look): Promise<string> {
  const answer = await send<{ value: string }>('POST', '/api/reveal', look)
  return answer.value
}
