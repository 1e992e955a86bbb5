import type { PictureMatch, StoredPicture } from '@/lib/pictures/compare'
import type { PictureQuery } from '@/lib/pictures/describe'

/** The pictures with which something is looked for, and who compares them: that is work for another thread. */
export type AskedPictures = {
  /** In the order in which they were given. */
  queries: readonly PictureQuery[]
  /** Compares the n-th of them with stored ones, likest first. */
  compare: (n: number, stored: readonly StoredPicture<string>[]) => Promise<PictureMatch<string>[]>
  /** Only those that look the same as they stand are looked for, not those with some details in common. */
  byLookAlone?: true
}

/** A picture as it is kept with its search: how it is looked for, and small, for those who look at the results. */
export type KeptPicture = { query: PictureQuery; thumb: Uint8Array }

/** As one text, which is then sealed. */
export function writePicture({ query, thumb }: KeptPicture): string {
  const { points, mirroredPoints, ...rest } = query
  return JSON.stringify({
    ...rest,
    points: base64(points),
    mirroredPoints: base64(mirroredPoints),
    thumb: base64(thumb),
  })
}

export function readPicture(text: string): KeptPicture {
  const { thumb, points, mirroredPoints, ...rest } = JSON.parse(text) as Omit<
    PictureQuery,
    'points' | 'mirroredPoints'
  > & { thumb: string; points: string; mirroredPoints: string }
  return {
    query: { ...rest, points: bytes(points), mirroredPoints: bytes(mirroredPoints) },
    thumb: bytes(thumb),
  }
}

const base64 = (value: Uint8Array) => Buffer.from(value).toString('base64')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
