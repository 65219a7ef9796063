import { expect, test } from 'vitest'
import type { LoopRow } from '../../api/types'
import { keptIn, nextAfter, shown } from './frozen'

const row = (id: string, more: Partial<LoopRow> = {}) => ({ id, owner: null, version: 1, ...more }) as LoopRow
const ids = (rows: LoopRow[]) => rows.map((one) => one.id).join('')

test("without a row in work the server's order is shown", () => {
  expect(ids(shown(null, [row('b'), row('a')], undefined).rows)).toBe('ba')
})

test('an incoming red waits and moves nobody', () => {
  const now = shown(['a', 'b', 'c'], [row('R'), row('a'), row('c'), row('b')], row('b'))
  expect(ids(now.rows)).toBe('abc')
  expect(ids(now.arrived)).toBe('R')
})

test('a known row shows its newest state in its old place', () => {
  const now = shown(['a', 'b'], [row('b', { version: 7 }), row('a')], undefined)
  expect(now.rows[1]?.version).toBe(7)
})

test('the row in work stays when it has left the list, others go', () => {
  expect(ids(shown(['a', 'b', 'c'], [row('a')], row('b')).rows)).toBe('ab')
})

test('a further page is appended behind', () => {
  const now = shown(['a', 'b'], [row('a'), row('b'), row('c'), row('d')], undefined)
  expect(ids(now.rows)).toBe('abcd')
  expect(now.arrived).toEqual([])
})

test('after an outcome the next row comes up that nobody else has in hand', () => {
  const rows = [
    row('a'),
    row('b', { owner: { id: 'other', name: '' } }),
    row('c', { owner: { id: 'me', name: '' } }),
  ]
  expect(nextAfter(rows, 'a', 'me')).toBe('c')
  expect(nextAfter(rows, 'c', 'me')).toBe('a')
  expect(nextAfter([row('a')], 'a', 'me')).toBeNull()
})

test('another tab keeps the row in work that stands in it too, or that the officer is on', () => {
  expect(keptIn([row('a'), row('b')], 'b', false)).toBe('b')
  expect(keptIn([row('a')], 'x', true)).toBe('x')
})

test('else another tab brings its first row up, and an empty one none', () => {
  expect(keptIn([row('a'), row('b')], 'x', false)).toBe('a')
  expect(keptIn([], 'x', false)).toBeNull()
})
