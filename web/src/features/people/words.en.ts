import type zh from './words.zh'

const en: Record<keyof typeof zh, string> = {
  title: 'Person',
  found: 'Found',
  foundNote: 'Whole name, whole number, last four digits or whole ID; every search is journaled',
  nobody: 'Nobody found. Enter a whole name, a whole number, its last four digits or a whole ID number',
  ask: 'Search by name, phone or ID number in the bar above',
  name: 'Name',
  phone: 'Phone',
  unit: 'Area',
  nameless: 'Name unknown',
  idCard: 'ID number',
  identities: '{{n}} identity records',
  years: '{{n}} y',
  loops: 'Loops',
  warnings: 'Warnings',
  timeline: 'Timeline',
  noWarnings: 'No warnings',
  noLoops: 'No loops',
  noTimeline: 'Nothing recorded yet',
  openLoop: 'Open at the desk',
  source: 'Source and number',
  kind: 'Kind',
  address: 'Address',
  by: 'By',
  done: '{{n}} of six steps done',
}
export default en
