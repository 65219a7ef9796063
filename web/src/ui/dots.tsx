// Progress in a few steps as small squares: done, in work, not required, not yet.
import './dots.css'

export type Dot = 'NONE' | 'DOING' | 'DONE' | 'NOT_REQUIRED'

export function Dots({ of, label }: { of: { name: string; state: Dot }[]; label: string }) {
  return (
    <span className="dots" role="img" aria-label={label}>
      {of.map((dot) => (
        <i key={dot.name} className={`dot dot-${dot.state}`} title={dot.name} />
      ))}
    </span>
  )
}
