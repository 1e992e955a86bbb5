import { type PictureMatch, type PictureReason, ranked, type StoredPicture } from '@/lib/pictures/compare'
import type { PictureQuery } from '@/lib/pictures/describe'
import { askedKeys } from '@/lib/pictures/index-keys'
import type { AskedPictures } from './asked-pictures'
import { BANDS, type Band, type Feature } from './explanation'
import type { Match } from './match'
import type { SearchDb } from './sql'

/** A visible picture of a work that may show what the asked one shows. */
type Candidate = {
  photoId: string
  recordId: string
  rowId: number
  hash: string
  quality: number
  points: Uint8Array
}

/**
 * Pictures that the index has chosen and that are compared point by point, of each picture asked with: recall over the number
 * is printed by bench:art. At 15 to 20 ms each this is the time that a photo search takes.
 */
const COMPARED = 60

/** Visible works whose pictures are like those asked with, best first; of several views and pictures the best of each counts. */
export async function artworksByPicture(db: SearchDb, pictures: AskedPictures): Promise<Match[]> {
  const found = new Map<string, { match: PictureMatch<string>; candidate: Candidate; view: number }>()
  for (const [view, query] of pictures.queries.entries()) {
    const candidates = await candidatesOf(db, query, COMPARED, pictures.byLookAlone)
    const byId = new Map(candidates.map((each) => [each.photoId, each]))
    const compared = await pictures.compare(view, candidates.map(storedOf))
    for (const match of ranked(compared)) {
      const candidate = byId.get(match.id)
      if (!candidate || match.band === 'different') continue
      const before = found.get(candidate.recordId)
      if (before && rank(before.match) <= rank(match)) continue
      found.set(candidate.recordId, { match, candidate, view })
    }
  }
  return [...found.values()]
    .map(({ match, candidate, view }) =>
      matchOf(match, candidate, pictures.queries.length > 1 ? view : undefined),
    )
    .toSorted(
      (a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.likeness - a.likeness || a.rowId - b.rowId,
    )
}

/** Pictures of visible works that the index chooses; they have been joined to what the reader may see before they are limited. */
export function candidatesOf(
  db: SearchDb,
  query: PictureQuery,
  limit: number,
  byLookAlone = false,
): Promise<Candidate[]> {
  const { bands, keys, mirroredKeys } = askedKeys(query)
  const details = byLookAlone ? [[], []] : [keys, mirroredKeys]
  return db.query<Candidate>(PICTURES, [query.hashes, bands, ...details, limit])
}

const PICTURES = `
select p.photo_id::text as "photoId", p.record_id::text as "recordId", p.row_id::int as "rowId", p.hash, p.quality, p.points
from search.pictures_like($1::text[], $2::int4[], $3::int4[], $4::int4[], $5::int) p`

const storedOf = ({ photoId, hash, quality, points }: Candidate): StoredPicture<string> => ({
  id: photoId,
  hash,
  quality,
  points,
})

const bandOf = ({ band, inliers }: PictureMatch<string>): Band =>
  band === 'same'
    ? 'identical'
    : band === 'likely'
      ? 'strong'
      : inliers >= LEAST_DETAILS
        ? 'possible'
        : 'weak'

/** Fewer details in one arrangement are chance: what is left is that the two look alike as a whole. */
const LEAST_DETAILS = 12

const rank = (match: PictureMatch<string>) =>
  BANDS.indexOf(bandOf(match)) * 1_000 - Math.min(match.inliers, 999)

function matchOf(
  match: PictureMatch<string>,
  { recordId, rowId }: Candidate,
  view: number | undefined,
): Match {
  const band = bandOf(match)
  const likeness = Math.min(1, match.inliers / 100)
  return {
    recordId,
    rowId,
    likeness,
    bits: 0,
    probability: 0,
    band,
    born: '',
    explanation: {
      algorithm: 'picture-1',
      band,
      likeness,
      bits: 0,
      picture: match.band,
      features: [
        ...match.why.map(featureOf),
        ...(view === undefined
          ? []
          : [{ ...picture, role: 'support', detail: 'view', args: { n: view + 1 } } as const]),
      ],
    },
  }
}

const picture = { key: 'picture', bits: 0 } as const

const featureOf = ({ code, args }: PictureReason): Feature => ({
  ...picture,
  role: roles[code] ?? 'support',
  detail: code,
  args,
})

const roles: Partial<Record<PictureReason['code'], Feature['role']>> = {
  looksTheSame: 'main',
  details: 'main',
  smallPart: 'contradict',
  anotherFitsBetter: 'contradict',
  otherDetails: 'contradict',
  plain: 'unknown',
}
