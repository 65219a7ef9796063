// What is on the desk just now: the rows in their frozen order, the one in work, the call, the last undo.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Moved } from '../../api/live'
import type { LoopRow, LoopView } from '../../api/types'
import { serverNow } from '../../ui/clock'
import { useFilters } from './filters'
import { keptIn, nextAfter, shown } from './frozen'
import { useLoop, useNews, useQueue } from './queries'
import { type Deed, useRecord } from './record'

/** Nobody touches the row for this long: the officer is no longer on it and the queue may move. */
const IDLE_MS = 60_000

export interface Undo {
  loop: LoopView
  step: string
  until: number
  code: string
}

export function useWork(me: string) {
  const [asked] = useSearchParams()
  const [filters, change] = useFilters()
  const [selected, setSelected] = useState<string | null>(asked.get('loop'))
  const [turned, setTurned] = useState(false)
  const [order, setOrder] = useState<string[] | null>(null)
  const [reds, setReds] = useState<string[]>([])
  const [call, setCall] = useState<{ loop: string; at: number } | null>(null)
  const [notes, setNotes] = useState<Record<string, string>>({})
  const [undo, setUndo] = useState<Undo | null>(null)
  const queue = useQueue(filters)
  const loop = useLoop(selected)

  const fresh = useMemo(() => queue.data?.pages.flatMap((page) => page.rows) ?? [], [queue.data])
  const { rows, arrived } = useMemo(() => shown(order, fresh, loop.data), [order, fresh, loop.data])

  const heard = useCallback((moved: Moved) => {
    const urgent = moved.loops.filter((one) => one.isNew && one.level === 'URGENT').map((one) => one.id)
    if (urgent.length > 0) setReds((before) => [...new Set([...before, ...urgent])])
  }, [])
  useNews(heard)

  // The first row is on the panel before anybody touches a key; it freezes nothing.
  const first = fresh[0]?.id ?? null
  useEffect(() => {
    if (selected === null && first !== null) setSelected(first)
  }, [selected, first])

  const freeze = useCallback(() => setOrder((before) => before ?? fresh.map((row) => row.id)), [fresh])
  const select = (id: string) => {
    freeze()
    setSelected(id)
    setReds((before) => before.filter((red) => red !== id))
  }

  const note = selected ? (notes[selected] ?? '') : ''
  const held = call !== null || note !== ''
  // Another tab brings its first row up, unless the row in work stands in it too or the officer is still on it.
  useEffect(() => {
    if (!turned || queue.isPending) return
    setTurned(false)
    setSelected((before) => keptIn(fresh, before, held))
  }, [turned, queue.isPending, fresh, held])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every touch of the row begins the time anew
  useEffect(() => {
    if (order === null || held) return
    const timer = setTimeout(() => setOrder(null), IDLE_MS)
    return () => clearTimeout(timer)
  }, [order, held, selected, notes])

  const { record, busy, refusal, dismiss } = useRecord((deed: Deed, view: LoopView) => {
    if (deed.action.action === 'RETRACT') return retracted(view)
    if (deed.action.action !== 'ATTEMPT') return
    setNotes((before) => ({ ...before, [view.id]: '' }))
    setCall(null)
    setUndo(view.undo ? undoOf(view, deed.action.code ?? '') : null)
    const next = nextAfter(rows, view.id, me)
    setOrder(null)
    if (next) setSelected(next)
  })
  const retracted = (view: LoopView) => {
    setUndo(null)
    setSelected(view.id)
  }

  return {
    me,
    filters,
    change: (some: Partial<typeof filters>) => {
      setOrder(null)
      if (some.step && some.step !== filters.step) setTurned(true)
      change(some)
    },
    queue,
    rows,
    arrived,
    reds: useReds(reds, arrived),
    loop,
    selected,
    select,
    freeze,
    thaw: () => setOrder(null),
    seeReds: () => setReds([]),
    call: call?.loop === selected ? call : null,
    toggleCall: () => {
      freeze()
      setCall((before) => (before || !selected ? null : { loop: selected, at: serverNow() }))
    },
    note,
    setNote: (text: string) => selected && setNotes((before) => ({ ...before, [selected]: text })),
    undo,
    forget: () => setUndo(null),
    record,
    busy,
    refusal,
    dismiss,
  }
}

export type Work = ReturnType<typeof useWork>

function undoOf(view: LoopView, code: string): Undo | null {
  if (!view.undo) return null
  return { loop: view, step: view.undo.step, until: Date.parse(view.undo.until), code }
}

/** The feed names a red even when the queue is narrowed to something else; polling finds it in the list. */
function useReds(told: string[], arrived: LoopRow[]): string[] {
  return useMemo(() => {
    const urgent = arrived.filter((row) => row.level === 'URGENT').map((row) => row.id)
    return [...new Set([...urgent, ...told])]
  }, [told, arrived])
}
