import type pg from 'pg'
import { describePicture } from '@/lib/pictures/describe'
import { filedKeys, KEYS_VERSION } from '@/lib/pictures/index-keys'
import { readablePoints } from '@/lib/pictures/packed-points'

/** Pictures in one transaction: a kill loses no more than this, and nobody waits behind it for long. */
const atOnce = 100

/**
 * Gives pictures of works that were filed under keys of another version those of this one, batch by batch: what a batch wrote
 * stays, so that it goes on where it was ended. Keys follow from the points that are kept; where even those are of another version,
 * the picture itself is described anew.
 * @param client an administrator's connection
 * @param say told the number that are done, from time to time
 * @returns how many got new keys, and how many could not be read and are found by their look alone
 */
export async function rekeyPictures(
  client: pg.ClientBase,
  say: (done: number) => void = () => {},
): Promise<{ done: number; unreadable: number }> {
  let [done, unreadable, after] = [0, 0, NONE]
  for (;;) {
    const { rows } = await client.query<Old>(OLD, [KEYS_VERSION, after, atOnce])
    const last = rows.at(-1)
    if (!last) return { done, unreadable }
    const renewed = []
    for (const old of rows) {
      const { description, read } = await seenAgain(client, old)
      if (!read) unreadable++
      const { hash, quality, points } = description
      renewed.push({
        id: old.id,
        hash,
        quality,
        points: Buffer.from(points).toString('base64'),
        ...filedKeys(description),
      })
    }
    await client.query(RENEW, [JSON.stringify(renewed), KEYS_VERSION])
    done += rows.length
    after = last.id
    say(done)
  }
}

type Old = { id: string; sha256: string; hash: string; quality: number; points: Buffer }

const NONE = '00000000-0000-0000-0000-000000000000'

const OLD = `
select p.photo_id::text as "id", f."sha256", p.hash, p.quality, p.points
  from search.picture p join "Photo" f on f."id" = p.photo_id
 where p.keys_version <> $1::int2 and p.photo_id > $2::uuid order by p.photo_id limit $3::int`

const RENEW = `
update search.picture p set hash = n.hash, quality = n.quality, bands = n.bands, keys = n.keys, points = decode(n.points, 'base64'), keys_version = $2::int2
  from jsonb_to_recordset($1::jsonb) n (id uuid, hash text, quality int2, bands int4[], keys int4[], points text)
 where p.photo_id = n.id`

async function seenAgain(client: pg.ClientBase, { sha256, hash, quality, points }: Old) {
  const kept = { hash, quality, points: new Uint8Array(points) }
  if (readablePoints(kept.points)) return { description: kept, read: true }
  const { rows } = await client.query<{ bytes: Buffer }>(
    'select b."bytes" from "PhotoBlob" b where b."sha256" = $1',
    [sha256],
  )
  const described = rows[0] && (await describePicture(new Uint8Array(rows[0].bytes)))
  return described?.ok ? { description: described, read: true } : { description: kept, read: false }
}
