import type zh from './words.zh'

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

const en: Same<typeof zh> = {
  app: 'Prevention and crackdown',
  search: 'Search name / phone / ID number, press Enter',
  demo: 'Demo data',
  live: 'Live',
  polling: 'Polling',
  stalled: 'Feed stalled',
  liveNote: {
    live: 'New warnings appear at once',
    polling: 'The feed broke; lists are read every 10 seconds',
    stalled: 'Nothing has come for a long time; check the network',
  },
  signOut: 'Sign out',
  language: '中文',
  languageNote: 'Switch to Chinese',
  rail: 'Main navigation',
  nav: {
    desk: 'Call desk',
    upload: 'Upload',
    quarantine: 'To mend',
    sources: 'Sources',
    templates: 'Templates',
    figures: 'Today',
    settings: 'Settings',
  },
  skip: 'Skip to content',
  failed: 'This page broke: {{why}}',
  reload: 'Load again',
  absent: 'There is no such page',
  toDesk: 'Back to the call desk',
}
export default en
