import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { digest } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { type AtHand, momentSchema, textSchema } from './at-hand'
import { agreedFor } from './clock-queries'
import { clockEventsDue, clocksAfter, columnOf, type HitClock, isEscalated } from './clocks'
import { type Side, urgencies } from './codes'
import { sidesOf } from './hit-view'
import { endJudgement, rememberDifferent } from './open-commands'
import { type PairSpans, pairSpans, spansWith } from './pair-clocks'
import type { Seen } from './seen'
import { type HitAction, hitActions, problemsOf, stateAfter, transitionOf } from './transitions'

/**
 * One step of a hit by the table of transitions. The state that the officer saw must be the state that is there (`version`); what
 * he sent twice counts once (`once`). Clocks that ran out before the step are written down before it, so that the history is in
 * order whoever came first.
 * @throws Answer `conflict` `hit_changed`, `invalid` with what is missing, `forbidden` when it is not his side's turn
 */
export const moveHit = defineOperation({
  name: 'hit.move',
  permission: 'hit.act',
  input: z.strictObject({
    id: z.uuid('hit_unknown'),
    version: z.coerce.number().int().min(1).max(1_000_000),
    once: z.uuid(),
    action: z.enum(hitActions as [HitAction, ...HitAction[]]),
    text: textSchema.default(''),
    codes: z.array(z.string().max(40)).max(20).default([]),
    until: momentSchema('hit_until_missing').exactOptional(),
  }),
  run: async (context, { id, version, once, action, text, codes, until = null }) => {
    const { actor, now, authorize } = context
    const rule = transitionOf(action)
    const hit = await lockedHit(context, id)
    const sides = sidesOf(actor, hit)
    authorize({ sides, side: rule.side, frontline: rule.frontline ?? false })
    const done = { id, number: hit.number, recordId: hit.subjectId, action }
    if (await saidBefore(context, id, once)) return { ...done, again: true }
    const state = stateAfter(action, hit.state)
    // Taking a late hit in hand changes nothing that either side may have moved on meanwhile.
    if (version !== hit.version && rule.side !== 'gs') throw conflict('hit_changed')
    if (!state || (rule.escalated && !isEscalated(hit, now))) throw conflict('hit_step_gone')
    // Nothing of a silent search reaches the owner (R-HIT-3): it can only end.
    if (hit.silent && state !== 'closed') throw conflict('hit_silent')
    const problems = problemsOf(action, { text, codes, until }, now)
    if (Object.keys(problems).length) throw invalid('input', problems)
    if (rule.side !== 'gs') {
      const caught = await catchUp(context, hit)
      const urgency = urgencies.find((each) => action === 'say_same' && each === codes[0])
      const after = urgency ?? hit.urgency
      // What counts is settled when the source is asked, and stays.
      const agreed =
        action === 'say_same'
          ? ((await agreedFor(context, after, hit.querying, hit.source)) ??
            (hit.agreed && pairSpans([], after, hit.querying, hit.source)))
          : hit.agreed
      await context.db.hit.updateMany({
        where: { id, version },
        data: {
          ...caught,
          ...clocksAfter({ ...hit, ...caught }, action, now, until, urgency, spansWith(after, agreed)),
          ...(agreed && action === 'say_same' ? { agreed } : {}),
          ...resultOf(action, codes),
          version: { increment: 1 },
        },
      })
      await remember(context, hit, action, codes)
    }
    await say(context, hit, {
      side: rule.side,
      kind: action,
      code: codes.join(' ') || null,
      until,
      text,
      once,
      to: state,
    })
    return { ...done, again: false }
  },
  audit: ({ codes }, { id, number, recordId, action, again }) => ({
    subjects: recordId ? [recordId] : [],
    details: { hit: id, number, action, codes, ...(again ? { again } : {}) },
  }),
})

/** Most lines that one thread holds; after that two bureaus telephone. */
const longestThread = 500

/** Plain text to the other side. Needs no version: two that are sent at once both stand. */
export const writeToHit = defineOperation({
  name: 'hit.write',
  permission: 'hit.write',
  input: z.strictObject({
    id: z.uuid('hit_unknown'),
    once: z.uuid(),
    text: textSchema.pipe(z.string().min(1, 'hit_text_missing')),
  }),
  run: async (context, { id, once, text }) => {
    const { actor, db, authorize } = context
    const hit = await lockedHit(context, id)
    const sides = sidesOf(actor, hit)
    authorize({ sides })
    const done = { id, number: hit.number, recordId: hit.subjectId }
    if (await saidBefore(context, id, once)) return done
    if (hit.state === 'closed') throw conflict('hit_closed')
    if (hit.silent) throw conflict('hit_silent')
    if ((await db.hitEvent.count({ where: { hitId: id } })) >= longestThread) throw conflict('hit_full')
    const side = sides.find((each) => each !== 'gs') ?? 'querying'
    await say(context, hit, { side, kind: 'message', code: null, until: null, text, once, to: hit.state })
    return done
  },
  audit: ({ text }, { id, number, recordId }) => ({
    subjects: recordId ? [recordId] : [],
    details: { hit: id, number, letters: text.length },
  }),
})

/** How many late hits one run of the clock looks at; the rest is the next one's. */
const mostInOneRun = 100

/**
 * Writes down the clocks that have run out: the second request to whoever is late, the command centre, the heads of both bureaus.
 * Run by the server's timer, and safe when several servers do: each takes only hits that no other has in hand. When it is late or
 * never runs, nobody sees anything else: readers compare the clocks with the time themselves.
 */
