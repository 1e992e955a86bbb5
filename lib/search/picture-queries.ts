import { openedOrNull } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import { tooMany } from '@/lib/errors'
import type { Context } from '@/lib/operation/operation'
import type { PictureMatch, StoredPicture } from '@/lib/pictures/compare'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import type { Asked } from './asked'
import { type AskedPictures, type KeptPicture, readPicture } from './asked-pictures'

/** The pictures of a stored search as its results need them; undefined for a search by words, empty when their seal is lost. */
export async function picturesOf(
  { db }: Pick<Context, 'db'>,
  searchId: string,
  { criteria }: Asked,
): Promise<(AskedPictures & { thumbs: Uint8Array[] }) | undefined> {
  if (!criteria.pictures) return undefined
  const rows = await db.searchPicture.findMany({
    where: { searchId },
    orderBy: { ordinal: 'asc' },
    select: { sealed: true },
  })
  const kept = rows.flatMap(({ sealed }): KeptPicture[] => {
    const text = openedOrNull(sealed, secret('terms'))
    return text === null ? [] : [readPicture(text)]
  })
  return {
    queries: kept.map(({ query }) => query),
    thumbs: kept.map(({ thumb }) => thumb),
    compare: async (n, stored) => {
      const query = kept[n]?.query
      if (!query) return []
      const known = remembered(`${searchId} ${n}`)
      const fresh = stored.filter(({ id }) => !known.has(id))
      for (let at = 0; at < fresh.length; at += atOnce) {
        const answer = await theWorkroom().comparePictures(query, fresh.slice(at, at + atOnce))
        if (!answer.ok) throw tooMany('busy', 5)
        for (const match of answer.matches) known.set(match.id, match)
        // The database ends a transaction in which nothing happens for five seconds.
        if (at + atOnce < fresh.length) await db.$queryRaw`select 1 as "alive"`
      }
      return chosen(known, stored)
    },
  }
}

/** Pictures that are compared between two signs of life: a second at most, on a busy machine. */
const atOnce = 30

const chosen = (known: ReadonlyMap<string, PictureMatch<string>>, stored: readonly StoredPicture<string>[]) =>
  stored.flatMap(({ id }) => known.get(id) ?? [])

/**
 * How two pictures compare never changes, so that a second look at a list, its next page or one of its filters need not compare
 * them again. Which pictures are on the list is asked anew each time: rights are never remembered. Held in memory, the oldest goes.
 */
const comparisons = new Map<string, Map<string, PictureMatch<string>>>()
const mostRemembered = 64

function remembered(key: string): Map<string, PictureMatch<string>> {
  const known = comparisons.get(key) ?? new Map<string, PictureMatch<string>>()
  comparisons.delete(key)
  comparisons.set(key, known)
  const [oldest] = comparisons.keys()
  if (comparisons.size > mostRemembered && oldest !== undefined) comparisons.delete(oldest)
  return known
}
