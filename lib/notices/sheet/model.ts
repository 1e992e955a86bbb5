import type { Locale } from '@/lib/access/actor'
import type { PartialDate } from '@/lib/identifiers/partial-date'
import type { NoticeForm, NoticeType } from '../codes'
import type { Audience } from './content'

/**
 * The sheet of a notice before it is said in any language. Codes, dates and numbers are values and become words when it is drawn;
 * what somebody wrote stays as it was written, with its language. Nothing that is empty is in it.
 */
export type NoticeSheet = {
  type: NoticeType
  form: NoticeForm
  audience: Audience
  standing: Standing
  watermark: boolean
  number: string | null
  fileNumber: string | null
  owner: string
  /** Below the title: whose it is, since when, until when. */
  facts: readonly SheetRow[]
  /** What must be known before anything else: that it is suspended, that nobody is to be arrested. */
  alerts: readonly SheetAlert[]
  /** What is asked, in short. */
  asked: readonly SheetValue[]
  /** Codes of `warnings`; null where the subject is no person. */
  cautions: readonly string[] | null
  /** What it is about, in one line; the second is the same in its own script. */
  subject: readonly SheetValue[]
  pictures: readonly SheetPicture[]
  sections: readonly SheetSection[]
  /** Address behind the QR code. */
  verifyUrl: string | null
}

/** Not out yet, in force, not to be acted on for now, over. */
export const standings = ['draft', 'in_force', 'do_not_act', 'ended'] as const
export type Standing = (typeof standings)[number]

export const sectionKeys = [
  'identity',
  'description',
  'documents',
  'object',
  'asset',
  'method',
  'discovery',
  'judicial',
  'facts',
  'investigation',
  'threat',
  'listing',
  'minor',
  'recipients',
  'action',
  'addenda',
] as const
export type SectionKey = (typeof sectionKeys)[number]

export type SheetSection = { key: SectionKey; blocks: readonly SheetBlock[] }

export type SheetBlock =
  | { is: 'rows'; rows: readonly SheetRow[] }
  /** One of several of a kind: a charge, a warrant, an addendum. `remark` is said beside its name, `told` below it. */
  | { is: 'item'; name: SheetValue; remark?: SheetValue; told?: SheetValue; rows: readonly SheetRow[] }
  | { is: 'say'; what: SheetValue }
  /** What is asked, one under the other. */
  | { is: 'list'; values: readonly SheetValue[] }

/** A label (a message of `sheets.notice.label`, or a code) and what is said under it, each value on a line of its own. */
export type SheetRow = {
  label: string | { list: string; code: string }
  values: readonly SheetValue[]
  /** Told at length: it takes the whole width. */
  long?: true
}

export type SheetValue =
  | { is: 'code'; list: string; code: string }
  /** A sentence or word of the sheet itself: a message of `sheets.notice.say`. */
  | { is: 'say'; key: string; args?: Record<string, number> }
  /** What the requester wrote. */
  | { is: 'text'; text: string; language?: Locale }
  | { is: 'name'; text: string }
  /** A number or reference: from left to right in every language. */
  | { is: 'mark'; text: string }
  | { is: 'date'; date: PartialDate }
  | { is: 'country'; code: string }
  | { is: 'language'; code: string }
  | { is: 'bureau'; code: string }
  /** A date or period of a work, EDTF. */
  | { is: 'period'; text: string }
  | { is: 'months'; months: number }
  | { is: 'all'; of: readonly SheetValue[]; between: ' ' | ' · ' | ', ' | ' – ' }

export type SheetAlert = { tone: 'stop' | 'look'; what: SheetValue }

export type SheetPicture = {
  id: string
  kind: string
  takenOn: PartialDate | null
  /** Of somebody dead: nobody sees it unasked (R-BLK-1). */
  covered: boolean
  image: string | Uint8Array | null
}
