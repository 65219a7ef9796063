// Records what was done: once whatever the network does, with the reason when it is refused.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { actionId } from '../../api/actionId'
import { api, said } from '../../api/client'
import { Problem } from '../../api/problem'
import type { Action, ActionKind, Happening, LoopView, Reached, Tick } from '../../api/types'
import { DESK, loopKey, PENDING } from './queries'

const TRIES_MAX = 3

/** What the officer enters beside the key. */
export interface Entered {
  reached: Reached | null
  ticks: Tick[]
  note: string
  reason?: string
  callAgainAt?: string
}

export interface Deed {
  loop: LoopView
  action: { action: ActionKind } & Partial<Pick<Action, 'step' | 'code' | 'overall'>>
  entered?: Entered
  /** The recorded step that a RETRACT takes back. */
  retracts?: string
}

export type Refusal =
  | { kind: 'changed'; loop: string; by: string | null; changes: Happening[] }
  | { kind: 'refused'; loop: string; why: string }

interface Sent extends Deed {
  id: string
}

/** Each kind of deed has its own address and says its own things. */
function asked({ id, loop, action, entered, retracts }: Sent) {
  const params = { path: { id: loop.id } }
  const named = { actionId: id, version: loop.version }
  switch (action.action) {
    case 'CLAIM':
      return api.POST('/api/loops/{id}/claim', { params, body: named })
    case 'RELEASE':
      return api.POST('/api/loops/{id}/release', { params, body: named })
    case 'TEXT':
      return api.POST('/api/loops/{id}/text', { params, body: named })
    case 'CONCLUDE':
      return api.POST('/api/loops/{id}/conclude', { params, body: named })
    case 'SIGN':
      return api.POST('/api/loops/{id}/sign', { params, body: { ...named, overall: action.overall! } })
    case 'RETRACT':
      return api.POST('/api/loops/{id}/retract', { params, body: { ...named, step: retracts! } })
    case 'EXEMPT': {
      const body = { ...named, step: action.step!, reason: entered?.reason ?? '' }
      return api.POST('/api/loops/{id}/exempt', { params, body })
    }
    case 'ATTEMPT':
      return api.POST('/api/loops/{id}/attempts', {
        params,
        body: { ...named, ...attempted(action, entered) },
      })
  }
}

function attempted(action: Deed['action'], entered: Entered | undefined) {
  const { reached, ticks, note, reason, callAgainAt } = entered ?? { reached: null, ticks: [], note: '' }
  // A reason is the first line of the note: one text, sealed once.
  const told = [reason, note.trim()].filter(Boolean).join('\n')
  return { code: action.code!, reached, ticks, note: told || null, callAgainAt }
}

export function useRecord(onRecorded: (deed: Deed, view: LoopView) => void) {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const mutation = useMutation({
    mutationFn: (sent: Sent): Promise<LoopView> => said(asked(sent)),
    // The same id again: an answer that got lost is given once more, nothing happens twice.
    retry: (failures, error) => !(error instanceof Problem) && failures < TRIES_MAX,
    onSuccess: (view, sent) => {
      queries.setQueryData(loopKey(view.id), view)
      void queries.invalidateQueries({ queryKey: DESK })
      void queries.invalidateQueries({ queryKey: PENDING })
      onRecorded(sent, view)
    },
    onError: (error, sent) => {
      const body = error instanceof Problem ? error.body : {}
      if (body.loop) queries.setQueryData(loopKey(sent.loop.id), body.loop)
      if (error instanceof Problem && error.status === 409) {
        const by = body.by || null
        setRefusal({ kind: 'changed', loop: sent.loop.id, by, changes: body.changes ?? [] })
        void queries.invalidateQueries({ queryKey: DESK })
      } else {
        setRefusal({ kind: 'refused', loop: sent.loop.id, why: error.message })
      }
    },
  })
  const record = (deed: Deed) => {
    if (mutation.isPending) return
    setRefusal(null)
    mutation.mutate({ ...deed, id: actionId() })
  }
  return { record, busy: mutation.isPending, refusal, dismiss: () => setRefusal(null) }
}
