// The desk's keys that belong to no button.
import { type RefObject, useState } from 'react'
import { STEPS } from '../../api/types'
import { serverNow } from '../../ui/clock'
import { type Shortcut, useShortcuts } from '../../ui/shortcuts'
import { lookAtIncoming } from './incoming'
import type { Work } from './useWork'

export function undoable(work: Work): boolean {
  return work.undo !== null && work.undo.until > serverNow()
}

export function takeBack(work: Work): void {
  if (!work.undo || !undoable(work)) return
  work.record({ loop: work.undo.loop, action: { action: 'RETRACT' }, retracts: work.undo.step })
}

export function useDeskKeys(work: Work, note: RefObject<HTMLTextAreaElement | null>): [boolean, () => void] {
  const [helps, setHelps] = useState(false)
  const move = (by: number) => {
    const at = work.rows.findIndex((row) => row.id === work.selected)
    const to = work.rows[Math.max(0, Math.min(work.rows.length - 1, at + by))]
    if (to) work.select(to.id)
  }
  const turn = (by: number) => {
    const at = STEPS.indexOf(work.filters.step) + by
    work.change({ step: STEPS[(at + STEPS.length) % STEPS.length]! })
  }
  const keys: Shortcut[] = [
    { code: 'KeyJ', run: () => move(1) },
    { code: 'ArrowDown', run: () => move(1) },
    { code: 'KeyK', run: () => move(-1) },
    { code: 'ArrowUp', run: () => move(-1) },
    { code: 'BracketRight', run: () => turn(1) },
    { code: 'BracketLeft', run: () => turn(-1) },
    { code: 'KeyN', run: () => note.current?.focus() },
    { code: 'KeyR', run: () => lookAtIncoming(work) },
    { code: 'KeyZ', run: () => takeBack(work) },
    { code: 'Slash', shift: true, run: () => setHelps((before) => !before) },
    { code: 'Escape', run: () => setHelps(false) },
  ]
  useShortcuts(keys)
  return [helps, () => setHelps((before) => !before)]
}
