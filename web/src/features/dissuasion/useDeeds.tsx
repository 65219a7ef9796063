// Draws the server's allowed actions as deeds: outcomes on digits, everything else on letters.
import { useTranslation } from 'react-i18next'
import type { Action, LoopView, Reached, Step, Tick } from '../../api/types'
import type { Deed } from '../../ui/actions'
import { useCode } from '../../ui/words'
import { asks, type Key, keysOf, reachedBy, toneOf } from './outcomes'
import { useNext } from './spans'
import type { Work } from './useWork'

export type Choice =
  | { kind: 'group'; title: string; deeds: Deed[] }
  | { kind: 'form'; title: string; action: Action }

interface Asked {
  loop: LoopView
  work: Work
  step: Step | null
  reached: Reached
  setChoice: (choice: Choice | null) => void
  setWanted: (step: Step) => void
}

type More = { ticks?: Tick[]; reason?: string; callAgainAt?: string }

const LETTERS: Partial<Record<Action['action'], string>> = {
  TEXT: 'S',
  CONCLUDE: 'X',
  SIGN: 'G',
  EXEMPT: 'E',
}
const SWITCHES: ['SMS' | 'FAMILY' | 'VISIT' | 'FEEDBACK', string][] = [
  ['SMS', 'S'],
  ['FAMILY', 'F'],
  ['VISIT', 'V'],
  ['FEEDBACK', 'B'],
]

export function useDeeds({ loop, work, step, reached, setChoice, setWanted }: Asked) {
  const name = useActionName()
  const next = useNext()
  const { t } = useTranslation('dissuasion')

  const done = (action: Action, more: More) => {
    setChoice(null)
    const entered = { reached: reachedBy(action, reached), ticks: [], note: work.note, ...more }
    work.freeze()
    work.record({ loop, action, entered })
  }
  const pick = (action: Action) => {
    if (asks(action)) setChoice({ kind: 'form', title: name(action), action })
    else done(action, {})
  }
  const single = (action: Action, cap: string, digit: boolean): Deed => ({
    id: `${action.action}-${action.code ?? action.overall ?? action.step ?? ''}`,
    label: name(action),
    hint: action.action === 'ATTEMPT' ? next(action) : undefined,
    tone: toneOf(action),
    key: { code: `${digit ? 'Digit' : 'Key'}${cap}`, cap },
    run: () => pick(action),
  })
  const group = (title: string, actions: Action[]): Choice => ({
    kind: 'group',
    title,
    deeds: actions.slice(0, 9).map((action, index) => single(action, String(index + 1), true)),
  })
  const several = ({ cap, actions }: Key, title: string, digit: boolean): Deed => ({
    id: `GROUP-${cap}`,
    label: title,
    hint: digit ? next(actions[0]!) : undefined,
    tone: 'mute',
    key: { code: `${digit ? 'Digit' : 'Key'}${cap}`, cap },
    run: () => setChoice(group(title, actions)),
  })

  const outcomes = step
    ? keysOf(loop.allowed, step).map((key) =>
        key.actions.length === 1
          ? single(key.actions[0]!, key.cap, true)
          : several(key, t('group.unreached'), true),
      )
    : []
  return { outcomes, others: [...useSwitches(loop, step, setWanted), ...letters()], done }

  function letters(): Deed[] {
    return (['TEXT', 'SIGN', 'EXEMPT', 'CONCLUDE'] as const).flatMap((kind) => {
      const actions = loop.allowed.filter((one) => one.action === kind)
      const cap = LETTERS[kind]!
      if (actions.length === 0) return []
      if (actions.length === 1 && kind !== 'EXEMPT') return [single(actions[0]!, cap, false)]
      return [several({ cap, actions }, t(kind === 'SIGN' ? 'signGroup' : 'exemptGroup'), false)]
    })
  }
}

/** S, F, V and B put the outcomes of another step on the digits. */
function useSwitches(loop: LoopView, step: Step | null, setWanted: (step: Step) => void): Deed[] {
  const { t } = useTranslation('dissuasion')
  const texts = loop.allowed.some((one) => one.action === 'TEXT')
  return SWITCHES.flatMap(([to, cap]): Deed[] => {
    if (to === step || (to === 'SMS' && texts) || keysOf(loop.allowed, to).length === 0) return []
    const key = { code: `Key${cap}`, cap }
    return [{ id: `STEP-${to}`, label: t(`turn.${to}`), tone: 'mute', key, run: () => setWanted(to) }]
  })
}

function useActionName(): (action: Action) => string {
  const { t } = useTranslation('dissuasion')
  const code = useCode('api')
  return (action) => {
    const overall = code('overall', action.overall ?? action.code)
    switch (action.action) {
      case 'ATTEMPT':
        return code('code', action.code)
      case 'TEXT':
        return t('text')
      case 'CLAIM':
        return t('claim')
      case 'RELEASE':
        return t('release')
      case 'SIGN':
        return t('sign', { what: overall })
      case 'EXEMPT':
        return t('exempt', { what: code('step', action.step) })
      case 'CONCLUDE':
        return overall ? t('conclude', { what: overall }) : t('concludePlain')
    }
  }
}
