import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { invalid, notFound } from '@/lib/errors'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { parsePartialDate } from '@/lib/identifiers/partial-date'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { recordOf } from '@/lib/records/queries'
import { openedAsked, questionDigest } from '@/lib/search/queries'
import {
  type AtHand,
  atHandSchema,
  type Circumstances,
  circumstancesSchema,
  nothingAtHand,
  textSchema,
} from './at-hand'
import { clocksAtStart, urgencyFor } from './clocks'
import { differences, type Urgency } from './codes'
import { compareAtHand, whatIsMissing } from './compare'
import { answersFor } from './hit-view'
import { isWanted, type Seen, seenOf } from './seen'

/** What an opened hit answers. */
export type Opened = { id: string; number: string; recordId: string; state: string; fresh: boolean }

/**
 * The officer says that it is the same, or that he cannot tell: the bureau that answers for the record is told at once, with what
 * is at hand. A name alone opens nothing: one further thing must be stated, and one must agree (DOMAIN 9.4, 18). Sent twice, it
 * is one hit.
 * @throws Answer `invalid` with `atHand` `hit_name_only` or `hit_nothing_agrees`, `not-found`, `forbidden` `own_record`
 */
export const openHit = defineOperation({
  name: 'hit.open',
  permission: 'hit.open',
  input: z.strictObject({
    record: z.uuid('not_found'),
    search: z.uuid('search_unknown').exactOptional(),
    judge: z.enum(['same', 'unsure']),
    once: z.uuid(),
    atHand: atHandSchema,
    circumstances: circumstancesSchema,
    text: textSchema.default(''),
  }),
  run: async (context, { record: id, search, judge, once, atHand, circumstances, text }): Promise<Opened> => {
    const { now, actor, authorize } = context
    const { record } = await recordOf(context, id)
    authorize({ owner: record.owner })
    const seen = seenOf(record)
    const problems = problemsOf(circumstances, now)
    if (atHand.birth && !parsePartialDate(atHand.birth, { now }).ok) problems['atHand.birth'] = ['hit_birth']
    const missing = whatIsMissing(compareAtHand(atHand, seen, now))
    if (missing) problems.atHand = [missing]
    if (judge === 'unsure' && !text) problems.text = ['hit_question_missing']
    if (Object.keys(problems).length) throw invalid('input', problems)
    const question = search ? await questionOf(context, search) : null
    await takeTurn(context, id)
    const opened = await openedBefore(context, once)
    if (opened) return opened
    if (question && judge === 'same') await endJudgement(context, id, question)
    return write(context, {
      origin: 'officer',
      state: judge === 'same' ? 'asked' : 'unsure',
      seen,
      atHand,
      urgency: urgencyFor(circumstances.urgency, isWanted(seen)),
      circumstances: {
        place: circumstances.place,
        at: (circumstances.at ?? now).toISOString(),
        presence: circumstances.presence,
        unit: circumstances.unit,
        holdUntil: circumstances.holdUntil?.toISOString() ?? null,
      },
      caseReference: actor.purpose?.caseReference ?? '',
      question,
      once,
      text,
    })
  },
  audit: ({ judge }, { id, number, recordId }) => ({
    subjects: [recordId],
    details: { hit: id, number, judge },
  }),
})

/**
 * What a machine found to be exactly identical (the number of a document, or a vehicle identification number): a hit that waits
 * for an officer of the machine's own bureau to look. Nobody abroad is told before he has said that it is the same. The same find
 * within a day is the same hit, so that a gate may ask again. For the machine call: the caller's session says for which office it
 * acts; its role must be in the policy of `hit.open-by-machine`, and the sitting must have a purpose.
 * @throws Answer `invalid` `hit_not_identical` when the record does not hold exactly this number
 */
