import type zh from './words.zh'

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

const en: Same<typeof zh> = {
  title: 'Figures of the day',
  day: 'Day',
  note: 'Every figure opens to the rows it is made of',
  noFigures: 'No figures for this day',
  rowsOf: '{{name}}: {{n}} rows',
  noRows: 'This figure is zero; there are no rows behind it',
  close: 'Close',
  code: {
    RECEIVED: 'Received',
    HANDLED: 'Handled',
    OVERDUE: 'Overdue',
    MET: 'Met',
    CLOSED: 'Closed',
    DISSUADED: 'Dissuaded',
    CALLS: 'Calls',
    VISITS: 'Visits',
    CALLED: 'Called',
    CLAIMED: 'Claimed',
    FED_BACK: 'Reported',
    REPORTED: 'Reported',
    RETURNED: 'Visited again',
    OPEN: 'In work',
  },
}
export default en
