import { z } from 'zod'
import type { Actor, Caller } from '@/lib/access/actor'
import { generalSecretariat } from '@/lib/bureaus/tenants'
import { notFound } from '@/lib/errors'
import { formatPartialDate } from '@/lib/identifiers/partial-date'
import { coveredRead } from '@/lib/operation/covered-read'
import { defineOperation } from '@/lib/operation/operation'
import { recordOf } from '@/lib/records/queries'
import type { JudgementLine } from '@/lib/records/record-view'
import { type Asked, wordsOfAsked } from '@/lib/search/asked'
import type { Criteria } from '@/lib/search/criteria'
import { openedAsked, questionDigest } from '@/lib/search/queries'
import { type AtHand, nothingAtHand } from './at-hand'
import { type Compared, compareAtHand } from './compare'
import { hitStatement, queueStatement } from './hit-sql'
import {
  answersFor,
  type HitContentRow,
  type HitEventView,
  type HitLine,
  type HitRow,
  type HitView,
  type QueueItem,
  queueItem,
  viewOf,
} from './hit-view'
import { cursorOf, placeAfter, queueLookSchema } from './queue-look'
import { isWanted, type Seen, seenOf } from './seen'

export type Queue = {
  items: QueueItem[]
  /** Where the next page begins; null on the last. */
  next: string | null
  now: Date
}

/** Hits of the officer's bureau by their clocks: ours to do, theirs, all open, or what is done. */
export const listHits = defineOperation({
  name: 'hit.list',
  permission: 'hit.read',
  input: queueLookSchema,
  run: async ({ sql, actor, now }, { show, state, urgency, type, after, limit }): Promise<Queue> => {
    const rows = await sql.query<{ line: HitLine }>(queueStatement, [
      actor.root,
      isCommand(actor),
      show,
      state ?? null,
      urgency ?? null,
      type ?? null,
      ...placeAfter(after),
      limit + 1,
    ])
    const items = rows.slice(0, limit).map(({ line }) => queueItem(line, actor, now))
    const last = items.at(-1)
    return { items, next: last && rows.length > limit ? cursorOf(last) : null, now }
  },
  audit: ({ show }, { items }) => ({
    subjects: items.flatMap(({ subjectId, caption }) => (subjectId && caption !== null ? [subjectId] : [])),
    details: { show, shown: items.length, hits: items.map(({ number }) => number) },
  }),
})

/**
 * Opens one hit: what was at hand beside the record as it was seen, what was said, what is due.
 * @throws Answer `not-found` alike for one that is not there and one of other countries
 */
export const readHit = defineOperation({
  name: 'hit.read',
  permission: 'hit.read',
  input: z.strictObject({ id: z.uuid('hit_unknown') }),
  run: async ({ sql, actor, now }, { id }): Promise<HitView> => {
    const [row] = await sql.query<{ read: Read }>(hitStatement, [id])
    if (!row) throw notFound('hit_unknown')
    return viewOf(row.read, actor, now)
  },
  audit: (_, { hit, content }) => ({
    subjects: hit.subjectId && content ? [hit.subjectId] : [],
    details: { hit: hit.id, number: hit.number, state: hit.state },
  }),
})

type Read = {
  hit: HitRow
  content: HitContentRow | null
  events: HitEventView[]
  present: HitView['present']
}

/** What the page shows on which an officer decides whether it is the same. */
export type Preparation = {
  seen: Seen
  /** The bureau that would be told. */
  source: string
  /** What he searched for, as far as it says what is at hand. */
  atHand: AtHand
  compared: Compared[]
  asked: string | null
  search: { id: string; number: string } | null
  wanted: boolean
  judgements: JudgementLine[]
  /** Hits of the bureau about this record that are open. */
  open: { id: string; number: string; state: string }[]
  now: Date
}

/**
 * Reads the record and the question side by side, before anybody is told anything.
 * @throws Answer `not-found`, or `forbidden` `own_record`
 */
export const prepareHit = defineOperation({
  name: 'hit.prepare',
  permission: 'hit.open',
  input: z.strictObject({ record: z.uuid('not_found'), search: z.uuid().exactOptional() }),
  run: async (context, { record: id, search }): Promise<Preparation> => {
    const { db, actor, now, authorize } = context
    const { record, hits, judgements } = await recordOf(context, id)
    authorize({ owner: record.owner })
    const stored = search
      ? await db.search.findUnique({
          where: { id: search },
          select: { id: true, number: true, criteria: true },
        })
      : null
    const asked = stored && openedAsked(stored.criteria)
    const seen = seenOf(record)
    const atHand = asked ? atHandOf(asked.criteria) : nothingAtHand
    const question = asked && Buffer.from(questionDigest(asked)).toString('hex')
    return {
      seen,
      source: answersFor(record.owner),
      atHand,
      compared: compareAtHand(atHand, seen, now),
      asked: asked && wordsOf(asked),
      search: stored && asked ? { id: stored.id, number: stored.number } : null,
      wanted: isWanted(seen, record.notices),
      judgements: judgements.filter(
        (each) => each.bureau === actor.root && (question === null || each.question === question),
      ),
      open: hits.flatMap(({ id: hitId, number, state, querying }) =>
        querying === actor.root && state !== 'closed' ? [{ id: hitId, number, state }] : [],
      ),
      now,
    }
  },
  audit: ({ search }, { seen }) => ({
    subjects: [seen.id],
    details: { type: seen.type, version: seen.version, ...(search ? { search } : {}) },
  }),
})

/** The number on the rail: hits that wait for this officer's side, and whether one of them is late. */
export type Waiting = { waiting: number; late: boolean }

/**
 * Counts what waits for the officer's bureau. A number that belongs to the frame of a page, which is recorded by itself; it
 * names no record and no hit.
 */
export const countWaiting = (caller: Caller): Promise<Waiting> =>
  coveredRead(
    caller,
    'hit.read',
    () => true,
    async (db, actor, now) => {
      const [row] = await db.$queryRaw<Waiting[]>`
        select count(*)::int as "waiting", coalesce(bool_or(h."dueAt" <= ${now}), false) as "late"
          from (select h."dueAt" from "Hit" h where h."state" <> 'closed'
            and ((h."querying" = ${actor.root} and h."waitsFor" = 'querying') or (h."source" = ${actor.root} and h."waitsFor" = 'source')
              or (${isCommand(actor)} and h."waitsFor" is not null)) limit 1000) h`
      return row ?? { waiting: 0, late: false }
    },
  )

/** What a question says is at hand. A name is one even when it was given in two parts. */
export function atHandOf(criteria: Criteria): AtHand {
  const { name, family, given, birth, nationalities, documentNumber, documentCountry } = criteria
  const [first] = birth ?? []
  return {
    ...nothingAtHand,
    name: name ?? [given, family].filter(Boolean).join(' '),
    birth: first ? formatPartialDate(first) : '',
    nationality: nationalities?.[0] ?? '',
    documentNumber: documentNumber ?? '',
    documentCountry: documentCountry ?? '',
    vehicleNumber: criteria.vehicleNumber ?? '',
    plate: criteria.plate ?? '',
    plateCountry: criteria.plateCountry ?? '',
  }
}

const wordsOf = (asked: Asked) => wordsOfAsked(asked).slice(0, 300)

const isCommand = ({ root, roles }: Actor) => root === generalSecretariat && roles.includes('gs_command')