export const openHitByMachine = defineOperation({
  name: 'hit.open-by-machine',
  permission: 'hit.open-by-machine',
  input: z.strictObject({
    record: z.uuid('not_found'),
    kind: z.enum(['document', 'vin']),
    /** As it was read; compared in its normal form. */
    number: z.string().min(3).max(40),
    /** The station that asked: what the officer is told as the place. */
    place: z.string().min(2).max(120),
  }),
  run: async (context, { record: id, kind, number, place }): Promise<Opened> => {
    const { now, actor, authorize } = context
    const { record } = await recordOf(context, id)
    authorize({ owner: record.owner })
    const seen = seenOf(record)
    if (!isIdentical(kind, number, seen)) throw invalid('hit_not_identical')
    await takeTurn(context, id)
    const found = await machineHit(context, id)
    if (found) return found
    return write(context, {
      origin: 'machine',
      state: 'to_check',
      seen,
      atHand: {
        ...nothingAtHand,
        ...(kind === 'vin' ? { vehicleNumber: number } : { documentNumber: number }),
      },
      urgency: 'immediate',
      circumstances: { place, at: now.toISOString(), presence: 'present', unit: '', holdUntil: null },
      caseReference: actor.purpose?.caseReference ?? '',
      question: null,
      once: randomUUID(),
      text: '',
    })
  },
  audit: ({ kind }, { id, number, recordId, fresh }) => ({
    subjects: [recordId],
    details: { hit: id, number, kind, fresh },
  }),
})

/** How long a judgement is remembered; months (R-HIT-4). */
const judgedMonths = 12

/**
 * The officer says that it is another: remembered for this very question and record, said again at the bureau's next search for
 * the same, and never hiding the record. Nobody is asked; the record's owner sees that it was judged.
 */
export const judgeDifferent = defineOperation({
  name: 'hit.judge-different',
  permission: 'hit.judge',
  input: z.strictObject({
    record: z.uuid('not_found'),
    search: z.uuid('search_unknown'),
    reasons: z.array(z.enum(differences)).min(1, 'hit_reasons_missing').max(differences.length),
  }),
  run: async (context, { record: id, search, reasons }) => {
    const { record } = await recordOf(context, id)
    await takeTurn(context, id)
    await rememberDifferent(context, {
      seen: seenOf(record),
      question: await questionOf(context, search),
      reasons,
    })
    return { recordId: id }
  },
  audit: ({ search, reasons }, { recordId }) => ({
    subjects: [recordId],
    details: { search, reasons: [...new Set(reasons)] },
  }),
})

/** Keeps, or renews, that this bureau held the record and the question to be two. */
export async function rememberDifferent(
  { db, actor, now }: Context,
  {
    seen,
    question,
    reasons,
  }: { seen: Pick<Seen, 'id' | 'owner' | 'version'>; question: Uint8Array; reasons: readonly string[] },
) {
  const key = { tenantRoot: actor.root, subjectId: seen.id, question: new Uint8Array(question) }
  const kept = {
    reasons: [...new Set(reasons)],
    officerId: actor.officerId,
    at: now,
    recordVersion: seen.version,
    endsOn: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + judgedMonths, now.getUTCDate())),
    endedAt: null,
  }
  const { count } = await db.judgement.updateMany({ where: key, data: kept })
  if (!count) await db.judgement.createMany({ data: [{ ...key, ...kept, source: answersFor(seen.owner) }] })
}

async function endJudgement({ db, actor, now }: Context, subjectId: string, question: Uint8Array) {
  await db.judgement.updateMany({
    where: { tenantRoot: actor.root, subjectId, question: new Uint8Array(question), endedAt: null },
    data: { endedAt: now, officerId: actor.officerId },
  })
}

/** One after the other for a bureau and a record: two presses of one button make one hit. */
async function takeTurn({ db, actor }: Context, recordId: string) {
  await db.$queryRaw`select 1 as "turn" from (select pg_advisory_xact_lock(hashtextextended(${`${actor.root} ${recordId}`}, 7))) l`
}

async function questionOf({ db }: Context, id: string): Promise<Uint8Array> {
  const stored = await db.search.findUnique({ where: { id }, select: { criteria: true } })
  const asked = stored && openedAsked(stored.criteria)
  if (!asked) throw notFound('search_unknown')
  return questionDigest(asked)
}

