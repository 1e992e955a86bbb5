import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Pictures on a page are not opened one by one by a person: the page that shows them was an operation, and its event already
 * names every record on it. So a page signs the addresses of its pictures for the session that asked, for a quarter of an
 * hour or two, and the route serves what is so covered without an event of its own: fifty events a list would bury the one
 * that matters. A picture that somebody opens by itself has no cover, is an operation, and leaves its event.
 * The cover says nothing about rights: row security is asked again when the bytes are read.
 */
export type PhotoSize = 'thumb' | 'full'
export type Cover = { photoId: string; size: PhotoSize; sessionId: string; now: Date; key: Buffer }

const quarter = 15 * 60_000

/** The cover for the address; it is the same within a quarter of an hour, so that a page twice rendered is the same page. */
export function coverOf({ photoId, size, sessionId, now, key }: Cover): string {
  const ends = (Math.floor(now.getTime() / quarter) + 2) * quarter
  return `${(ends / quarter).toString(36)}.${signature(`${size}\n${photoId}\n${sessionId}\n${ends}`, key)}`
}

/** Whether a cover was made for this picture and this session, and is not over. */
export function isCovered(cover: string, { photoId, size, sessionId, now, key }: Cover): boolean {
  const [when = '', given = ''] = cover.split('.')
  const ends = Number.parseInt(when, 36) * quarter
  if (!(ends > now.getTime() && ends <= now.getTime() + 2 * quarter)) return false
  const wanted = Buffer.from(signature(`${size}\n${photoId}\n${sessionId}\n${ends}`, key))
  const got = Buffer.from(given)
  return got.length === wanted.length && timingSafeEqual(got, wanted)
}

const signature = (text: string, key: Buffer) => createHmac('sha256', key).update(text).digest('base64url')
