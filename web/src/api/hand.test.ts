import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from './client'
import { takeHand, watchHands } from './hand'

const screen = new EventTarget()
const asked: Headers[] = []
let stop = () => {}

beforeEach(() => {
  stop = watchHands(screen)
  takeHand()
  asked.length = 0
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=t' })
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.headers)
    return new Response('{}')
  })
})

afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

const quiet = () => asked.map((headers) => headers.get('X-Quiet'))

test('what the screen asks by itself is quiet, again and again', async () => {
  await api.GET('/api/sources')
  await api.GET('/api/sources')
  expect(quiet()).toEqual(['1', '1'])
})

test('the first question after a key is heard, the next ones are quiet', async () => {
  screen.dispatchEvent(new Event('keydown'))
  await api.GET('/api/units')
  await api.GET('/api/sources')
  expect(quiet()).toEqual([null, '1'])
})

test('a deed is never quiet', async () => {
  await api.POST('/api/people/search', { body: { words: '周某' } })
  expect(quiet()).toEqual([null])
})
