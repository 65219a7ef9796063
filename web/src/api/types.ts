// The shapes that cross the wire, under the names by which the console knows them; the shapes themselves are generated.
import type { components } from './schema'

type Shapes = components['schemas']

export type LoopRow = Shapes['LoopRow']
export type Level = LoopRow['level']
export type Step = LoopRow['task']
export const STEPS = ['CALL', 'SMS', 'FAMILY', 'VISIT', 'FEEDBACK', 'RETURN'] as const satisfies Step[]
export const LEVELS = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'] as const satisfies Level[]

export type Attempt = Shapes['Wishes.AttemptMade']
export type Reached = NonNullable<Attempt['reached']>
export type Tick = NonNullable<Attempt['ticks']>[number]
export type Purpose = Shapes['PeopleController.Reveal']['purpose']

export type Session = Shapes['SessionView']
export type Desk = Shapes['DeskController.Desk']
export type Action = Shapes['LoopView.ActionView']
/** Taking back stands beside the server's list of actions, as the undo. */
export type ActionKind = Action['action'] | 'RETRACT'
export type FraudType = NonNullable<LoopRow['type']>
export type Happening = Shapes['LoopView.TimelineEntry']
export type Labelled = Shapes['LoopView.Labelled']
export type WarningView = Shapes['LoopView.WarningView']

export type LoopView = Shapes['LoopView'] & {
  /** Drawn where the server says it; it does not yet. */
  objections?: { says: string; answer: string }[]
  /** 上次怎么说: her last words, whom she trusts, what failed. Drawn where the server says it; it does not yet. */
  said?: { words: string | null; trusts: string | null; failed: string | null } | null
}

export type PersonFound = Shapes['PeopleController.Found']
export type PersonView = Shapes['PeopleController.PersonView']
export type RowNote = Shapes['ReceiptView.NoteView']
export type Receipt = Shapes['ReceiptView']
export type Quarantined = Shapes['QuarantineController.QuarantinedView']
export type Look = Shapes['PreviewController.PreviewView']
export type LookColumn = Shapes['PreviewController.ColumnLookView']
export type ColumnMeaning = Shapes['PreviewController.ColumnView']
export type EntryCell = Shapes['EntryController.EntryCell']
export type OpenedCell = Shapes['MendingController.CellView']
export type PastRow = Shapes['MendingController.PastView']
export type Dismissal = Shapes['MendingController.Dismiss']['reason']
export const DISMISSALS = [
  'REPEATED',
  'SENT_AGAIN',
  'NO_WARNING',
  'TEST',
  'WITHDRAWN',
  'OTHER',
] as const satisfies Dismissal[]
export type Pending = Shapes['FeedbackDesk.Pending']
export type FeedbackForm = Shapes['FeedbackController.TextWanted']['form']
export type Templates = Shapes['FeedbackTemplateController.Templates']
export type Template = Shapes['FeedbackTemplateController.TemplateView']
export type TemplateColumn = Shapes['FeedbackTemplateController.ColumnView']
export type FeedbackField = Shapes['FeedbackTemplateController.FieldView']
export type Figure = Shapes['FiguresController.Figure']
export type OfficerView = Shapes['OfficerController.OfficerView']
export type UnitView = Shapes['UnitController.UnitView']
export type Source = Shapes['SourceController.SourceView']
export type SourceDay = Shapes['SourceController.DayView']
export type SourcePush = Shapes['SourceController.PushView']
export type Alarms = Shapes['SourceController.Alarms']
export type Joined = Shapes['Accounts.Joining.Joined']
export type ProtocolView = Shapes['Protocol']
