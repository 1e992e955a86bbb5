import type { Context } from '@/lib/operation/operation'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { authorOf, contextOf } from '@/lib/records/entry/entry-context'
import { rowsOfEntry } from '@/lib/records/entry/entry-rows'
import { type Present, presentRecord } from '@/lib/records/entry/present'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { addEntries, changeEntries } from '@/lib/records/entry/write-entries'
import { describePhoto } from '@/lib/records/file-picture'
import type { NoticeDraft } from './draft'
import type { NoticeRow, VersionRow } from './notice-rows'
import { recordOfDraft } from './record-of-draft'
import { firstTerm } from './retention'

/** Which record a notice is about, and whether it was made for it. */
export type Subject = Pick<NoticeRow, 'subjectId' | 'subjectMade'>

/** Pictures of a work that are described for the search of pictures in the act itself; each takes up to a second. */
const mostDescribed = 6

/**
 * Makes the record of whom or what a notice is about, from the version that is handed over, or brings it up to date when it is handed
 * over again. It waits as a draft that is neither shown to others nor found; `search.follow_notice` brings it into force with the notice
 * and ends it with it. A notice that was begun from a record of the bureau is only linked to that one.
 */
export async function keepSubject(
  context: Context,
  notice: NoticeRow,
  held: VersionRow | undefined,
): Promise<Partial<Subject>> {
  const { sql, now } = context
  if (!held || held.draft.request.record) return {}
  const { draft } = held
  const longest = firstTerm(now)
  const wished = draft.request.keepUntil
  const keptUntil = wished && wished < longest ? wished : longest
  const wanted = recordOfDraft(draft, { request: notice.request, keptUntil })
  const kind = wanted && enterable(wanted.type)
  if (!wanted || !kind) return notice.subjectMade ? { subjectId: null, subjectMade: false } : {}
  const before = await madeBefore(context, notice.request)
  if (before && before.type !== wanted.type) return {}
  const read = readEntry(kind, wanted.raw, {
    ...contextOf(context),
    language: draft.request.language ?? 'en',
    pictures: draft.evidence.pictures.length,
  })
  const rows = rowsOfEntry(kind, read, notice.owner, before ? { ...before.parts, ...before.snapshot } : {})
  rows.record.status = 'draft'
  const author = authorOf(context)
  if (before)
    await changeEntries(sql, kind, author, [{ id: before.id, version: before.version, rows }], notice.request)
  const [made] = before
    ? [{ id: before.id }]
    : await addEntries(sql, kind, author, [{ rows }], notice.request)
  if (!made?.id) return {}
  await keepPictures(context, made.id, wanted.type, draft)
  return { subjectId: made.id, subjectMade: true }
}

/** The record that was made for this request when it was handed over before. */
async function madeBefore({ sql, actor }: Context, request: string): Promise<Present | undefined> {
  const [row] = await sql.query<{ id: string }>(
    'select r."id"::text as "id" from "Record" r where r."owner" = $1 and r."sourceReference" = $2',
    [actor.root, request],
  )
  return row && presentRecord(sql, row.id)
}

/** The pictures of the draft are those of its record, in their order; a work is found by them from then on. */
async function keepPictures(
  { sql }: Context,
  recordId: string,
  type: string,
  { evidence }: NoticeDraft,
): Promise<void> {
  const ids = evidence.pictures.map(({ id }) => id)
  await sql.query(
    `delete from "Photo" f where f."recordId" = $1::uuid
       and not exists (select from "NoticePicture" p where p."id" = any ($2::uuid[]) and encode(sha256(p."full"), 'hex') = f."sha256") returning 1 as "gone"`,
    [recordId, ids],
  )
  if (ids.length === 0) return
  for (const side of ['full', 'thumb'])
    await sql.query(
      `insert into "PhotoBlob" ("sha256", "mime", "bytes") select encode(sha256(p."${side}"), 'hex'), p."mime", p."${side}"
         from "NoticePicture" p where p."id" = any ($1::uuid[]) on conflict do nothing`,
      [ids],
    )
  const added = await sql.query<{ id: string; sha256: string }>(
    `insert into "Photo" ("recordId", "ordinal", "sha256", "thumbSha256", "width", "height")
     select $1::uuid, (select coalesce(max(f."ordinal"), 0) from "Photo" f where f."recordId" = $1::uuid) + row_number() over (order by array_position($2::uuid[], x."id")),
       x."sha256", encode(sha256(x."thumb"), 'hex'), x."width", x."height"
       from (select distinct on (encode(sha256(p."full"), 'hex')) p."id", p."thumb", p."width", p."height", encode(sha256(p."full"), 'hex') as "sha256"
         from "NoticePicture" p where p."id" = any ($2::uuid[]) order by encode(sha256(p."full"), 'hex'), array_position($2::uuid[], p."id")) x
      where not exists (select from "Photo" f where f."recordId" = $1::uuid and f."sha256" = x."sha256")
     returning "id"::text as "id", "sha256"`,
    [recordId, ids],
  )
  if (type !== 'artwork') return
  for (const { id, sha256 } of added.slice(0, mostDescribed)) {
    const [blob] = await sql.query<{ bytes: Uint8Array }>(
      'select b."bytes" from "PhotoBlob" b where b."sha256" = $1',
      [sha256],
    )
    const look = blob && (await theWorkroom().describePicture(blob.bytes))
    // A picture that cannot be described now is shown all the same; it is only not found by its look.
    if (look?.ok) await describePhoto(sql, id, look)
  }
}
