// One ticker for every countdown on the page, corrected by what the server says the time is.
import { useSyncExternalStore } from 'react'

const TICK_MS = 1000
const SOON_MS = 15 * 60_000

let skew = 0
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

/** Officers' machines run minutes wrong; a deadline is the server's, so the server's clock counts. */
export function correctClock(serverTime: string): void {
  const told = Date.parse(serverTime)
  if (!Number.isNaN(told)) skew = told - Date.now()
}

export function serverNow(): number {
  return Date.now() + skew
}

function tick(): void {
  if (document.hidden) return
  now = serverNow()
  for (const wake of watchers) wake()
}

function watch(wake: () => void): () => void {
  watchers.add(wake)
  timer ??= setInterval(tick, TICK_MS)
  return () => {
    watchers.delete(wake)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

export function useNow(): number {
  return useSyncExternalStore(watch, () => now)
}

export interface Left {
  late: boolean
  soon: boolean
  text: string
}

/** What is left until `due`, or how far it is behind; `day` is the word for days in the reader's language. */
export function left(due: number, at: number, day = 'd'): Left {
  const ms = due - at
  const seconds = Math.floor(Math.abs(ms) / 1000)
  return { late: ms < 0, soon: ms >= 0 && ms < SOON_MS, text: spell(seconds, day) }
}

function spell(seconds: number, day: string): string {
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3600)
  const minutes = two(Math.floor((seconds % 3600) / 60))
  if (days > 0) return `${days}${day} ${two(hours)}:${minutes}`
  const tail = `${minutes}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
