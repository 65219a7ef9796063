import { expect, test } from 'vitest'
import { fileName } from './client'
import { cut } from './stream'

test('an event that has arrived in halves waits for its second half', () => {
  const first = cut('event: moved\ndata: {"a"')
  expect(first.events).toEqual([])
  const second = cut(`${first.rest}:1}\n\n`)
  expect(second.events).toEqual([{ event: 'moved', data: '{"a":1}' }])
})

test('a heartbeat is heard but is no event', () => {
  expect(cut(':\n\n: still here\n\n').events).toEqual([])
})

test('two events in one piece are two', () => {
  expect(cut('event:hello\ndata:1\n\nevent:moved\ndata:2\n\n').events.map((one) => one.event)).toEqual([
    'hello',
    'moved',
  ])
})

test('a saved sheet keeps its Chinese name', () => {
  expect(fileName('attachment; filename="a.xlsx"; filename*=UTF-8\'\'%E5%8F%8D%E9%A6%88.xlsx')).toBe(
    '反馈.xlsx',
  )
  expect(fileName('attachment; filename="a.xlsx"')).toBe('a.xlsx')
})
