import { z } from 'zod'
import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import { type HitState, hitStates, type Urgency, urgencies } from './codes'

/** What the queue can show: ours to do, waiting for the other side, everything open, what is done. */
export const queueShows = ['ours', 'theirs', 'open', 'closed'] as const
export type QueueShow = (typeof queueShows)[number]

/** How the queue is looked at: everything in its address. */
export type QueueLook = {
  show: QueueShow
  state?: HitState
  urgency?: Urgency
  type?: RecordTypeCode
  /** Where the page begins: a moment and an id, as `cursorOf` writes them. */
  after?: string
}

/** Hits on one page. */
export const queuePageSize = 25

const cursor = z.string().regex(/^\d{1,14}_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)

export const queueLookSchema = z.strictObject({
  show: z.enum(queueShows).default('ours'),
  state: z.enum(hitStates).exactOptional(),
  urgency: z.enum(urgencies).exactOptional(),
  type: z.enum(recordTypeCodes as readonly [RecordTypeCode, ...RecordTypeCode[]]).exactOptional(),
  after: cursor.exactOptional(),
  limit: z.int().min(1).max(queuePageSize).default(queuePageSize),
})

/** Reads an address. What it does not know it leaves out: a hand-written address is never an error. */
export function queueLookOf(parameters: Record<string, string | string[] | undefined>): QueueLook {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((each) => each === parameters[name])
  const after = cursor.safeParse(parameters.after).data
  const [state, urgency, type] = [
    one('state', hitStates),
    one('urgency', urgencies),
    one('type', recordTypeCodes),
  ]
  return {
    show: one('show', queueShows) ?? 'ours',
    ...(state ? { state } : {}),
    ...(urgency ? { urgency } : {}),
    ...(type ? { type } : {}),
    ...(after ? { after } : {}),
  }
}

/**
 * Where the page after a hit begins: by the moment that the list is sorted by, not by the hit's own row, which may have been
 * answered before the next page is asked for.
 */
export const cursorOf = ({
  id,
  dueAt,
  closedAt,
}: {
  id: string
  dueAt: string | null
  closedAt: string | null
}) => `${Date.parse(closedAt ?? dueAt ?? '') || 0}_${id}`

/** The moment and the id of a cursor, for the statement. */
export function placeAfter(after: string | undefined): [Date | null, string | null] {
  const [ms, id] = after?.split('_') ?? []
  return ms && id ? [new Date(Number(ms)), id] : [null, null]
}

/** The address of a look, without what is meant anyway. Begins with `?` or is empty. */
export function addressOfQueue({ show, state, urgency, type, after }: QueueLook): string {
  const query = new URLSearchParams()
  if (show !== 'ours') query.set('show', show)
  for (const [name, value] of Object.entries({ state, urgency, type, after }))
    if (value) query.set(name, value)
  const text = query.toString()
  return text ? `?${text}` : ''
}
