import { artTermOf, wordsIn } from '@/lib/identifiers/art-words'
import { parseEdtf } from '@/lib/identifiers/edtf'
import { readMeasurements } from '@/lib/identifiers/measurement'
import { centuriesOf, comparedWords, termKey, wordKey } from './artwork-keys'
import { type AskedArtwork, matchArtworks, type StoredArtwork } from './artwork-match'
import { artworksByPicture } from './artwork-pictures'
import type { Criteria } from './criteria'
import type { ObjectDatabase } from './object-database'
import type { SearchDb } from './sql'
import { tokenKeys } from './token-keys'

/** Stolen works of art (DOMAIN 3.4): asked by words about them, by their description, or by a picture. */
export const artworks: ObjectDatabase = {
  code: 'artwork',
  table: 'Artwork',
  identifier: 'title',
  pictures: true,
  columns: [
    { field: 'maker', with: ['period'], width: 'medium' },
    { field: 'objectType', width: 'medium' },
    { field: 'stolenOn', with: ['stolenCountry', 'status'], width: 'medium', sort: true },
  ],
  facets: ['status', 'objectType', 'materials', 'period', 'stolenCountry'],
  grouped: { period: (period) => centuriesOf(typeof period === 'string' ? period : null).map(centuryCode) },
  preview: [
    'status',
    'objectType',
    'maker',
    'subject',
    'period',
    'materials',
    'techniques',
    'measurements',
    'inscriptions',
    'distinguishingFeatures',
    'stolenOn',
    'stolenFrom',
    'stolenPlace',
    'stolenCountry',
    'circumstances',
  ],
  asksFor: { field: 'title', refusal: 'description_needed' },
  asks: ({ artText, title, maker, objectType, material, technique, pictures }) =>
    [artText, title, maker, objectType, material, technique, pictures].some((each) => each !== undefined),
  find: async (db, criteria, limit, pictures) => {
    if (pictures) return (await artworksByPicture(db, pictures)).slice(0, limit)
    if (criteria.pictures) return []
    const asked = askedArtwork(criteria)
    return matchArtworks(asked, await storedArtworks(db, asked)).slice(0, limit)
  },
}

/** `c17`, `bc5`: a century as an address holds it. */
const centuryCode = (hundred: number) => (hundred < 0 ? `bc${-hundred}` : `c${hundred + 1}`)

/** The question in the forms in which works are compared. */
export function askedArtwork(criteria: Criteria): AskedArtwork {
  const { artText, title, maker, objectType, material, technique, period, measurements = [] } = criteria
  const when = period === undefined ? undefined : parseEdtf(period)
  return {
    words: wordsIn(artText ?? ''),
    ...(title ? { title } : {}),
    ...(maker ? { maker } : {}),
    ...(objectType ? { objectType } : {}),
    ...(material ? { material } : {}),
    ...(technique ? { technique } : {}),
    ...(when ? { period: when } : {}),
    measurements: measurements.flatMap((text) => readMeasurements(text).found),
  }
}

async function storedArtworks(db: SearchDb, asked: AskedArtwork): Promise<StoredArtwork[]> {
  const keys = [...weightsOf(asked)]
  if (!keys.length) return []
  return db.query<StoredArtwork>(ARTWORKS, [keys.map(([key]) => key), keys.map(([, weight]) => weight), 200])
}

/**
 * Every key with its weight, the heaviest of each: a word as it is, a word as it may be misspelt, then what many works share.
 * A period alone finds nothing: it sorts.
 */
export function weightsOf({ words, title, maker, objectType, material, technique, period }: AskedArtwork) {
  const weights = new Map<number, number>()
  const put = (key: number, weight: number) => weights.set(key, Math.max(weight, weights.get(key) ?? 0))
  const texts = [words.join(' '), title ?? '', maker ?? ''].flatMap(comparedWords).slice(0, MOST_WORDS)
  for (const word of texts) {
    put(wordKey(word), 12)
    if (word.length >= 4) for (const near of tokenKeys(word)) put(near, 2)
  }
  for (const term of words.flatMap((word) => artTermOf(word) ?? []))
    for (const kind of ['objectType', 'material', 'technique'] as const) put(termKey(kind, term), 5)
  if (objectType) put(termKey('objectType', objectType), 6)
  if (material) put(termKey('material', material), 4)
  if (technique) put(termKey('technique', technique), 4)
  if (weights.size && period)
    for (const century of centuriesOf(period)) put(termKey('century', String(century)), 1)
  return weights
}

const MOST_WORDS = 30

const ARTWORKS = `
select a."recordId"::text as "recordId", r."rowId"::int as "rowId", a."objectType", a."title", a."maker", a."subject", a."inscriptions",
  a."inventoryNumber", a."period", a."materials", a."techniques", a."measurements"
from search.artworks_by($1::int4[], $2::int2[], $3::int) f
join "Artwork" a on a."recordId" = f.id
join "Record" r on r."id" = f.id`
