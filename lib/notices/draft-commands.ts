import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { contentHash } from './content-hash'
import { draftSchema, type NoticeDraft } from './draft'
import { type NoticeRow, noticeRow, personOf, standingOf, type VersionRow, versionRow } from './notice-rows'
import { ruleContextOf } from './rule-context'
import { checkDraft } from './rules'
import { mayTake } from './states'
import { summaryOf } from './summary'

export const noticeId = z.uuid('notice_unknown')

/** What a change of a draft answers: what the next one must say that it saw. */
export type Kept = { id: string; version: number; revision: number; hash: string; at: string }

/**
 * Keeps a section of a draft. `base` is the revision of the draft that the officer's page was made from: when somebody else saved
 * this very section since, nothing is written over. Who declared something is said by `notice.declare` alone, and who allowed the public
 * extract by the door: `declarations`, and an extract with `by` or `at`, are refused.
 * @throws Answer `conflict` `notice_section_changed`, `notice_step_gone` when it is not written at any more
 */
export const keepNotice = defineOperation({
  name: 'notice.keep',
  permission: 'notice.draft',
  input: z.strictObject({
    id: noticeId,
    base: z.coerce.number().int().min(1).max(1_000_000),
    section: z.enum(Object.keys(draftSchema.shape) as [keyof NoticeDraft, ...(keyof NoticeDraft)[]]),
    content: z.unknown(),
  }),
  run: async (context, { id, base, section, content }): Promise<Kept> => {
    const { notice, held } = await writable(context, id)
    if (fixed.has(section)) throw invalid('notice_section')
    const touched = held.sections[section]
    if (touched && touched.revision > base && touched.by !== context.actor.officerId)
      throw conflict('notice_section_changed')
    const read = draftSchema.shape[section].safeParse(content)
    if (!read.success || (section === 'extract' && saysWhoAllowed(read.data))) throw invalid('notice_content')
    const draft = stamped(context, held.draft, { ...held.draft, [section]: read.data })
    return writeDraft(context, notice, held, draft, [section])
  },
  audit: ({ section }, { id, version }) => ({ details: { notice: id, version, section } }),
})

/** What is chosen when a draft begins, and what is declared in one's own name: sections that are not kept from a page. */
const fixed: ReadonlySet<keyof NoticeDraft> = new Set(['version', 'form', 'type', 'declarations'] as const)

const saysWhoAllowed = (extract: unknown): boolean => {
  const { by, at } = extract as NoticeDraft['extract']
  return by !== undefined || at !== undefined
}

/** Who allowed the public extract, and when, is what the door knows, never what a form says (R-PUB-1). */
export function stamped({ actor, now }: Context, before: NoticeDraft, draft: NoticeDraft): NoticeDraft {
  const { by: _by, at: _at, ...extract } = draft.extract
  const { by: _was, at: _then, ...earlier } = before.extract
  if (JSON.stringify(extract) === JSON.stringify(earlier)) return { ...draft, extract: before.extract }
  return {
    ...draft,
    extract: extract.wanted === true ? { ...extract, by: actor.officerId, at: now.toISOString() } : extract,
  }
}

/** The draft that somebody may write at now, held; a version that was handed over is continued as a new one. */
export async function writable(
  context: Context,
  id: string,
): Promise<{ notice: NoticeRow; held: VersionRow }> {
  const { sql, actor, authorize } = context
  const notice = await noticeRow(sql, id, true)
  if (!notice) throw notFound('notice_unknown')
  authorize({ owner: notice.owner })
  const denial = mayTake('write', standingOf(notice), await personOf(sql, actor))
  if (denial) throw conflict('notice_step_gone')
  const held = await versionRow(sql, id, notice.version)
  if (!held) throw notFound('notice_unknown')
  return { notice, held }
}

