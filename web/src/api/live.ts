// News of the desk: one connection for all tabs of this browser, held by the tab that got the lock.
import { useSyncExternalStore } from 'react'
import { follow } from './stream'
import type { Level, Step } from './types'

export interface Moved {
  at: string
  loops: { id: string; level: Level; step: Step | null; unit: string; isNew: boolean }[]
}

/** Without news: `polling` still reads the lists, `stalled` says that nothing has come for too long. */
export type Feed = 'live' | 'polling' | 'stalled'

type News =
  | { kind: 'moved'; moved: Moved }
  | { kind: 'feed'; feed: Feed }
  | { kind: 'time'; at: string }
  | { kind: 'asks' }

const CHANNEL = 'fanzha-live'
const STREAM = '/api/desk/stream'
// The server says something every 15 s; two missed and a half is silence.
const SILENCE_MS = 40_000
const AGAIN_MS = 3_000
const STALLED_MS = 30_000
// As many connections as this may share; without locks every tab holds its own.
const shared = typeof navigator !== 'undefined' && 'locks' in navigator && 'BroadcastChannel' in globalThis

let feed: Feed = 'polling'
const feedWatchers = new Set<() => void>()
const listeners = new Set<(moved: Moved) => void>()
let timeListener: (at: string) => void = () => {}

export function onServerTime(listener: (at: string) => void): void {
  timeListener = listener
}

export function onMoved(listener: (moved: Moved) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useFeed(): Feed {
  return useSyncExternalStore(
    (wake) => {
      feedWatchers.add(wake)
      return () => feedWatchers.delete(wake)
    },
    () => feed,
  )
}

function hear(news: News): void {
  if (news.kind === 'time') timeListener(news.at)
  if (news.kind === 'moved') for (const listener of listeners) listener(news.moved)
  if (news.kind !== 'feed' || news.feed === feed) return
  feed = news.feed
  for (const wake of feedWatchers) wake()
}

/** Begins to listen; the answer ends it (signing out). */
export function listen(): () => void {
  const stop = new AbortController()
  const channel = shared ? new BroadcastChannel(CHANNEL) : null
  let leads = channel === null
  const tell = (news: News) => {
    hear(news)
    channel?.postMessage(news)
  }
  const lead = () => {
    leads = true
    return hold(stop.signal, tell)
  }
  if (channel) {
    channel.onmessage = (message: MessageEvent<News>) => {
      if (message.data.kind !== 'asks') hear(message.data)
      else if (leads) tell({ kind: 'feed', feed })
    }
    channel.postMessage({ kind: 'asks' } satisfies News)
    // Aborted while waiting for the lock: this tab never led.
    navigator.locks.request(CHANNEL, { signal: stop.signal }, lead).catch(() => {})
  } else {
    void lead()
  }
  return () => {
    stop.abort()
    channel?.close()
  }
}

async function hold(signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  let heardAt = Date.now()
  while (!signal.aborted) {
    await connection(signal, (news) => {
      heardAt = Date.now()
      tell(news)
    })
    if (signal.aborted) return
    tell({ kind: 'feed', feed: Date.now() - heardAt > STALLED_MS ? 'stalled' : 'polling' })
    await pause(AGAIN_MS, signal)
  }
}

async function connection(signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  const one = new AbortController()
  const end = () => one.abort()
  signal.addEventListener('abort', end)
  let silence = setTimeout(end, SILENCE_MS)
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(end, SILENCE_MS)
    tell({ kind: 'feed', feed: 'live' })
  }
  try {
    await follow(STREAM, one.signal, { heard, event: (event) => told(event.event, event.data, tell) })
  } catch {
    // Whatever the reason, the way back is the same: say so, poll, try again.
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', end)
  }
}

function told(event: string, data: string, tell: (news: News) => void): void {
  if (event === 'hello') tell({ kind: 'time', at: (JSON.parse(data) as { serverTime: string }).serverTime })
  if (event === 'moved') tell({ kind: 'moved', moved: JSON.parse(data) as Moved })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
