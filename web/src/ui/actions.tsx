// One action is one object: the button, the key and the words of it are drawn from the same place.
import type { ReactNode } from 'react'
import './actions.css'
import { KeyCap } from './keycap'
import { useShortcuts } from './shortcuts'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'mute'

export interface Deed {
  id: string
  label: string
  /** What happens next and by when. */
  hint?: string
  icon?: ReactNode
  /** KeyboardEvent.code and what the cap of that key says. */
  key?: { code: string; cap: string }
  tone?: Tone
  pressed?: boolean
  run: () => void
}

interface Props {
  of: Deed[]
  label: string
  look?: 'tiles' | 'row'
  busy?: boolean
}

export function Actions({ of, label, look = 'tiles', busy }: Props) {
  useShortcuts(of.flatMap((deed) => (deed.key && !busy ? [{ code: deed.key.code, run: deed.run }] : [])))
  return (
    <div className={`actions actions-${look}`} role="group" aria-label={label} aria-busy={busy}>
      {of.map((deed) => (
        <button
          type="button"
          key={deed.id}
          data-deed={deed.id}
          className={`action action-${deed.tone ?? 'mute'}`}
          aria-pressed={deed.pressed}
          disabled={busy}
          title={deed.hint ? `${deed.label} · ${deed.hint}` : deed.label}
          onClick={deed.run}
        >
          {deed.key && <KeyCap>{deed.key.cap}</KeyCap>}
          {deed.icon}
          <b>{deed.label}</b>
          {deed.hint && <small>{deed.hint}</small>}
        </button>
      ))}
    </div>
  )
}
