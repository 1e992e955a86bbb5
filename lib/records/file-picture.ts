import { notFound } from '@/lib/errors'
import { filedKeys, KEYS_VERSION } from '@/lib/pictures/index-keys'
import type { TakenPicture } from '@/lib/pictures/intake'
import type { SearchDb } from '@/lib/search/sql'

/** A picture that a record of the caller's own bureau gets: as it was taken, with what its owner says of it. */
export type FiledPicture = {
  recordId: string
  taken: Pick<TakenPicture, 'full' | 'thumb' | 'mime' | 'width' | 'height' | 'sha256' | 'thumbSha256'> & {
    /** What it looks like; not kept of pictures in which nothing is looked for. */
    description: TakenPicture['description'] | null
  }
  takenOn?: string | null
  caption?: string | null
}

/**
 * Files a picture with a record, after those that it has, in the caller's transaction; answers the id of the photograph. A work of
 * art is found by it from then on. The one way in which a picture comes to a record.
 * @throws Answer `not-found` when the record is not visible; insufficient privilege when it is not the bureau's own
 */
export async function filePicture(
  sql: SearchDb,
  { recordId, taken, takenOn = null, caption = null }: FiledPicture,
): Promise<string> {
  const { full, thumb, mime, width, height, sha256, thumbSha256 } = taken
  await sql.query(BLOBS, [mime, sha256, full, thumbSha256, thumb])
  const [photo] = await sql.query<{ id: string; type: string }>(PHOTO, [
    recordId,
    sha256,
    thumbSha256,
    width,
    height,
    takenOn,
    caption,
  ])
  if (!photo) throw notFound('record_unknown')
  if (photo.type === 'artwork' && taken.description) await describePhoto(sql, photo.id, taken.description)
  return photo.id
}

/** Keeps what a picture looks like for the search, in place of what was kept of it before. */
export async function describePhoto(
  sql: SearchDb,
  photoId: string,
  { hash, quality, points }: TakenPicture['description'],
): Promise<void> {
  const { bands, keys } = filedKeys({ hash, points })
  await sql.query(PUT, [photoId, hash, quality, bands, keys, points, KEYS_VERSION])
}

const BLOBS = `
insert into "PhotoBlob" ("sha256", "mime", "bytes") values ($2::text, $1::text, $3::bytea), ($4::text, $1::text, $5::bytea)
  on conflict do nothing`

const PHOTO = `
insert into "Photo" ("recordId", "ordinal", "sha256", "thumbSha256", "width", "height", "takenOn", "caption")
select r."id", coalesce((select max(f."ordinal") from "Photo" f where f."recordId" = r."id"), 0) + 1, $2, $3, $4::smallint, $5::smallint, $6, $7
  from "Record" r where r."id" = $1::uuid
returning "id"::text as "id", (select r."type" from "Record" r where r."id" = "recordId") as "type"`

const PUT =
  'select search.put_picture($1::uuid, $2::text, $3::int2, $4::int4[], $5::int4[], $6::bytea, $7::int2)::text as done'
