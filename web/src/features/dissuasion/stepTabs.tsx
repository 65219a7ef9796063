// The six steps of the loop as tabs, each with what is open and what is late.
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Desk, STEPS, type Step } from '../../api/types'
import { useCode } from '../../ui/words'

const NUMBERS = ['①', '②', '③', '④', '⑤', '⑥']

interface Props {
  steps: Desk['steps'] | undefined
  step: Step
  onStep: (step: Step) => void
}

export function StepTabs({ steps, step, onStep }: Props) {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  const list = useRef<HTMLDivElement>(null)
  const turn = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    const to = STEPS[(STEPS.indexOf(step) + by + STEPS.length) % STEPS.length]!
    onStep(to)
    list.current?.querySelector<HTMLElement>(`[data-step=${to}]`)?.focus()
  }
  return (
    <div className="step-tabs" role="tablist" aria-label={t('steps')} ref={list} onKeyDown={turn}>
      {STEPS.map((one, index) => {
        const count = steps?.find((some) => some.step === one)
        return (
          <button
            type="button"
            role="tab"
            key={one}
            data-step={one}
            aria-selected={one === step}
            tabIndex={one === step ? 0 : -1}
            onClick={() => onStep(one)}
          >
            <em aria-hidden>{NUMBERS[index]}</em>
            <span>{code('step', one)}</span>
            <b className="num">{count?.open ?? '·'}</b>
            {count && count.late > 0 && (
              <i className="num">
                <span aria-hidden>{t('lateShort', { n: count.late })}</span>
                <span className="unseen">{t('late', { n: count.late })}</span>
              </i>
            )}
          </button>
        )
      })}
    </div>
  )
}