/** Writes a changed draft with what the rules say of it now; `sections`: what this saving touched. */
export async function writeDraft(
  context: Context,
  notice: NoticeRow,
  held: VersionRow,
  draft: NoticeDraft,
  sections: readonly string[],
  /** Whoever writes becomes an author, and an author does not submit. Who only agrees with what others wrote does not become one. */
  writes = true,
): Promise<Kept> {
  const { sql, actor, now } = context
  const hash = contentHash(draft)
  const at = now.toISOString()
  if (hash === held.hash) return { id: notice.id, version: held.version, revision: held.revision, hash, at }
  const revision = held.revision + 1
  const by = Object.fromEntries(sections.map((name) => [name, { revision, by: actor.officerId, at }]))
  const touched = JSON.stringify({ ...held.sections, ...by })
  const content = JSON.stringify(draft)
  const version = held.frozenAt ? held.version + 1 : held.version
  if (held.frozenAt)
    await sql.query(
      `insert into "NoticeVersion" ("noticeId", "version", "draft", "hash", "revision", "sections", "savedBy", "savedAt", "createdAt", "translations")
       values ($1::uuid, $2::int, $3::jsonb, $4, $5::int, $6::jsonb, $7::uuid, $8, $8, $9::jsonb)`,
      [
        notice.id,
        version,
        content,
        hash,
        revision,
        touched,
        actor.officerId,
        now,
        JSON.stringify(held.translations),
      ],
    )
  else
    await sql.query(
      `update "NoticeVersion" set "draft" = $3::jsonb, "hash" = $4, "revision" = $5::int, "sections" = $6::jsonb, "savedBy" = $7::uuid, "savedAt" = $8
        where "noticeId" = $1::uuid and "version" = $2::int`,
      [notice.id, version, content, hash, revision, touched, actor.officerId, now],
    )
  const people = writes ? withPerson(notice.people, actor.officerId) : notice.people
  await writeSummary(context, notice, draft, { version, hash, people })
  return { id: notice.id, version, revision, hash, at }
}

const withPerson = (people: NoticeRow['people'], officer: string): NoticeRow['people'] =>
  people.author?.includes(officer) ? people : { ...people, author: [...(people.author ?? []), officer] }

/** Brings the row of a notice up to date with its content. */
export async function writeSummary(
  context: Context,
  notice: Pick<NoticeRow, 'id' | 'amendsId' | 'owner' | 'importanceAt' | 'overriddenAt'>,
  draft: NoticeDraft,
  more: { version: number; hash: string; people: NoticeRow['people'] },
): Promise<void> {
  const rules = await ruleContextOf(context, draft, notice)
  const summary = summaryOf(draft, checkDraft(draft, rules), rules)
  await context.db.notice.updateMany({
    where: { id: notice.id },
    data: {
      ...summary,
      ...more,
      people: { ...more.people },
      // A record of the bureau lives by itself; only one that was made for the notice follows it.
      ...(draft.request.record ? { subjectId: draft.request.record, subjectMade: false } : {}),
      revision: { increment: 1 },
    },
  })
}

/** A new notice with its first version. */
export async function insertNotice(
  context: Context,
  draft: NoticeDraft,
  amends: { id: string; why: string; translations: VersionRow['translations'] } | null,
): Promise<Kept & { request: string }> {
  const { db, actor, now } = context
  const about = { id: null, amendsId: amends?.id ?? null, owner: actor.root }
  const rules = await ruleContextOf(context, draft, about)
  const hash = contentHash(draft)
  for (;;) {
    const request = `NTC-${now.getUTCFullYear()}-${String(randomInt(100_000_000)).padStart(8, '0')}`
    const [made] = await db.notice.createManyAndReturn({
      data: [
        {
          form: draft.form,
          type: draft.type,
          request,
          owner: actor.root,
          tenantCode: actor.tenant,
          officerId: actor.officerId,
          hash,
          amendsId: amends?.id ?? null,
          people: { author: [actor.officerId] },
          ...summaryOf(draft, checkDraft(draft, rules), rules),
          subjectId: draft.request.record ?? null,
          since: now,
          createdAt: now,
        },
      ],
      select: { id: true },
      // A number that was drawn already is drawn again.
      skipDuplicates: true,
    })
    if (!made) {
      if (amends) throw conflict('notice_amended_already')
      continue
    }
    await db.noticeVersion.createMany({
      data: [
        {
          noticeId: made.id,
          version: 1,
          draft: draft as object,
          hash,
          savedBy: actor.officerId,
          savedAt: now,
          createdAt: now,
          why: amends?.why ?? null,
          // Whatever still says the same has been translated already.
          translations: amends?.translations ?? {},
        },
      ],
    })
    return { id: made.id, request, version: 1, revision: 1, hash, at: now.toISOString() }
  }
}
