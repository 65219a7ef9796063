// A "no" of the server with its reason, in the reader's language.
import type { Happening, LoopView } from './types'

export interface ProblemBody {
  type?: string
  title?: string
  detail?: string
  rule?: string
  by?: string
  changes?: Happening[]
  loop?: LoopView
  demo?: boolean
  logins?: { badge: string; password: string; role: string; name?: string }[]
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
  }
}

export function problemOf(error: unknown): Problem | null {
  return error instanceof Problem ? error : null
}
