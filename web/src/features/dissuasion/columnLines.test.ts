import { expect, test } from 'vitest'
import { add, linesOf, move, put, remove } from './columnLines'

const lines = linesOf([{ heading: 'a' }, { heading: 'b' }, { heading: 'c' }])
const headings = (of: typeof lines) => of.map((line) => line.heading).join('')

test('a line moves up and down and stops at the ends', () => {
  expect(headings(move(lines, 2, -1))).toBe('acb')
  expect(headings(move(lines, 0, 1))).toBe('bac')
  expect(move(lines, 0, -1)).toBe(lines)
  expect(move(lines, 2, 1)).toBe(lines)
})

test('a new line gets a key that no other ever had', () => {
  const more = add(remove(lines, 0))
  expect(new Set(more.map((line) => line.key)).size).toBe(3)
  expect(headings(put(more, 2, { heading: 'd' }))).toBe('bcd')
})
