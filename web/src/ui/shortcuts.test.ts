import { expect, test } from 'vitest'
import { ignored } from './shortcuts'

const on = (tagName: string, more: object = {}) => ({
  tagName,
  type: 'text',
  isContentEditable: false,
  getAttribute: () => null,
  ...more,
})
const key = (code: string, target: object, more: object = {}) =>
  ({
    code,
    target,
    defaultPrevented: false,
    isComposing: false,
    repeat: false,
    ...more,
  }) as unknown as KeyboardEvent

test('a letter on the page is a shortcut', () => {
  expect(ignored(key('KeyJ', on('DIV')))).toBe(false)
})

test('whoever types a note is left alone', () => {
  expect(ignored(key('Digit1', on('TEXTAREA')))).toBe(true)
  expect(ignored(key('Digit1', on('INPUT')))).toBe(true)
  expect(ignored(key('Digit1', on('DIV', { isContentEditable: true })))).toBe(true)
})

test('an input method that is composing keeps its keys', () => {
  expect(ignored(key('KeyN', on('DIV'), { isComposing: true }))).toBe(true)
})

test('a key held down does not record twice', () => {
  expect(ignored(key('Digit1', on('DIV'), { repeat: true }))).toBe(true)
})

test('the browser keeps its own combinations', () => {
  expect(ignored(key('KeyS', on('DIV'), { ctrlKey: true }))).toBe(true)
})

test('space presses the focused button, digits still record', () => {
  expect(ignored(key('Space', on('BUTTON')))).toBe(true)
  expect(ignored(key('Digit3', on('BUTTON')))).toBe(false)
})

test('a link that was clicked keeps Enter, and leaves Space to the desk', () => {
  expect(ignored(key('Enter', on('A')))).toBe(true)
  expect(ignored(key('Space', on('A')))).toBe(false)
})
