import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { isoDay } from '@/lib/records/entry/days'
import { freshCodeActs, problemsOf } from './act-input'
import { heldByOther, heldToChecklist } from './check-queries'
import { type ExtractField, extractFields } from './codes'
import { consentProblem, extractAllowed } from './consent'
import { consequencesOf } from './consequence-commands'
import { insertNotice, noticeId } from './draft-commands'
import { saidBefore, say } from './event-commands'
import { hideExtract } from './extract-commands'
import { mergeIntoAmended } from './merge-commands'
import { type NoticeRow, noticeRow, personOf, standingOf, type VersionRow, versionRow } from './notice-rows'
import { showPublicly } from './public-commands'
import type { Check } from './rule'
import { ruleContextOf } from './rule-context'
import { checkDraft, flagsOf, isComplete } from './rules'
import { thresholdRules } from './rules/red'
import { after, mayTake, presentState } from './states'
import { type NoticeAct, type NoticeState, noticeActs, transitionOf } from './transitions'

export const noticeWords = z
  .string()
  .max(20_000, 'text_long')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())

/** Whatever the table knows, but for what is reported with more than a text (`reportAction`). */
const acts = noticeActs.filter((act) => act !== 'report_action') as [NoticeAct, ...NoticeAct[]]

/** What a step answers. */
export type Moved = {
  id: string
  request: string
  number: string | null
  act: NoticeAct
  state: NoticeState
  revision: number
  /** The same form was sent before. */
  again: boolean
}

const stepInput = z.strictObject({
  id: noticeId,
  revision: z.coerce.number().int().min(1).max(1_000_000),
  once: z.uuid(),
  act: z.enum(acts),
  text: noticeWords.default(''),
  reason: z.string().max(60).nullable().default(null),
  until: z.iso.date('notice_until_missing').nullable().default(null),
  /** What the public may see (`give_consent`). */
  fields: z.array(z.enum(extractFields)).max(extractFields.length).exactOptional(),
  seen: z
    .strictObject({ version: z.coerce.number().int().min(1).max(1_000_000), hash: z.string().max(64) })
    .nullable()
    .default(null),
})

type Step = z.output<typeof stepInput>

/**
 * One step of a notice by the table of transitions: drafted, handed over, submitted, judged, published, ended. What the officer saw
 * must be what is there (`revision`; for opinions also version and hash of the content), and what he sent twice counts once.
 * @throws Answer `conflict` `notice_changed` or `notice_step_gone`, `invalid` with what is missing, `forbidden` with why not
 */
export const moveNotice = defineOperation({
  name: 'notice.move',
  permission: 'notice.act',
  timeoutMs: 15_000,
  input: stepInput,
  run: takeStep,
  audit: (_, { id, request, number, act, state, again }) => ({
    details: { notice: id, number: number ?? request, act, state, ...(again ? { again } : {}) },
  }),
})

/**
 * Takes a step within an operation whose permission is that of the table of transitions (`notice.act`).
 * @throws what `moveNotice` throws
 */
export async function takeStep(context: Context, { id, ...step }: Step): Promise<Moved> {
  return stepOn(context, await heldNotice(context, id), step)
}

/** The same for a notice that the operation holds already. */
export async function stepOn(
  context: Context,
  row: NoticeRow,
  { revision, once, act, ...said }: Omit<Step, 'id'>,
): Promise<Moved> {
  const { id } = row
  const { sql, now, actor, authorize } = context
  const version = await versionRow(sql, id, row.version)
  const { notice: found, checks } = await judgedNow(context, row, version, act)
  const checklist = await heldToChecklist(context, found, version, act)
  const notice = { ...found, flagged: found.flagged || checklist.doubts || act === 'override' }
  const person = await personOf(sql, actor)
  const denial = mayTake(act, standingOf(notice), person)
  const repeated = await saidBefore(context, id, once)
  const over = presentState(notice, now) !== notice.state
  const gone = over || denial === 'state' || denial === 'form'
  authorize({ notice: repeated || gone || !isRefusal(denial) ? null : denial })
  if (repeated) return { ...faceOf(notice, act), again: true }
  if (gone) throw conflict('notice_step_gone')
  if (revision !== notice.revision) throw conflict('notice_changed')
  if (actor.roles.includes('gs_reviewer') && heldByOther(context, notice)) throw conflict('notice_claimed')
  const until = said.until ? new Date(`${said.until}T23:59:59Z`) : null
  const keptUntil = notice.keptUntil ?? isoDay(now)
  const problems = problemsOf(act, { ...said, until }, { ...standingOf(notice), keptUntil }, now)
  if (denial === 'incomplete') problems.complete = 'notice_incomplete'
  if (denial === 'not_translated') problems.translated = 'notice_not_translated'
  if (checklist.problem) problems.checklist = checklist.problem
  Object.assign(problems, await thresholdProblem(context, notice, version, act))
  Object.assign(problems, await fieldsProblem(context, notice, version, act, said.fields ?? []))
  if (Object.keys(problems).length) throw invalid('input', listed(problems))
  if (freshCodeActs.has(act)) await takeCode(context)
  if (act === 'amend') return amended(context, notice, said.text, once)
  const next = after(act, standingOf(notice), person)
  await say(context, notice, { act, once, until, to: next.state, text: said.text, reason: said.reason })
  const changes = await consequencesOf(context, {
    ...{ notice, version, checks, act, to: next.state, until },
    fields: said.fields ?? [],
  })
  await context.db.notice.updateMany({
    where: { id, revision },
    data: {
      ...changes,
      complete: notice.complete,
      flagged: notice.flagged,
      state: next.state,
      people: { ...next.people },
      revision: { increment: 1 },
      ...(next.state === notice.state ? {} : { since: now }),
    },
  })
  if (next.state === 'merged') await mergeIntoAmended(context, notice, version)
  if (next.state === 'merged' || (next.state === 'published' && notice.state !== 'published'))
    await showPublicly(context, notice.amendsId ?? id)
  if (act === 'show_extract') await showPublicly(context, id)
  if (act === 'withdraw_consent') await hideExtract(sql, id)
  if (next.state === 'deleted') await forget(context, id)
  if (notice.state !== next.state && act !== 'take_up' && actor.roles.includes('gs_reviewer'))
    await sawIt(context, notice)
  const number = changes.number ?? notice.number
  return { ...faceOf({ ...notice, number, state: next.state, revision: revision + 1 }, act), again: false }
}

