// The cells of one row, to be written or put right: what is wrong with a cell stands below it.
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'

interface Cell {
  label: string
  value: string
  problem?: string | null
}

interface Props {
  cells: Cell[]
  send: string
  sending: boolean
  ready?: boolean
  refused?: string
  onSend: (words: string[]) => void
  children?: ReactNode
}

export function CellForm({ cells, send, sending, ready = true, refused, onSend, children }: Props) {
  const [words, setWords] = useState(() => cells.map((cell) => cell.value))
  const places = cells.map((cell, at) => ({ ...cell, at }))
  const firstWrong = cells.findIndex((cell) => cell.problem)
  const put = (at: number, word: string) =>
    setWords((now) => now.map((old, index) => (index === at ? word : old)))
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault()
        onSend(words)
      }}
    >
      {places.map(({ at, ...cell }) => (
        <div key={at} className={cell.problem ? 'mend-cell mend-wrong' : 'mend-cell'}>
          <label htmlFor={`cell-${at}`}>{cell.label}</label>
          <Input
            id={`cell-${at}`}
            autoFocus={at === firstWrong}
            maxLength={2000}
            value={words[at]}
            onChange={(event) => put(at, event.target.value)}
          />
          {cell.problem && <small>{cell.problem}</small>}
        </div>
      ))}
      <p className="mend-send">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={sending}>
          {send}
        </Button>
        {children}
      </p>
      {refused && (
        <p className="upload-refused" role="alert">
          {refused}
        </p>
      )}
    </form>
  )
}