export const sweepHits = defineOperation({
  name: 'hit.sweep',
  permission: 'hit.sweep',
  input: z.strictObject({}),
  timeoutMs: 20_000,
  run: async (context) => {
    const { db, now } = context
    const late = await db.$queryRaw<LockedHit[]>`
      select h.* from "Hit" h where h."state" <> 'closed' and ((h."dueAt" <= ${now} and h."remindedAt" is null)
        or (h."escalateAt" <= ${now} and h."escalatedAt" is null) or (h."headsAt" <= ${now} and h."headsToldAt" is null))
       order by h."dueAt" limit ${mostInOneRun} for no key update skip locked`
    let written = 0
    for (const hit of late) {
      const caught = await catchUp(context, hit)
      written += Object.keys(caught).length
      await db.hit.updateMany({ where: { id: hit.id }, data: caught })
    }
    return { hits: late.length, written }
  },
  audit: (_, { hits, written }) => ({ details: { hits, written } }),
})

type LockedHit = HitClock & {
  id: string
  number: string
  subjectId: string | null
  origin: 'officer' | 'machine'
  version: number
  querying: string
  source: string
  agreed: PairSpans | null
  silent: boolean
}

/** The hit, held until the end of the transaction by whoever may change it; the command centre only looks. */
async function lockedHit({ db }: Context, id: string): Promise<LockedHit> {
  const [held] = await db.$queryRaw<
    LockedHit[]
  >`select h.* from "Hit" h where h."id" = ${id}::uuid for no key update`
  const hit = held ?? (await db.$queryRaw<LockedHit[]>`select h.* from "Hit" h where h."id" = ${id}::uuid`)[0]
  if (!hit) throw notFound('hit_unknown')
  return hit
}

async function saidBefore({ db, actor }: Context, hitId: string, once: string): Promise<boolean> {
  return (await db.hitEvent.count({ where: { hitId, once, officerId: actor.officerId } })) > 0
}

/** Writes the events of clocks that have run out; answers with the columns that say so. */
async function catchUp(context: Context, hit: LockedHit): Promise<Partial<HitClock>> {
  const due = clockEventsDue(hit, context.now)
  for (const { kind, at } of due) {
    await say(context, hit, {
      side: 'clock',
      kind,
      code: null,
      until: at,
      text: '',
      once: randomUUID(),
      to: hit.state,
    })
  }
  return Object.fromEntries(due.map(({ kind }) => [columnOf[kind], context.now]))
}

type Said = {
  side: Side | 'clock'
  kind: string
  code: string | null
  until: Date | null
  text: string
  once: string
  to: string
}

async function say({ db, actor, now }: Context, hit: LockedHit, { text, to, ...said }: Said) {
  const [event] = await db.hitEvent.createManyAndReturn({
    data: [
      {
        ...said,
        hitId: hit.id,
        at: now,
        tenantCode: actor.tenant,
        officerId: actor.officerId,
        fromState: hit.state,
        toState: to,
      },
    ],
    select: { id: true },
  })
  if (text && event) await db.hitText.createMany({ data: [{ eventId: event.id, hitId: hit.id, text }] })
}

/** What the step came to, kept with the hit for lists and statistics. */
function resultOf(action: HitAction, codes: readonly string[]) {
  const code = codes[0] ?? null
  if (action === 'confirm') return { answer: code }
  if (action === 'confirm_changed' || action === 'not_same') return { answer: action }
  if (action === 'record_action') return { action: code }
  if (action === 'close') return { outcome: code }
  if (action === 'withdraw') return { outcome: 'withdrawn' }
  if (action === 'say_different') return { outcome: 'false_match' }
  return {}
}

/**
 * A false match is remembered for the question that led to it, by the bureau that asked (DOMAIN 3.12), and ends when the same is held
 * to be the same after all. Where no officer asked, the question is what the machine had found: the record's owner sees that it was
 * judged whoever looked first (R-HIT-4). Of a silent find nothing is said to him (R-HIT-3), and that it was another is in its hit.
 */
async function remember(context: Context, hit: LockedHit, action: HitAction, codes: readonly string[]) {
  const saidDifferent = action === 'say_different'
  const saidSame = action === 'say_same' && hit.origin === 'machine'
  if (hit.silent || !(saidDifferent || saidSame || (action === 'close' && hit.state === 'not_same'))) return
  const content = await context.db.hitContent.findUnique({
    where: { hitId: hit.id },
    select: { question: true, snapshot: true, atHand: true },
  })
  const seen = content?.snapshot as Pick<Seen, 'id' | 'owner' | 'version'> | undefined
  if (!content || !seen || !hit.subjectId) return
  const question =
    content.question ?? (hit.origin === 'machine' ? foundQuestion(content.atHand as AtHand) : null)
  if (!question) return
  if (saidSame) return endJudgement(context, seen.id, question)
  await rememberDifferent(context, { seen, question, reasons: saidDifferent ? codes : ['source_said'] })
}

/** The digest under which a judgement about what a machine found is kept: of the number, whatever the place. */
const foundQuestion = ({
  documentNumber,
  documentCountry,
  vehicleNumber,
  plate,
  plateCountry,
}: AtHand): Uint8Array =>
  digest(
    ['found', documentNumber, documentCountry, vehicleNumber, plate, plateCountry].join('|'),
    secret('terms'),
  )
