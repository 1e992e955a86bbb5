import type { PictureDescription, PictureQuery } from '@/lib/pictures/describe'
import type { SearchDb } from '@/lib/search/sql'
import type { TakenForRecord } from './picture-input'

/** A picture of a draft as pages show it: small, as `data:` needs no address of its own. */
export type DraftPictureView = {
  id: string
  /** WebP in base64. */
  thumb: string
  width: number
  height: number
  takenOn: string | null
  caption: string | null
  /** The file said where it was taken. */
  hadPlace: boolean
}

/** The pictures of a draft that exists for the officer, in their order. */
export const draftPictures = (sql: SearchDb, draftId: string): Promise<DraftPictureView[]> =>
  sql.query<DraftPictureView>(
    `select p."id"::text as "id", replace(encode(p."thumb", 'base64'), E'\\n', '') as "thumb", p."width", p."height", p."takenOn", p."caption", p."hadPlace"
       from "DraftPicture" p where p."draftId" = $1::uuid order by p."ordinal", p."id"`,
    [draftId],
  )

/** How many a draft has. */
export async function countDraftPictures(sql: SearchDb, draftId: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as "count" from "DraftPicture" p where p."draftId" = $1::uuid',
    [draftId],
  )
  return row?.count ?? 0
}

/** A picture of a draft as it goes to its record. */
export type WaitingPicture = {
  id: string
  taken: Omit<TakenForRecord, 'description' | 'hadPlace'> & { description: PictureDescription | null }
  takenOn: string | null
  caption: string | null
}

/** The pictures of a draft whole, to be filed. */
export async function waitingPictures(sql: SearchDb, draftId: string): Promise<WaitingPicture[]> {
  const rows = await sql.query<
    Omit<WaitingPicture['taken'], 'description'> & {
      id: string
      takenOn: string | null
      caption: string | null
      look: KeptLook | null
    }
  >(
    `select p."id"::text as "id", p."full", p."thumb", p."mime", p."width", p."height", p."sha256", p."thumbSha256", p."takenOn", p."caption", p."look"
       from "DraftPicture" p where p."draftId" = $1::uuid order by p."ordinal", p."id"`,
    [draftId],
  )
  return rows.map(({ id, takenOn, caption, look, ...taken }) => ({
    id,
    taken: { ...taken, description: look && descriptionOf(look) },
    takenOn,
    caption,
  }))
}

/** What pictures of a draft look like, to look for others that are the same; the first ones, where there are many. */
export async function looksOfDraft(sql: SearchDb, draftId: string, most: number): Promise<PictureQuery[]> {
  const rows = await sql.query<{ look: KeptLook }>(
    `select p."look" from "DraftPicture" p where p."draftId" = $1::uuid and p."look" is not null order by p."ordinal", p."id" limit $2::int`,
    [draftId, most],
  )
  return rows.map(({ look }) => {
    const { hash, quality, points } = descriptionOf(look)
    return { hashes: [hash], quality, points, mirroredPoints: new Uint8Array() }
  })
}

/** A description as its column holds it. */
type KeptLook = Omit<PictureDescription, 'points'> & { points: string }

export const keptLook = ({ points, ...look }: PictureDescription): KeptLook => ({
  ...look,
  points: Buffer.from(points).toString('base64'),
})

const descriptionOf = ({ points, ...look }: KeptLook): PictureDescription => ({
  ...look,
  points: new Uint8Array(Buffer.from(points, 'base64')),
})
