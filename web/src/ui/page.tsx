// The frame of a page beside the rail: a title, what belongs to the whole page, and the page.
import type { ReactNode } from 'react'
import './page.css'

interface Props {
  title: string
  note?: ReactNode
  tools?: ReactNode
  children: ReactNode
}

export function Page({ title, note, tools, children }: Props) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {note && <p className="num">{note}</p>}
        {tools && <div className="page-tools">{tools}</div>}
      </header>
      {children}
    </div>
  )
}

export function Panel({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title}
        {note && <small>{note}</small>}
      </h2>
      {children}
    </section>
  )
}
