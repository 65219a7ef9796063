import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { get, send } from './client'
import { takeHand, watchHands } from './hand'

const screen = new EventTarget()
const asked: Headers[] = []
let stop = () => {}

beforeEach(() => {
  stop = watchHands(screen)
  takeHand()
  asked.length = 0
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=t' })
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    asked.push(new Headers(init.headers))
    return new Response('{}')
  })
})

afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

const quiet = () => asked.map((headers) => headers.get('X-Quiet'))

test('what the screen asks by itself is quiet, again and again', async () => {
  await get('/api/desk')
  await get('/api/desk')
  expect(quiet()).toEqual(['1', '1'])
})

test('the first question after a key is heard, the next ones are quiet', async () => {
  screen.dispatchEvent(new Event('keydown'))
  await get('/api/loops/1')
  await get('/api/desk')
  expect(quiet()).toEqual([null, '1'])
})

test('a deed is never quiet', async () => {
  await send('POST', '/api/loops/1/claim', {})
  expect(quiet()).toEqual([null])
})
