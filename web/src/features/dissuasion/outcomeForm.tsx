// What an outcome asks before it is recorded: ticks, a reason, a time. Enter confirms, Escape goes back.
import { CheckOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, Tick } from '../../api/types'
import { serverNow } from '../../ui/clock'
import { KeyCap } from '../../ui/keycap'
import { useShortcuts } from '../../ui/shortcuts'
import { clockOf, instantOf } from '../../ui/times'
import { useCode } from '../../ui/words'
import { minutesAhead } from './spans'

interface Props {
  action: Action
  title: string
  busy: boolean
  onDone: (action: Action, more: { ticks?: Tick[]; reason?: string; callAgainAt?: string }) => void
  onBack: () => void
}

function instant(text: string): string | null {
  const minutes = minutesAhead(text)
  if (minutes !== null) return new Date(serverNow() + minutes * 60_000).toISOString()
  return instantOf(text, serverNow())
}

export function OutcomeForm({ action, title, busy, onDone, onBack }: Props) {
  const { t } = useTranslation('dissuasion')
  const { ticks, reason, when, second } = action.needs
  const [ticked, setTicked] = useState<Tick[]>([])
  const [why, setWhy] = useState('')
  const [time, setTime] = useState('')
  const at = when ? instant(time) : null
  const ready = ticked.length === ticks.length && (!reason || why.trim() !== '') && (!when || at !== null)
  const confirm = () => {
    if (!ready || busy) return
    onDone(action, { ticks: ticked, reason: reason ? why.trim() : undefined, callAgainAt: at ?? undefined })
  }
  const toggle = (id: Tick) =>
    setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const typed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') confirm()
    else if (event.key === 'Escape') onBack()
    else return
    event.preventDefault()
  }
  useShortcuts([
    { code: 'Enter', run: confirm },
    { code: 'NumpadEnter', run: confirm },
    ...ticks.map((tick, index) => ({ code: `Digit${index + 1}`, run: () => toggle(tick) })),
  ])
  return (
    <div className="pad-form">
      {ticks.length > 0 && <Ticks title={title} ticks={ticks} ticked={ticked} onTick={toggle} />}
      {reason && (
        <Input
          autoFocus
          aria-label={t('reason')}
          placeholder={t('reason')}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={typed}
        />
      )}
      {when && <When value={time} at={at} onChange={setTime} onKeyDown={typed} />}
      {second && <p className="pad-second">{t('second')}</p>}
      <div className="pad-confirm">
        <Button type="primary" disabled={!ready} loading={busy} onClick={confirm}>
          {t('confirmDo', { what: title })} <KeyCap dark={ready}>Enter</KeyCap>
        </Button>
        <Button onClick={onBack}>
          {t('cancel')} <KeyCap>Esc</KeyCap>
        </Button>
      </div>
    </div>
  )
}

interface TicksProps {
  title: string
  ticks: Action['needs']['ticks']
  ticked: string[]
  onTick: (id: Tick) => void
}

function Ticks({ title, ticks, ticked, onTick }: TicksProps) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  return (
    <fieldset className="pad-ticks">
      <legend>{t('ticks', { what: title })}</legend>
      {ticks.map((tick, index) => (
        <button
          type="button"
          role="checkbox"
          key={tick}
          data-tick={tick}
          aria-checked={ticked.includes(tick)}
          onClick={() => onTick(tick)}
        >
          <KeyCap>{String(index + 1)}</KeyCap>
          <i aria-hidden>{ticked.includes(tick) && <CheckOutlined />}</i>
          {code('tick', tick)}
        </button>
      ))}
    </fieldset>
  )
}

interface WhenProps {
  value: string
  at: string | null
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function When({ value, at, onChange, onKeyDown }: WhenProps) {
  const { t } = useTranslation('dissuasion')
  const says = at ? t('whenIs', { at: clockOf(at) }) : value ? t('whenWrong') : t('whenNote')
  return (
    <p className="pad-when">
      <label htmlFor="call-again">{t('when')}</label>
      <Input
        id="call-again"
        autoFocus
        className="num"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <small>{says}</small>
    </p>
  )
}