/** A notice, held where the actor may change it. */
export async function heldNotice({ sql }: Context, id: string): Promise<NoticeRow> {
  const notice = (await noticeRow(sql, id, true)) ?? (await noticeRow(sql, id))
  if (!notice) throw notFound('notice_unknown')
  return notice
}

/**
 * Where completeness counts it is asked for again: quotas, terms and what is on file change without the draft. `checks`: what the rules
 * said, where they were asked.
 */
async function judgedNow(
  context: Context,
  notice: NoticeRow,
  version: VersionRow | undefined,
  act: NoticeAct,
): Promise<{ notice: NoticeRow; checks: Check[] }> {
  if (!transitionOf(act).needs?.includes('complete')) return { notice, checks: [] }
  if (!version) return { notice: { ...notice, complete: false }, checks: [] }
  const checks = checkDraft(version.draft, await ruleContextOf(context, version.draft, notice))
  const flagged = notice.flagged || flagsOf(checks).length > 0
  return { notice: { ...notice, complete: isComplete(checks), flagged }, checks }
}

/** What lies below the threshold of penalty is let pass where it does lie below, and after its bureau said why it should (R-RED-6). */
async function thresholdProblem(
  context: Context,
  notice: NoticeRow,
  version: VersionRow | undefined,
  act: NoticeAct,
): Promise<Record<string, string>> {
  if (act !== 'override' && act !== 'state_importance') return {}
  const plain = { ...notice, importanceAt: null, overriddenAt: null }
  const checks = version ? checkDraft(version.draft, await ruleContextOf(context, version.draft, plain)) : []
  const below = checks.some(({ id, level, met }) => level === 'must' && !met && thresholdRules.includes(id))
  if (!below) return { text: 'notice_threshold_met' }
  return act === 'override' && !notice.importanceAt ? { text: 'notice_not_consulted' } : {}
}

/** What the public may see is what the type allows, and a child only with the consent that stands in the request (R-PUB-2). */
async function fieldsProblem(
  context: Context,
  notice: NoticeRow,
  version: VersionRow | undefined,
  act: NoticeAct,
  fields: readonly ExtractField[],
): Promise<Record<string, string>> {
  if (act !== 'give_consent' || !version) return {}
  const problem = consentProblem(version.draft, fields, await ruleContextOf(context, version.draft, notice))
  return problem ? { fields: problem } : {}
}

/** What somebody judged he saw: what changes afterwards is shown to him against it. */
async function sawIt({ sql, actor, now }: Context, { id, version }: NoticeRow): Promise<void> {
  await sql.query(
    `insert into "NoticeSeen" ("noticeId", "officerId", "version", "sections", "at") values ($1::uuid, $2::uuid, $3::int, '{}', $4)
     on conflict ("noticeId", "officerId") do update set "version" = excluded."version", "sections" = '{}', "at" = excluded."at"`,
    [id, actor.officerId, version, now],
  )
}

const isRefusal = (denial: ReturnType<typeof mayTake>): denial is 'role' | 'own_country' | 'same_person' =>
  denial === 'role' || denial === 'own_country' || denial === 'same_person'

const listed = (problems: Record<string, string>) =>
  Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, [code]]))

const faceOf = (notice: NoticeRow, act: NoticeAct): Omit<Moved, 'again'> => ({
  id: notice.id,
  request: notice.request,
  number: notice.number,
  act,
  state: notice.state,
  revision: notice.revision,
})

/** One code, one act (SECURITY 3.2). */
export async function takeCode({ sql }: Context): Promise<void> {
  const [taken] = await sql.query<{ ok: boolean }>('select acl.take_confirmation() as "ok"', [])
  if (!taken?.ok) throw invalid('input', { code: ['code_missing'] })
}

/** Takes away what a deleted notice said; its number and the log stay. */
export async function forget({ db, sql }: Context, id: string): Promise<void> {
  await db.notice.updateMany({
    where: { id },
    data: {
      caption: '',
      keys: [],
      reference: null,
      flags: [],
      subjectId: null,
      people: {},
      state: 'deleted',
    },
  })
  await sql.query('select acl.forget_notice($1::uuid)', [id])
}

/** Begins the new version as a draft of its own; what is published stays as it is until that one is published. */
async function amended(context: Context, notice: NoticeRow, why: string, once: string): Promise<Moved> {
  const published = await versionRow(context.sql, notice.id, notice.published ?? notice.version)
  if (!published) throw notFound('notice_unknown')
  const extract = extractAllowed(notice.consent, published.draft)
  const draft = { ...published.draft, extract, declarations: [] }
  const { translations } = published
  const made = await insertNotice(context, draft, { id: notice.id, why, translations })
  await say(context, notice, { act: 'amend', once, until: null, to: notice.state, text: why, reason: null })
  return {
    id: made.id,
    request: made.request,
    number: null,
    act: 'amend',
    state: 'draft',
    revision: 1,
    again: false,
  }
}
