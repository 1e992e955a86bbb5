import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { filePicture } from '../file-picture'
import { mostPhotos } from '../photo-limits'
import { recordTypeOf } from '../registry'
import type { SnapshotPhoto } from '../snapshot'
import { readArrangement } from './arrange-pictures'
import type { Entered } from './commands'
import { contextOf, ownPresent, refuse } from './entry-context'
import { reason, version } from './entry-input'
import { arrangement, takenPicture } from './picture-input'
import { type Present, textsOf } from './present'
import { enterable, readEntry } from './read-entry'
import { writeVersions } from './write-entries'

/**
 * Files pictures with a record of the caller's own bureau, as its next version. A work of art is found by them from then on, and
 * the reason why it had none is gone.
 * @throws Answer `conflict` `record_changed` or `pictures_full`; `invalid` `picture_twice` when it has all of them already
 */
export const addPhotos = defineOperation({
  name: 'record.add-photos',
  permission: 'record.enter',
  input: z.strictObject({
    id: z.uuid('not_found'),
    version,
    pictures: z.array(takenPicture).min(1, 'picture_none').max(mostPhotos, 'pictures_full'),
    reason,
  }),
  timeoutMs: 30_000,
  run: async (context, { id, version: seen, pictures, reason: why }): Promise<Entered> => {
    const { sql } = context
    const present = await pictured(context, id, seen)
    const there = await photosOf(context, id)
    const known = new Set(there.map(({ sha256 }) => sha256))
    const fresh = pictures.filter(({ sha256 }, i) => {
      const first = pictures.findIndex((other) => other.sha256 === sha256) === i
      return first && !known.has(sha256)
    })
    if (fresh.length === 0) throw invalid('picture_twice')
    if (there.length + fresh.length > mostPhotos) throw conflict('pictures_full')
    for (const taken of fresh) await filePicture(sql, { recordId: id, taken })
    const photos = [
      ...there.map(photoOf),
      ...fresh.map(({ sha256 }) => ({ sha256, takenOn: null, caption: null, withheld: false })),
    ]
    return nextVersion(context, present, why, photos, null)
  },
  audit: ({ pictures }, { id, type, version: now }) => ({
    subjects: [id],
    details: { type, version: now, pictures: pictures.length },
  }),
})

/**
 * Says which pictures of a record stay, in which order, and what each shows, as its next version. A work of art that loses its last
 * one needs the reason why it has none, and what then tells it from others (R-WOA-1).
 */
export const arrangePhotos = defineOperation({
  name: 'record.arrange-photos',
  permission: 'record.enter',
  input: z.strictObject({
    id: z.uuid('not_found'),
    version,
    pictures: arrangement,
    noPicture: z.string().max(60),
    reason,
  }),
  run: async (context, { id, version: seen, pictures, noPicture, reason: why }): Promise<Entered> => {
    const { sql, now } = context
    const present = await pictured(context, id, seen)
    const there = await photosOf(context, id)
    const { stay, problems } = readArrangement(pictures, now)
    const kept = stay.flatMap((each) => {
      const photo = there.find((one) => one.id === each.id)
      return photo ? [{ ...photo, ...each }] : []
    })
    if (Object.keys(problems).length > 0) throw invalid('entry', problems)
    // Whoever added a picture meanwhile made another version; so what is not named was taken away on purpose.
    if (JSON.stringify(kept.map(shown)) === JSON.stringify(there.map(shown)))
      throw conflict('nothing_changed')
    const reasonLeft =
      kept.length === 0 && there.length > 0 ? reasonOfNone(context, present, noPicture) : null
    await sql.query(
      `delete from "Photo" f where f."recordId" = $1::uuid and f."id" <> all ($2::uuid[]) returning 1 as "gone"`,
      [id, kept.map((each) => each.id)],
    )
    // Twice, because two pictures never have one place, not even for a moment.
    await sql.query(
      `update "Photo" f set "ordinal" = f."ordinal" + 10000 where f."recordId" = $1::uuid returning 1 as "moved"`,
      [id],
    )
    await sql.query(
      `update "Photo" f set "ordinal" = x."n", "takenOn" = x."takenOn", "caption" = x."caption"
         from jsonb_to_recordset($2::jsonb) as x("id" uuid, "n" int, "takenOn" text, "caption" text)
        where f."recordId" = $1::uuid and f."id" = x."id" returning 1 as "kept"`,
      [
        id,
        JSON.stringify(
          kept.map(({ id: photo, takenOn, caption }, i) => ({ id: photo, takenOn, caption, n: i + 1 })),
        ),
      ],
    )
    return nextVersion(context, present, why, kept.map(photoOf), reasonLeft)
  },
  audit: ({ pictures }, { id, type, version: now }) => ({
    subjects: [id],
    details: { type, version: now, pictures: pictures.filter(({ remove }) => !remove).length },
  }),
})

type PhotoRow = SnapshotPhoto & { id: string }

const photosOf = ({ sql }: Context, id: string) =>
  sql.query<PhotoRow>(
    `select f."id"::text as "id", f."sha256", f."takenOn", f."caption", f."withheld" from "Photo" f where f."recordId" = $1::uuid order by f."ordinal"`,
    [id],
  )

const photoOf = ({ sha256, takenOn, caption, withheld }: PhotoRow): SnapshotPhoto => ({
  sha256,
  takenOn,
  caption,
  withheld,
})

const shown = ({ id, takenOn, caption }: PhotoRow) => [id, takenOn, caption]

/** A record of our own of a kind that has pictures, at the version that was looked at. */
async function pictured(context: Context, id: string, seen: number): Promise<Present> {
  const present = await ownPresent(context, id)
  if (!recordTypeOf(present.type)?.parts.includes('photos')) throw notFound('record_unknown')
  if (present.version !== seen) throw conflict('record_changed')
  return present
}

/** Why a work is left without a picture, by the rules by which it would be entered so; null for a kind that needs no reason. */
function reasonOfNone(context: Context, present: Present, said: string): string | null {
  const kind = enterable(present.type)
  if (!kind || present.type !== 'artwork') return null
  const read = readEntry(
    kind,
    { ...textsOf(kind.type, present), noPicture: said },
    { ...contextOf(context), pictures: 0 },
  )
  refuse(read.issues)
  const { noPicture } = read.values
  return typeof noPicture === 'string' ? noPicture : null
}

/** The next version of a record, with other pictures and otherwise as it was. */
async function nextVersion(
  { db, sql, actor, now }: Context,
  { id, type, version: seen, snapshot }: Present,
  why: string,
  photos: SnapshotPhoto[],
  noPicture: string | null,
): Promise<Entered> {
  const { count } = await db.record.updateMany({
    where: { id, version: seen },
    data: { version: seen + 1, updatedAt: now },
  })
  if (count === 0) throw conflict('record_changed')
  const facts = type === 'artwork' ? { ...snapshot.facts, noPicture } : snapshot.facts
  if (type === 'artwork')
    await sql.query(
      `update "Artwork" a set "noPicture" = $2 where a."recordId" = $1::uuid returning 1 as "kept"`,
      [id, noPicture],
    )
  await writeVersions(sql, actor.officerId, now, why, [
    { id, version: seen + 1, rows: { snapshot: { ...snapshot, facts, photos } } },
  ])
  return { id, type, version: seen + 1 }
}
