// Keys of the page: by place on the keyboard, never while somebody is typing.
import { useEffect, useRef } from 'react'

export interface Shortcut {
  /** KeyboardEvent.code, so that an input method or a layout changes nothing. */
  code: string
  shift?: boolean
  run: () => void
}

/** The later a page part is mounted, the earlier it is asked: a form takes the digits from the page below. */
const layers: { current: Shortcut[] }[] = []

export function useShortcuts(shortcuts: Shortcut[]): void {
  const layer = useRef(shortcuts)
  useEffect(() => {
    layer.current = shortcuts
  })
  useEffect(() => {
    layers.push(layer)
    if (layers.length === 1) addEventListener('keydown', press)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) removeEventListener('keydown', press)
    }
  }, [])
}

function press(event: KeyboardEvent): void {
  if (ignored(event)) return
  const code = event.code.replace(/^Numpad(?=\d)/, 'Digit')
  for (const layer of [...layers].reverse()) {
    const found = layer.current.find((one) => one.code === code && !!one.shift === event.shiftKey)
    if (!found) continue
    event.preventDefault()
    found.run()
    return
  }
}

export function ignored(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target as HTMLElement | null
  if (!target?.tagName) return false
  return typing(target) || pressing(target, event.code)
}

function typing(target: HTMLElement): boolean {
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  if (target.getAttribute('role') === 'combobox') return true
  return (
    target.tagName === 'INPUT' && !/^(radio|checkbox|button|file)$/.test((target as HTMLInputElement).type)
  )
}

// Space and Enter belong to the button that has the focus; a link takes only Enter.
function pressing(target: HTMLElement, code: string): boolean {
  const enter = code === 'Enter' || code === 'NumpadEnter'
  if (target.tagName === 'A') return enter
  return (enter || code === 'Space') && /^(BUTTON|INPUT|SUMMARY)$/.test(target.tagName)
}
