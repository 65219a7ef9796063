// A few parts of which one is shown: arrow keys move between them.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import './tabs.css'

export interface Part<K extends string> {
  id: K
  label: string
  count?: number
  body: () => ReactNode
}

interface Props<K extends string> {
  of: Part<K>[]
  shown: K
  onShow: (id: K) => void
  label: string
}

export function Tabs<K extends string>({ of, shown, onShow, label }: Props<K>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const turn = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const at = of.findIndex((part) => part.id === shown)
    const to = of[(at + by + of.length) % of.length]!
    onShow(to.id)
    list.current?.querySelector<HTMLElement>(`[data-part="${to.id}"]`)?.focus()
  }
  return (
    <div className="tabs">
      <div role="tablist" aria-label={label} ref={list} onKeyDown={turn}>
        {of.map((part) => (
          <button
            type="button"
            role="tab"
            key={part.id}
            id={`${id}-${part.id}`}
            data-part={part.id}
            aria-selected={part.id === shown}
            aria-controls={`${id}-body`}
            tabIndex={part.id === shown ? 0 : -1}
            onClick={() => onShow(part.id)}
          >
            {part.label}
            {part.count !== undefined && part.count > 0 && <span className="num"> {part.count}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus */}
      <div role="tabpanel" id={`${id}-body`} aria-labelledby={`${id}-${shown}`} tabIndex={0}>
        {of.find((part) => part.id === shown)?.body()}
      </div>
    </div>
  )
}
