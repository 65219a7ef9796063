import { expect, test } from 'vitest'
import { left } from './clock'
import { clockOf, instantOf, shortOf } from './times'

test('eight minutes before a deadline is soon', () => {
  expect(left(8 * 60_000, 0)).toEqual({ late: false, soon: true, text: '08:00' })
})

test('past the deadline counts upwards and says late', () => {
  expect(left(0, 65_000)).toEqual({ late: true, soon: false, text: '01:05' })
})

test('a deadline of hours shows hours, one of days shows days', () => {
  expect(left(7_200_000, 0).text).toBe('2:00:00')
  expect(left(2 * 86_400_000 + 3_600_000, 0).text).toBe('2d 01:00')
})

test("the wall clock is the centre's, not the machine's", () => {
  expect(clockOf('2026-03-11T02:14:00Z')).toBe('10:14')
})

test('another day is named', () => {
  const now = Date.parse('2026-03-11T02:14:00Z')
  expect(shortOf('2026-03-11T01:00:00Z', now)).toBe('09:00')
  expect(shortOf('2026-03-09T01:00:00Z', now)).toBe('03-09 09:00')
})

test('a promised hour that has passed today is meant for tomorrow', () => {
  const now = Date.parse('2026-03-11T02:14:00Z')
  expect(instantOf('15:30', now)).toBe('2026-03-11T07:30:00.000Z')
  expect(instantOf('0930', now)).toBe('2026-03-12T01:30:00.000Z')
  expect(instantOf('25:00', now)).toBeNull()
})
