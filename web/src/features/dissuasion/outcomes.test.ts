import { expect, test } from 'vitest'
import type { Action, Step } from '../../api/types'
import { asks, keysOf, reachedBy, stepOnKeys } from './outcomes'

const attempt = (step: Step, code: Action['code'], more: Partial<Action> = {}): Action => ({
  action: 'ATTEMPT',
  step,
  code,
  overall: null,
  key: null,
  danger: false,
  needs: { ticks: [], second: false, reason: false, when: false },
  next: null,
  ...more,
})
const caps = (allowed: Action[], step: Step) =>
  keysOf(allowed, step).map((key) => `${key.cap}:${key.actions.map((one) => one.code).join('+')}`)

test('the three ways of not being reached share the third key', () => {
  const allowed = [attempt('CALL', 'REFUSED'), attempt('CALL', 'DISSUADED'), attempt('CALL', 'NO_ANSWER')]
  expect(caps(allowed, 'CALL')).toEqual(['1:DISSUADED', '3:NO_ANSWER+REFUSED'])
})

test("the server's own key wins", () => {
  expect(caps([attempt('CALL', 'BUSY', { key: '2' })], 'CALL')).toEqual(['2:BUSY'])
})

test('steps without places of their own take the digits in order', () => {
  const allowed = [
    attempt('RETURN', 'NOT_DEFRAUDED'),
    attempt('RETURN', 'LOST_TOUCH'),
    attempt('CALL', 'BUSY'),
  ]
  expect(caps(allowed, 'RETURN')).toEqual(['1:NOT_DEFRAUDED', '2:LOST_TOUCH'])
})

test('the digits record the step of the tab, else the task of the loop', () => {
  const allowed = [attempt('CALL', 'BUSY'), attempt('FEEDBACK', 'REPORTED')]
  expect(stepOnKeys(allowed, 'FEEDBACK', 'CALL')).toBe('FEEDBACK')
  expect(stepOnKeys(allowed, 'RETURN', 'CALL')).toBe('CALL')
  expect(stepOnKeys([], 'RETURN', 'CALL')).toBeNull()
})

test('nobody was reached when nobody answered', () => {
  expect(reachedBy(attempt('CALL', 'NO_ANSWER'), 'SELF')).toBeNull()
  expect(reachedBy(attempt('CALL', 'DISSUADED'), 'SELF')).toBe('SELF')
  expect(reachedBy(attempt('FAMILY', 'FAMILY_HELPS'), 'SELF')).toBe('RELATIVE')
  expect(reachedBy(attempt('FEEDBACK', 'REPORTED'), 'SELF')).toBeNull()
})

test('an action that needs ticks, a reason or a time asks before it records', () => {
  expect(asks(attempt('CALL', 'BUSY'))).toBe(false)
  const needs: Action['needs'] = { ticks: ['SELF_SPOKE'], second: false, reason: false, when: false }
  expect(asks(attempt('CALL', 'DISSUADED', { needs }))).toBe(true)
})
