import { publicRead } from '@/lib/operation/public-read'
import { ranked } from '@/lib/pictures/compare'
import { askedKeys } from '@/lib/pictures/index-keys'
import type { TakenQuery } from '@/lib/pictures/intake'
import type { PictureRefusal } from '@/lib/pictures/refusal'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { matchArtworks, type StoredArtwork } from './artwork-match'
import { askedArtwork, weightsOf } from './artworks'

/** A stolen work of art as everybody may see it: Object ID, and nothing of its owner or its theft. */
export type OpenWork = {
  id: string
  reference: string
  objectType: string
  title: string | null
  maker: string | null
  subject: string | null
  period: string | null
  periodText: string | null
  materials: string[]
  techniques: string[]
  measurements: string[]
  inscriptions: string | null
  distinguishingFeatures: string | null
  pictures: { id: string; width: number; height: number }[]
}
export type OpenWorks = { total: number; page: number; pages: number; works: OpenWork[] }

export const worksPerPage = 24

/** Open works by words about them, the likest first; without words all of them, the newest first. */
export async function findOpenWorks(words: string, page: number): Promise<OpenWorks> {
  if (!words.trim()) return newest(page)
  const asked = askedArtwork({ artText: words.slice(0, 200) } as Parameters<typeof askedArtwork>[0])
  const keys = [...weightsOf(asked)]
  if (keys.length === 0) return { total: 0, page: 1, pages: 1, works: [] }
  const stored = await publicRead<StoredArtwork>(BY_WORDS, [
    keys.map(([key]) => key),
    keys.map(([, weight]) => weight),
    200,
  ])
  const ids = matchArtworks(asked, stored).map(({ recordId }) => recordId)
  const pages = Math.max(1, Math.ceil(ids.length / worksPerPage))
  const at = Math.min(page, pages)
  return {
    total: ids.length,
    page: at,
    pages,
    works: await readOpenWorks(ids.slice((at - 1) * worksPerPage, at * worksPerPage)),
  }
}

async function newest(page: number): Promise<OpenWorks> {
  const [counted] = await publicRead<{ total: number }>(COUNT, [])
  const total = counted?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / worksPerPage))
  const at = Math.min(page, pages)
  const works = await publicRead<OpenWork>(NEWEST, [worksPerPage, (at - 1) * worksPerPage])
  return { total, page: at, pages, works }
}

/** Open works by their ids, in that order; what is not open any more is left out. */
export async function readOpenWorks(ids: readonly string[]): Promise<OpenWork[]> {
  if (ids.length === 0) return []
  const rows = await publicRead<OpenWork>(BY_IDS, [ids])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type LikePicture = { id: string; band: 'same' | 'likely' | 'perhaps' }

/** Open works whose pictures are like the one asked with, the likest first. Nothing of the picture is kept. */
export async function openWorksLike({ query }: TakenQuery): Promise<LikePicture[] | PictureRefusal> {
  const { bands, keys, mirroredKeys } = askedKeys(query)
  const rows = await publicRead<Stored>(LIKE, [query.hashes, bands, keys, mirroredKeys, mostCompared])
  const answer = await theWorkroom().comparePictures(
    query,
    rows.map(({ photoId, hash, quality, points }) => ({ id: photoId, hash, quality, points })),
  )
  if (!answer.ok) return answer
  const workOf = new Map(rows.map(({ photoId, workId }) => [photoId, workId]))
  const found = new Map<string, LikePicture>()
  for (const { id, band } of ranked(answer.matches)) {
    const work = workOf.get(id)
    if (work && band !== 'different' && !found.has(work)) found.set(work, { id: work, band })
  }
  return [...found.values()].slice(0, mostFound)
}

/** Fewer than the portal compares: these are anybody's pictures, and work of 15 to 20 ms each. */
const mostCompared = 30
const mostFound = 12

type Stored = { photoId: string; workId: string; hash: string; quality: number; points: Uint8Array }

/** A picture of an open work, as it is kept. */
export async function readOpenPicture(
  id: string,
  thumb: boolean,
): Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const [row] = await publicRead<{ mime: string; bytes: Buffer }>(PICTURE, [id, thumb])
  return row && { mime: row.mime, bytes: new Uint8Array(row.bytes) }
}

const COLUMNS = `w."id"::text as id, w."reference", w."objectType", w."title", w."maker", w."subject", w."period", w."periodText", w."materials",
  w."techniques", w."measurements", w."inscriptions", w."distinguishingFeatures", coalesce((
    select jsonb_agg(jsonb_build_object('id', p."id", 'width', p."width", 'height', p."height") order by p."ordinal")
      from "OpenPicture" p where p."workId" = w."id"), '[]') as pictures`

const COUNT = `select count(*)::int as total from "OpenWork" w where w."openUntil" >= current_date`

const NEWEST = `
select ${COLUMNS} from "OpenWork" w where w."openUntil" >= current_date order by w."id" desc limit $1::int offset $2::int`

const BY_IDS = `select ${COLUMNS} from "OpenWork" w where w."id" = any ($1::text[]::uuid[]) and w."openUntil" >= current_date`

const BY_WORDS = `
select w."id"::text as "recordId", 0 as "rowId", w."objectType", w."title", w."maker", w."subject", w."inscriptions", null as "inventoryNumber",
  w."period", w."materials", w."techniques", w."measurements"
from search.open_works_by($1::int4[], $2::int2[], $3::int) f join "OpenWork" w on w."id" = f.id`

const LIKE = `
select p.photo_id::text as "photoId", p.record_id::text as "workId", p.hash, p.quality, p.points
from search.open_pictures_like($1::text[], $2::int4[], $3::int4[], $4::int4[], $5::int) p`

const PICTURE = 'select p.mime, p.bytes from search.open_picture($1::uuid, $2::boolean) p'
