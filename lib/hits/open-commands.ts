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
import { agreedFor } from './clock-queries'
import { clocksAtStart, urgencyFor } from './clocks'
import { differences, type HitState, type Urgency } from './codes'
import { compareAtHand, whatIsMissing } from './compare'
import { answersFor } from './hit-view'
import { type PairSpans, spansWith } from './pair-clocks'
import { isWanted, type Seen, seenOf } from './seen'

/** What an opened hit answers. */
export type Opened = {
  id: string
  number: string
  recordId: string
  state: string
  dueAt: Date | null
  fresh: boolean
}

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
    const urgency = urgencyFor(circumstances.urgency, isWanted(seen, record.notices))
    return write(context, {
      origin: 'officer',
      state: judge === 'same' ? 'asked' : 'unsure',
      seen,
      atHand,
      urgency,
      agreed: await agreedFor(context, urgency, actor.root, answersFor(record.owner)),
      silent: false,
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

const byMachine = z.strictObject({
  record: z.uuid('not_found'),
  kind: z.enum(['document', 'vin', 'plate']),
  /** As it was read; compared in its normal form. */
  number: z.string().min(2).max(60),
  /** Alpha-2 of the issuer or of the country of registration; empty when it is not known. */
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]).default(''),
  /** The station that asked: what the officer is told as the place. Empty: the program itself. */
  place: z.string().max(120).default(''),
})
export type HitByMachine = z.output<typeof byMachine>

/**
 * What became of a machine's find. `known_different`: an officer of this place looked at the same number and record within a year
 * and held them to be two, so that nobody is called again (R-HIT-4). `own_record`: the bureau's own record, about which nobody
 * abroad need be asked; it has no hit.
 */
export type OpenedByMachine = {
  recordId: string
  hit: { id: string; number: string; state: string; dueAt: Date | null } | null
  state: HitState | 'known_different' | 'own_record'
  /** Its owner is told nothing, now or later (R-HIT-3). */
  silent: boolean
  fresh: boolean
}

/**
 * What a machine found to be exactly identical (the number of a document, a vehicle identification number, a plate of a country):
 * a hit that waits for an officer of the machine's own bureau to look. Nobody abroad is told before he has said that it is the
 * same. The same find at the same place within a day is the same hit, so that a gate may ask again. For the machine call: the
 * caller's session says for which office it acts; its role must be in the policy of `hit.open-by-machine`, and the sitting must
 * have a purpose.
 * @throws Answer `invalid` `hit_not_identical` when the record does not hold exactly this number
 */
export const openHitByMachine = defineOperation({
  name: 'hit.open-by-machine',
  permission: 'hit.open-by-machine',
  input: byMachine,
  run: async (context, asked): Promise<OpenedByMachine> => {
    const { now, actor } = context
    const [program] = await context.db.$queryRaw<{ silent: boolean }[]>`select acl.is_silent() as "silent"`
    const silent = program?.silent ?? false
    const atHand = foundAtHand(asked)
    const place = asked.place.trim() || actor.name
    const looked = { recordId: asked.record, place, atHand, silent }
    // A gate that asks again about the same thing is answered without reading the record once more.
    const again = await machineHit(context, looked, true)
    if (again) return again
    const { record } = await recordOf(context, asked.record)
    const seen = seenOf(record)
    const compared = compareAtHand(atHand, seen, now).filter(({ verdict }) => verdict !== 'not_asked')
    if (compared.length !== 1 || compared[0]?.verdict !== 'agrees') throw invalid('hit_not_identical')
    if (answersFor(record.owner) === actor.root)
      return { recordId: seen.id, hit: null, state: 'own_record', silent: false, fresh: false }
    await takeTurn(context, asked.record)
    const found = await machineHit(context, looked, false)
    if (found) return found
    const { id, number, state, dueAt } = await write(context, {
      origin: 'machine',
      state: 'to_check',
      seen,
      atHand,
      urgency: 'immediate',
      // They begin with the question to the source.
      agreed: null,
      silent,
      circumstances: { place, at: now.toISOString(), presence: 'present', unit: '', holdUntil: null },
      caseReference: actor.purpose?.caseReference ?? '',
      question: null,
      once: randomUUID(),
      text: '',
    })
    return { recordId: seen.id, hit: { id, number, state, dueAt }, state: 'to_check', silent, fresh: true }
  },
  audit: ({ kind }, { hit, recordId, state, silent, fresh }) => ({
    subjects: [recordId],
    details: {
      kind,
      state,
      fresh,
      ...(silent ? { silent } : {}),
      ...(hit ? { hit: hit.id, number: hit.number } : {}),
    },
  }),
})

