import { expect, test } from 'vitest'
import { minutesAhead, spanOf } from './spans'

test.each([
  [1, 'nextMinutes', 1],
  [2, 'nextMinutes', 2],
  [5, 'nextMinutes', 5],
  [90, 'nextMinutes', 90],
  [60, 'nextHours', 1],
  [120, 'nextHours', 2],
  [1427, 'nextHours', 23],
  [1440, 'nextDays', 1],
  [2879, 'nextHours', 47],
  [7193, 'nextDays', 4],
])('%i minutes are told as %s %i', (minutes, word, n) => {
  expect(spanOf(minutes)).toEqual({ word, n })
})

test('only what is due already is told as now', () => {
  expect(spanOf(0).word).toBe('nextNow')
})

test('+30 is in thirty minutes', () => {
  expect(minutesAhead('+30')).toBe(30)
})
