// Reads server-sent events by hand: EventSource hides the heartbeat, and silence is what we must notice.
import { open } from './client'

export interface StreamEvent {
  event: string
  data: string
}

/** Cuts complete events out of what has arrived; the rest waits for more. */
export function cut(buffer: string): { events: StreamEvent[]; rest: string } {
  const blocks = buffer.replaceAll('\r\n', '\n').split('\n\n')
  const rest = blocks.pop() ?? ''
  return { events: blocks.flatMap(parse), rest }
}

function parse(block: string): StreamEvent[] {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim()
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
  }
  return data.length > 0 ? [{ event, data: data.join('\n') }] : []
}

interface Listener {
  heard: () => void
  event: (event: StreamEvent) => void
}

/** Resolves when the stream ends; rejects when it cannot be had. */
export async function follow(path: string, signal: AbortSignal, listener: Listener): Promise<void> {
  const response = await open(path, { signal, headers: { Accept: 'text/event-stream' } })
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    listener.heard()
    const { events, rest } = cut(waiting + value)
    waiting = rest
    for (const event of events) listener.event(event)
  }
}
