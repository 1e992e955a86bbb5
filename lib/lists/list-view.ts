import type { RecordDetails } from '@/lib/search/details'
import type { Explanation } from '@/lib/search/explanation'
import type { Reading } from '@/lib/search/reading'
import type { Judged } from './judged'
import type { ListLook } from './look'
import type { Outcome } from './outcome'

/** `still`: nobody works on it any more, though lines are waiting; it can be gone on with. */
export type ListState = 'working' | 'still' | 'done' | 'stopped' | 'expired'

/** A check in the list of checks. */
export type ListSummary = {
  id: string
  number: string
  at: Date
  purpose: string
  caseReference: string
  state: ListState
  lines: number
  done: number
  expiresOn: string
}

/** One line with how it was read and what it met. */
export type ListRow = {
  ordinal: number
  /** Lines of the pasted text. */
  from: number
  to: number
  /** Null when its seal cannot be opened any more. */
  text: string | null
  readings: Reading[]
  reading: Reading | null
  outcome: Outcome
  /** Why it could not be read: a code of messages `search.errors`. */
  reason: string | null
  /** Databases that gave no answer. */
  failed: string[]
  best: { record: RecordDetails; explanation: Explanation } | null
  /** What the bureau made of the best match before. */
  judged: Judged | null
  /** Further matches that are kept with the line. */
  more: number
}

/** Everything that the page of a check shows. */
export type ListView = ListSummary & {
  own: boolean
  /** Who asked. */
  officer: string
  now: Date
  /** Comments of the pasted text, which are not checked. */
  leftOut: number
  counts: Record<Outcome, number>
  look: ListLook
  /** Lines that pass the filter, and of these those whose best match may be taken away. */
  total: number
  exportable: number
  rows: ListRow[]
}
