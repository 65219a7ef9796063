// What the desk asks the server, and how news reaches the answers.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, said } from '../../api/client'
import { type Moved, onMoved, useFeed } from '../../api/live'
import type { LoopView } from '../../api/types'
import { correctClock } from '../../ui/clock'
import type { Filters } from './filters'

const PAGE_ROWS = 100
const POLL_MS = 10_000
/** News come up to four a second; lists are read about once in this time, and not by all desks in the same moment. */
const GATHER_MS = 400

export const DESK = ['desk'] as const
export const PENDING = ['feedback'] as const
export const TEMPLATES = ['feedback-templates'] as const
export const loopKey = (id: string) => ['loop', id] as const

/** Without the feed every list is read again and again. */
function usePoll(): number | false {
  return useFeed() === 'live' ? false : POLL_MS
}

export function useQueue(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...DESK, filters],
    queryFn: async ({ pageParam, signal }) => {
      const asked = { ...asking(filters), cursor: pageParam ?? undefined, limit: PAGE_ROWS }
      const desk = await said(api.GET('/api/desk', { params: { query: asked }, signal }))
      correctClock(desk.at)
      return desk
    },
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: usePoll(),
    // While a filter is changed the rows stay; another step's rows would be a lie.
    placeholderData: (before, query) =>
      (query?.queryKey[1] as Filters | undefined)?.step === filters.step ? before : undefined,
  })
}

/** A filter that is not set is not asked. */
function asking(filters: Filters) {
  const { step, level, type, unit } = filters
  const scope = { mine: 'MINE', team: 'TEAM', all: 'ALL' } as const
  return {
    step,
    scope: scope[filters.scope],
    level: level ?? undefined,
    type: type ?? undefined,
    unit: unit ?? undefined,
  }
}

/** The counts on the rail: the whole desk, whatever the queue is narrowed to. */
export function useDeskCounts(enabled: boolean) {
  return useQuery({
    queryKey: [...DESK, 'counts'],
    queryFn: () => said(api.GET('/api/desk', { params: { query: { step: 'CALL', limit: 1 } } })),
    refetchInterval: usePoll(),
    enabled,
  })
}

export function useLoop(id: string | null) {
  return useQuery({
    queryKey: loopKey(id ?? ''),
    queryFn: ({ signal }): Promise<LoopView> =>
      said(api.GET('/api/loops/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  })
}

export function usePending() {
  return useQuery({
    queryKey: PENDING,
    queryFn: () => said(api.GET('/api/feedback/pending')),
    refetchInterval: usePoll(),
  })
}

/** Reads again what the news are about. */
export function useNews(heard: (moved: Moved) => void): void {
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onMoved((moved) => {
      for (const loop of moved.loops) void queries.invalidateQueries({ queryKey: loopKey(loop.id) })
      heard(moved)
      timer ??= setTimeout(
        () => {
          timer = undefined
          void queries.invalidateQueries({ queryKey: DESK })
          void queries.invalidateQueries({ queryKey: PENDING })
        },
        GATHER_MS * (0.5 + Math.random()),
      )
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [queries, heard])
}
