// What happened, newest first: a time, a mark, who and what.
import type { ReactNode } from 'react'
import './timeline.css'

export interface Moment {
  id: string
  time: string
  title: string
  by: string | null
  text?: ReactNode
  mark?: 'bad' | 'good' | 'work' | 'plain'
  struck?: boolean
}

export function Timeline({ of }: { of: Moment[] }) {
  return (
    <ol className="timeline">
      {of.map((moment) => (
        <li key={moment.id} className={moment.struck ? 'timeline-struck' : undefined}>
          <time className="num">{moment.time}</time>
          <i aria-hidden className={`timeline-${moment.mark ?? 'plain'}`} />
          <div>
            <b>{moment.title}</b>
            {moment.by && <span>{moment.by}</span>}
            {moment.text && <p>{moment.text}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
