import { z } from 'zod'
import { conflict, invalid } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { declarations as declarable } from './codes'
import { draftSchema, type NoticeDraft } from './draft'
import { type Kept, noticeId, stamped, writable, writeDraft } from './draft-commands'
import { sectionsOf, type Topic, topicOf } from './form/topics'
import { formOf, itemsOf, type Written, withoutItem, writeTopic } from './form/write'
import type { NoticeRow, VersionRow } from './notice-rows'

const texts = z.record(z.string().max(60), z.string().max(20_500))
const topicName = z.string().max(30)
const place = z.union([z.literal('new'), z.coerce.number().int().min(0).max(1_000)])

/** What the writing of a topic answers beside what was kept. */
export type TopicWritten = Kept &
  Pick<Written, 'problems' | 'clashes' | 'item'> & {
    /** The topic as it is stored now. */
    stored: Record<string, string>
    /** Who wrote the fields that clash. */
    colleague: string | null
    written: boolean
  }

/**
 * Writes a topic of the form: `texts` as typed, `was` as the form began. What cannot be read is named and leaves the rest; where a
 * colleague changed the same field nothing is written, and both are in the answer.
 * @throws Answer `conflict` `notice_step_gone` when it is not written at any more
 */
export const writeNoticeTopic = defineOperation({
  name: 'notice.write-topic',
  permission: 'notice.draft',
  input: z.strictObject({
    id: noticeId,
    topic: topicName,
    item: place.nullable().default(null),
    texts,
    was: texts,
  }),
  run: async (context, { id, topic: name, item, ...sent }): Promise<TopicWritten> => {
    const { notice, held } = await writable(context, id)
    const topic = topicIn(held.draft, name, context)
    if (topic.uploaded && (item === null || item === 'new')) throw invalid('notice_section')
    const written = writeTopic(topic, held.draft, { ...sent, item: item ?? undefined })
    const draft = stamped(context, held.draft, written.draft)
    const kept = await keep(context, notice, held, draft, topic)
    const now = topic.list === undefined ? undefined : (written.item ?? 'new')
    return {
      ...kept,
      problems: written.problems,
      clashes: written.clashes,
      item: written.item,
      stored: formOf(topic, draft, now),
      colleague: written.clashes.length ? await saverOf(context, held, topic) : null,
      written: written.draft !== held.draft,
    }
  },
  audit: ({ topic }, { id, version, clashes }) => ({
    details: { notice: id, version, section: topic, ...(clashes.length ? { clashes: clashes.length } : {}) },
  }),
})

/**
 * Takes an item out of a list; of pictures also the picture, unless a version that was handed over shows it.
 * @throws Answer `conflict` `notice_section_changed` when the item is not what was on the screen
 */
export const removeNoticeItem = defineOperation({
  name: 'notice.remove-item',
  permission: 'notice.draft',
  input: z.strictObject({ id: noticeId, topic: topicName, item: z.coerce.number().int().min(0), was: texts }),
  run: async (context, { id, topic: name, item, was }): Promise<Kept> => {
    const { notice, held } = await writable(context, id)
    const topic = topicIn(held.draft, name, context)
    const draft = withoutItem(topic, held.draft, item, was)
    if (!draft) throw conflict('notice_section_changed')
    const kept = await keep(context, notice, held, draft, topic)
    if (topic.uploaded)
      await dropPictures(context, id, goneOf(itemsOf(held.draft, topic), itemsOf(draft, topic)))
    return kept
  },
  audit: ({ topic }, { id, version }) => ({ details: { notice: id, version, section: topic } }),
})

function topicIn(draft: NoticeDraft, name: string, { now }: Context): Topic {
  const topic = topicOf(name, draft, now)
  if (!topic) throw invalid('notice_section')
  return topic
}

async function keep(
  context: Context,
  notice: NoticeRow,
  held: VersionRow,
  draft: NoticeDraft,
  topic: Topic,
): Promise<Kept> {
  const read = draftSchema.safeParse(draft)
  if (!read.success) throw invalid('notice_content')
  return writeDraft(context, notice, held, read.data, sectionsOf(topic))
}

/** Whoever saved it last, unless that was the same officer: then only "a colleague" is known. */
async function saverOf({ sql, actor }: Context, held: VersionRow, topic: Topic): Promise<string | null> {
  const last = sectionsOf(topic)
    .flatMap((section) => held.sections[section] ?? [])
    .sort((one, other) => other.revision - one.revision)[0]
  if (!last || last.by === actor.officerId) return null
  const [officer] = await sql.query<{ name: string }>(
    'select o."name" from "Officer" o where o."id" = $1::uuid',
    [last.by],
  )
  return officer?.name ?? null
}

const goneOf = (before: readonly unknown[], after: readonly unknown[]): string[] => {
  const ids = (items: readonly unknown[]) => items.map((item) => (item as { id: string }).id)
  return ids(before).filter((id) => !ids(after).includes(id))
}

/** A picture that some version still shows stays: that version is read again. */
async function dropPictures({ sql }: Context, id: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return
  await sql.query(
    `delete from "NoticePicture" p where p."noticeId" = $1::uuid and p."id" = any ($2::uuid[])
        and not exists (select from "NoticeVersion" v where v."noticeId" = $1::uuid
          and v."draft" -> 'evidence' -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', p."id"::text))) returning 1 as "gone"`,
    [id, gone],
  )
}

/**
 * Says which declarations stand. Whoever declares something is kept with his name and the time of the door; what stood already stays
 * whose it was. That the head of the bureau agrees is declared by a supervisor alone, and does not make him an author.
 * @throws Answer `invalid` with `declarations`: `declaration_head`
 */
export const declareNotice = defineOperation({
  name: 'notice.declare',
  permission: 'notice.draft',
  input: z.strictObject({ id: noticeId, what: z.array(z.enum(declarable)).max(declarable.length) }),
  run: async (context, { id, what }): Promise<Kept & { count: number }> => {
    const { actor, now } = context
    const { notice, held } = await writable(context, id)
    const before = held.draft.declarations
    const head = actor.roles.includes('supervisor')
    const isNew = (each: string) => !before.some((declared) => declared.what === each)
    if (!head && what.some((each) => each === 'head_agrees' && isNew(each)))
      throw invalid('input', { declarations: ['declaration_head'] })
    // Who may not give the head's agreement does not take it back either: its box is not in his form.
    const stay = before.filter((each) => what.includes(each.what) || (each.what === 'head_agrees' && !head))
    const added = [...new Set(what)]
      .filter(isNew)
      .map((each) => ({ what: each, by: actor.officerId, at: now.toISOString() }))
    const declarations = [...stay, ...added]
    const draft = { ...held.draft, declarations }
    const writes = stay.length < before.length || added.some((each) => each.what !== 'head_agrees')
    const kept = await writeDraft(context, notice, held, draft, ['declarations'], writes)
    return { ...kept, count: declarations.length }
  },
  audit: (_, { id, version, count }) => ({ details: { notice: id, version, count } }),
})
