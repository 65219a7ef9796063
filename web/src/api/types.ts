// The shapes that cross the wire, as the console reads them.

export const STEPS = ['CALL', 'SMS', 'FAMILY', 'VISIT', 'FEEDBACK', 'RETURN'] as const
export type Step = (typeof STEPS)[number]
export const LEVELS = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'] as const
export type Level = (typeof LEVELS)[number]
export type StepState = 'NONE' | 'DOING' | 'DONE' | 'NOT_REQUIRED'
export type Reached = 'SELF' | 'RELATIVE' | 'OTHER'

export interface Named {
  id: string
  name: string
}

export interface Session {
  officer: Named & { badge: string; kind: string; unit: string; unitName: string; roles: string[] }
  centre: { code: string; name: string; phone: string | null }
  demo: boolean
  shift: { name: string; starts: string; ends: string } | null
  serverTime: string
}

export interface LoopRow {
  id: string
  version: number
  level: Level
  raised: boolean
  person: {
    id: string
    identity: string
    name: string | null
    sex: string | null
    age: number | null
    phone: string | null
  }
  type: string | null
  evidence: string | null
  moneyMoved: boolean
  source: string
  unit: string
  unitName: string
  community: string | null
  steps: { step: Step; state: StepState }[]
  task: Step | null
  dueKind: string | null
  dueAt: string | null
  openedAt: string
  warnedAt: string
  attempts: number
  last: { code: string; at: string } | null
  owner: Named | null
  overall?: string | null
  closed: boolean
}

export interface Desk {
  at: string
  steps: { step: Step; open: number; late: number }[]
  levels: { level: Level; open: number }[]
  rows: LoopRow[]
  next: string | number | null
  total: number
}

export type ActionKind = 'CLAIM' | 'RELEASE' | 'TEXT' | 'ATTEMPT' | 'SIGN' | 'EXEMPT' | 'CONCLUDE' | 'RETRACT'

export interface Action {
  action: ActionKind
  step?: Step | null
  code?: string | null
  overall?: string | null
  key?: string | null
  danger: boolean
  needs: { ticks: string[]; second: boolean; reason: boolean; when: boolean }
  /** What follows, folded by the server: the task then, whose it is, minutes until it is due. */
  next: {
    step: Step
    dueKind: string
    owner: string | null
    minutes: number
    sms: boolean
    closes: boolean
  } | null
}

export interface Happening {
  id: string
  kind: string
  step: Step | null
  code: string | null
  reached: Reached | null
  at: string
  recordedAt: string
  by: Named | null
  note: string | null
  level?: Level | null
  dueKind?: string | null
  overall?: string | null
  to?: Named | null
  retracted: boolean
}

export interface Labelled {
  label: string
  value: string
  /** The value is not whole: asked for by its label, it is. */
  masked: boolean
}

export interface WarningView {
  id: string
  source: string
  number: string
  kind: string
  level: Level
  type: string | null
  warnedAt: string
  receivedAt: string
  address: string | null
  details: Labelled[]
  flags: { column: string; problem: string }[]
}

export interface LoopView extends LoopRow {
  warnings: WarningView[]
  timeline: Happening[]
  script: { move: string; text: string }[]
  objections?: { says: string; answer: string }[]
  allowed: Action[]
  undo: { step: string; until: string } | null
  protocolVersion: number
  missing: string[]
  /** 上次怎么说: her last words, whom she trusts, what failed. */
  said?: { words: string | null; trusts: string | null; failed: string | null } | null
}

export interface Attempt {
  actionId: string
  version: number
  step: Step
  code: string
  reached: Reached | null
  ticks: string[]
  note: string | null
  happenedAt?: string
  callAgainAt?: string
}

export interface PersonFound {
  id: string
  name: string | null
  phone: string | null
  unitName: string
}

export interface PersonView {
  id: string
  identities: {
    id: string
    name: string | null
    phone: string | null
    idCard: string | null
    age: number | null
    unitName: string
  }[]
}

export interface RowNote {
  row: number
  kind: 'FLAG' | 'QUARANTINED' | 'MERGED' | 'DUPLICATE'
  column: string | null
  problem: string
  mend: string | null
}

export interface Receipt {
  delivery: string
  source: string
  file: string
  received: number
  accepted: number
  merged: number
  duplicate: number
  quarantined: number
  millis: number
  receivedAt?: string
  notes: RowNote[]
}

export interface Quarantined {
  id: string
  file: string
  row: number
  column: string | null
  reason: string
  mend: string | null
  source: string
  receivedAt: string
  dueAt: string
  owner: Named | string | null
}

export interface Pending {
  source: string
  count: number
  late: number
}

export interface Figure {
  code: string
  value: number
  of?: number | null
  late?: number | null
}