function problemsOf({ at, holdUntil }: { at?: Date; holdUntil?: Date }, now: Date): Record<string, string[]> {
  const day = 86_400_000
  const problems: Record<string, string[]> = {}
  if (at && (at.getTime() > now.getTime() + day || at.getTime() < now.getTime() - 366 * day))
    problems['circumstances.at'] = ['hit_at']
  if (holdUntil && (holdUntil <= now || holdUntil.getTime() > now.getTime() + 90 * day))
    problems['circumstances.holdUntil'] = ['hit_hold_range']
  return problems
}

function isIdentical(kind: 'document' | 'vin', number: string, { facts, documents }: Seen): boolean {
  if (kind === 'vin') {
    const { norm } = normaliseVin(number)
    return norm.length >= 4 && typeof facts.vin === 'string' && normaliseVin(facts.vin).norm === norm
  }
  const asked = normaliseDocumentNumber(number)
  const own = typeof facts.number === 'string' && !facts.rangeTo ? [facts.number] : []
  return (
    asked.length >= 3 &&
    [...own, ...documents.map((each) => each.number)].some((text) => normaliseDocumentNumber(text) === asked)
  )
}

/** The hit that the same form opened already, by its officer. */
async function openedBefore({ db, actor }: Context, once: string): Promise<Opened | null> {
  const event = await db.hitEvent.findFirst({
    where: { once, officerId: actor.officerId, fromState: null },
    select: { hit: { select: { id: true, number: true, state: true, subjectId: true } } },
  })
  return event && { ...event.hit, recordId: event.hit.subjectId ?? '', fresh: false }
}

async function machineHit({ db, actor, now }: Context, subjectId: string): Promise<Opened | null> {
  const found = await db.hit.findFirst({
    where: {
      subjectId,
      origin: 'machine',
      querying: actor.root,
      tenantCode: actor.tenant,
      state: { not: 'closed' },
      openedAt: { gt: new Date(now.getTime() - 86_400_000) },
    },
    select: { id: true, number: true, state: true },
  })
  return found && { ...found, recordId: subjectId, fresh: false }
}

type Begun = {
  origin: 'officer' | 'machine'
  state: 'to_check' | 'unsure' | 'asked'
  seen: Seen
  atHand: AtHand
  urgency: Urgency
  circumstances: Circumstances
  caseReference: string
  question: Uint8Array | null
  once: string
  text: string
}

async function write({ db, actor, now }: Context, begun: Begun): Promise<Opened> {
  const { seen, state, urgency, circumstances } = begun
  const hold = circumstances.holdUntil ? new Date(circumstances.holdUntil) : null
  for (;;) {
    const number = `HIT-${now.getUTCFullYear()}-${String(randomInt(100_000_000)).padStart(8, '0')}`
    const [hit] = await db.hit.createManyAndReturn({
      data: [
        {
          number,
          origin: begun.origin,
          subjectId: seen.id,
          type: seen.type,
          level: seen.level,
          querying: actor.root,
          tenantCode: actor.tenant,
          source: answersFor(seen.owner),
          openedBy: actor.officerId,
          openedAt: now,
          ...clocksAtStart(state, urgency, now, hold),
        },
      ],
      select: { id: true },
      // A number that was drawn already is drawn again.
      skipDuplicates: true,
    })
    if (!hit) continue
    await db.hitContent.createMany({
      data: [
        {
          hitId: hit.id,
          snapshot: seen as object,
          atHand: begun.atHand,
          circumstances: { ...circumstances },
          caseReference: begun.caseReference,
          question: begun.question && new Uint8Array(begun.question),
        },
      ],
    })
    const [event] = await db.hitEvent.createManyAndReturn({
      data: [
        {
          hitId: hit.id,
          at: now,
          side: 'querying',
          tenantCode: actor.tenant,
          officerId: actor.officerId,
          kind: begun.origin === 'machine' ? 'found' : state === 'asked' ? 'opened' : 'questioned',
          code: urgency,
          toState: state,
          once: begun.once,
        },
      ],
      select: { id: true },
    })
    if (begun.text && event)
      await db.hitText.createMany({ data: [{ eventId: event.id, hitId: hit.id, text: begun.text }] })
    return { id: hit.id, number, recordId: seen.id, state, fresh: true }
  }
}