const foundAtHand = ({ kind, number, country }: HitByMachine): AtHand => ({
  ...nothingAtHand,
  ...(kind === 'document'
    ? { documentNumber: normaliseDocumentNumber(number), documentCountry: country }
    : kind === 'vin'
      ? { vehicleNumber: normaliseVin(number).norm }
      : { plate: number.trim(), plateCountry: country }),
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

/** The bureau holds the record and the question to be one after all. */
export async function endJudgement({ db, actor, now }: Context, subjectId: string, question: Uint8Array) {
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

/** The hit that the same form opened already, by its officer. */
async function openedBefore({ db, actor }: Context, once: string): Promise<Opened | null> {
  const event = await db.hitEvent.findFirst({
    where: { once, officerId: actor.officerId, fromState: null },
    select: { hit: { select: { id: true, number: true, state: true, dueAt: true, subjectId: true } } },
  })
  if (!event) return null
  const { subjectId, ...hit } = event.hit
  return { ...hit, recordId: subjectId ?? '', fresh: false }
}

/**
 * The find of the same place that is looked at already, or that an officer held to be another within the year. `alike`: only one in
 * which the very same was at hand, so that it need not be compared again.
 */
async function machineHit(
  { db, actor, now }: Context,
  { recordId, place, atHand, silent }: { recordId: string; place: string; atHand: AtHand; silent: boolean },
  alike: boolean,
): Promise<OpenedByMachine | null> {
  const held = JSON.stringify(atHand)
  const [hit] = await db.$queryRaw<{ id: string; number: string; state: HitState; dueAt: Date | null }[]>`
    select h."id", h."number", h."state", h."dueAt" from "Hit" h join "HitContent" c on c."hitId" = h."id"
     where h."subjectId" = ${recordId}::uuid and h."origin" = 'machine' and h."querying" = ${actor.root} and h."tenantCode" = ${actor.tenant}
       and h."silent" = ${silent} and c."circumstances" ->> 'place' = ${place}
       and (not ${alike}::boolean or c."atHand" = ${held}::jsonb)
       and ((h."state" <> 'closed' and h."openedAt" > ${now}::timestamptz - interval '1 day')
         or (h."outcome" = 'false_match' and h."closedAt" > ${now}::timestamptz - make_interval(months => ${judgedMonths}::int)
           and c."atHand" = ${held}::jsonb))
     order by h."state" = 'closed', h."openedAt" desc limit 1`
  if (!hit) return null
  return {
    recordId,
    hit,
    state: hit.state === 'closed' ? 'known_different' : hit.state,
    silent,
    fresh: false,
  }
}

type Begun = {
  origin: 'officer' | 'machine'
  state: 'to_check' | 'unsure' | 'asked'
  seen: Seen
  atHand: AtHand
  urgency: Urgency
  agreed: PairSpans | null
  silent: boolean
  circumstances: Circumstances
  caseReference: string
  question: Uint8Array | null
  once: string
  text: string
}

async function write({ db, actor, now }: Context, begun: Begun): Promise<Opened> {
  const { seen, state, urgency, circumstances } = begun
  const hold = circumstances.holdUntil ? new Date(circumstances.holdUntil) : null
  const clocks = clocksAtStart(state, urgency, now, hold, spansWith(urgency, begun.agreed))
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
          ...clocks,
          ...(begun.agreed ? { agreed: begun.agreed } : {}),
          silent: begun.silent,
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
    return { id: hit.id, number, recordId: seen.id, state, dueAt: clocks.dueAt, fresh: true }
  }
}
