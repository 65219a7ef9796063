import { expect, test } from 'vitest'
import { firstPlace, mayEnter, placeOf } from './places'

test('an administrator begins at the settings and finds no resident', () => {
  expect(firstPlace(['ADMIN'])).toBe('settings')
  for (const place of ['desk', 'upload', 'quarantine', 'figures', 'people', 'feedback'] as const) {
    expect(mayEnter(place, ['ADMIN'])).toBe(false)
  }
})

test('a station works at the desk but takes no sheets in', () => {
  expect(firstPlace(['STATION'])).toBe('desk')
  expect(mayEnter('upload', ['STATION'])).toBe(false)
  expect(mayEnter('upload', ['STATION', 'LEADER'])).toBe(true)
})

test('an address belongs to its first part', () => {
  expect(placeOf('/people/0199')).toBe('people')
  expect(placeOf('/nowhere')).toBeNull()
  expect(placeOf('/')).toBeNull()
})
