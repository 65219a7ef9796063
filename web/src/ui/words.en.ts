import type zh from './words.zh'

const en: Record<keyof typeof zh, string> = {
  waiting: 'Loading…',
  nothing: 'Nothing here',
  failed: 'Could not load: {{why}}',
  again: 'Try again',
  reveal: 'Reveal',
  revealPhone: 'Show number',
  revealIdCard: 'Show ID',
  revealText: 'Show in full',
  revealNote: 'Looking at the full value is journaled: who, when and why',
  revealed: 'journaled',
  hide: 'Hide',
  none: 'none',
  day: 'd',
  late: 'late',
  steps: 'Step {{at}} of {{of}}',
  back: 'Back',
  confirm: 'Confirm',
  cancel: 'Cancel',
  space: 'Space',
}
export default en
