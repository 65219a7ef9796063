// The picture of a key.
import './keycap.css'

export function KeyCap({ children, dark }: { children: string; dark?: boolean }) {
  return <kbd className={dark ? 'keycap keycap-dark' : 'keycap'}>{children}</kbd>
}
