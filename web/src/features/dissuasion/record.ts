// Records what was done: once whatever the network does, with the reason when it is refused.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { actionId } from '../../api/actionId'
import { send } from '../../api/client'
import { Problem } from '../../api/problem'
import type { Action, ActionKind, Happening, LoopView, Reached } from '../../api/types'
import { DESK, loopKey, PENDING } from './queries'

const TRIES_MAX = 3

const PATHS: Record<ActionKind, string> = {
  CLAIM: 'claim',
  RELEASE: 'release',
  TEXT: 'text',
  ATTEMPT: 'attempts',
  SIGN: 'sign',
  EXEMPT: 'exempt',
  CONCLUDE: 'conclude',
  RETRACT: 'retract',
}

/** What the officer enters beside the key. */
export interface Entered {
  reached: Reached | null
  ticks: string[]
  note: string
  reason?: string
  callAgainAt?: string
}

export interface Deed {
  loop: LoopView
  action: Pick<Action, 'action' | 'step' | 'code' | 'overall'>
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

function bodyOf({ id, loop, action, entered, retracts }: Sent): object {
  const named = { actionId: id, version: loop.version }
  if (action.action === 'ATTEMPT') {
    const { reached, ticks, note, reason, callAgainAt } = entered ?? { reached: null, ticks: [], note: '' }
    // A reason is the first line of the note: one text, sealed once.
    const said = [reason, note.trim()].filter(Boolean).join('\n')
    return { ...named, code: action.code, reached, ticks, note: said || null, callAgainAt }
  }
  if (action.action === 'RETRACT') return { ...named, step: retracts }
  if (action.action === 'EXEMPT') return { ...named, step: action.step, reason: entered?.reason }
  if (action.action === 'SIGN' || action.action === 'CONCLUDE') {
    return { ...named, overall: action.overall ?? action.code ?? null }
  }
  return named
}

export function useRecord(onRecorded: (deed: Deed, view: LoopView) => void) {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const mutation = useMutation({
    mutationFn: (sent: Sent) =>
      send<LoopView>('POST', `/api/loops/${sent.loop.id}/${PATHS[sent.action.action]}`, bodyOf(sent)),
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
