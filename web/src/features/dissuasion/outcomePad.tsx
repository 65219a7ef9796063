// The keys that record how it ended: always visible, each says what happens next and by when.
import { Input, Segmented } from 'antd'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, LoopView, Reached, Step, Tick } from '../../api/types'
import { Actions } from '../../ui/actions'
import { useShortcuts } from '../../ui/shortcuts'
import { useCode } from '../../ui/words'
import { stepOnKeys } from './outcomes'
import './pad.css'
import { OutcomeForm } from './outcomeForm'
import { type Choice, useDeeds } from './useDeeds'
import type { Work } from './useWork'

const REACHED: Reached[] = ['SELF', 'RELATIVE', 'OTHER']
/** Early in a loop nearly everything is missing and the dots say so; near the end it is worth a line. */
const MISSING_SHOWN_MAX = 3
const TALKS: (Step | null)[] = ['CALL', 'VISIT', 'RETURN']

interface Props {
  loop: LoopView
  work: Work
  note: RefObject<HTMLTextAreaElement | null>
}

export function OutcomePad({ loop, work, note }: Props) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const [wanted, setWanted] = useState<Step | null>(null)
  const [reached, setReached] = useState<Reached>('SELF')
  const [choice, setChoice] = useState<Choice | null>(null)
  // A row kept from another tab is worked at its own step.
  const tab = work.rows.some((row) => row.id === loop.id) ? work.filters.step : null
  const step = stepOnKeys(loop.allowed, wanted ?? tab, loop.task)
  const turn = () => setReached((now) => REACHED[(REACHED.indexOf(now) + 1) % REACHED.length]!)
  const { outcomes, others, done } = useDeeds({ loop, work, step, reached, setChoice, setWanted })
  useShortcuts([{ code: 'KeyT', run: turn }])
  return (
    <section className="pad" aria-label={step ? t(`result.${step}`) : t('other')}>
      <div className="pad-head">
        <b>{step ? t(`result.${step}`) : t('other')}</b>
        {TALKS.includes(step) && (
          <Segmented<Reached>
            size="small"
            aria-label={t('reached')}
            value={reached}
            onChange={setReached}
            options={REACHED.map((value) => ({ value, label: code('reached', value) }))}
          />
        )}
        <NoteField work={work} note={note} />
      </div>
      {choice ? (
        <Chosen
          choice={choice}
          work={work}
          onDone={done}
          onBack={() => setChoice(null)}
          setChoice={setChoice}
        />
      ) : (
        <>
          <Actions of={outcomes} label={t('keys.outcome')} busy={work.busy} />
          <Actions of={others} label={t('other')} look="row" busy={work.busy} />
        </>
      )}
      {!choice && loop.missing.length > 0 && loop.missing.length <= MISSING_SHOWN_MAX && (
        <p className="pad-missing">
          {t('missing', { what: loop.missing.map((one) => code('missing', one)).join(' · ') })}
        </p>
      )}
    </section>
  )
}

function NoteField({ work, note }: { work: Work; note: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation('dissuasion')
  return (
    <Input.TextArea
      ref={(made) => {
        note.current = made?.resizableTextArea?.textArea ?? null
      }}
      className="pad-note"
      autoSize={{ minRows: 1, maxRows: 4 }}
      aria-label={t('note')}
      placeholder={t('note')}
      value={work.note}
      onChange={(event) => {
        work.freeze()
        work.setNote(event.target.value)
      }}
      onKeyDown={(event) => {
        // Enter gives the digits back; a line break is typed with Shift.
        const leaves = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
        if (!leaves || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}

interface ChosenProps {
  choice: Choice
  work: Work
  onDone: (action: Action, more: { ticks?: Tick[]; reason?: string; callAgainAt?: string }) => void
  onBack: () => void
  setChoice: (choice: Choice) => void
}

function Chosen({ choice, work, onDone, onBack }: ChosenProps) {
  const { t } = useTranslation('dissuasion')
  useShortcuts([{ code: 'Escape', run: onBack }])
  if (choice.kind === 'form') {
    return (
      <OutcomeForm
        action={choice.action}
        title={choice.title}
        busy={work.busy}
        onDone={onDone}
        onBack={onBack}
      />
    )
  }
  return (
    <div className="pad-choice">
      <p>
        <b>{t('pickOne', { what: choice.title })}</b>
        <button type="button" onClick={onBack}>
          {t('back')} Esc
        </button>
      </p>
      <Actions of={choice.deeds} label={choice.title} busy={work.busy} />
    </div>
  )
}
