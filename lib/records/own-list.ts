import type { RecordTypeCode } from '@/lib/identifiers/record-references'
/** Records on one page of a bureau's own list. */
export const recordsPageSize = 50

/** What a list of our own records can be narrowed to beside the state. */
export const dueKinds = ['expiring', 'unvalidated', 'restricted'] as const

/** Days before the end of a record's time at which its bureau looks: six months (R-RET-2), and the steps that follow. */
export const endingSteps = [180, 90, 30, 7] as const

export type OwnRecord = {
  id: string
  type: RecordTypeCode
  caption: string
  reference: string
  sourceReference: string | null
  status: 'draft' | 'published' | 'ceased' | 'expired'
  level: number
  restricted: boolean
  retentionUntil: string
  validatedAt: string | null
  updatedAt: string
}

export type OwnRecords = {
  records: OwnRecord[]
  next: string | null
  today: string
  /** How many end within each step, in the order of `endingSteps`; only where those that end are shown. */
  ending: number[] | null
}
