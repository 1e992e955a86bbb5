import { createHash } from 'node:crypto'
import { addressOf } from '@/lib/auth/address'
import { Answer } from '@/lib/errors'
import { localeOr, localePath } from '@/lib/i18n/routing'
import { pictureLimits, pictureRefusals } from '@/lib/pictures/refusal'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { type LikePicture, openWorksLike, readOpenPicture } from '@/lib/search/open-works-queries'
import { takeFrom } from './address-budget'
import { filesIn, readAtMost } from './picture-upload'
import { publicSeconds, type Shelved, shelved } from './shelf'

/** Pictures of one address in a minute: each is seconds of work. */
const searchesPerMinute = 10
const picturesPerMinute = 600
const mostBytes = pictureLimits.bytes + 64 * 1024

/**
 * A picture with which a visitor looks for a stolen work. It is taken by its content alone and forgotten at once: what was found stands
 * in the address of the page that shows it, so that nothing has to be kept.
 */
export async function searchOpenPictures(request: Request): Promise<Response> {
  const locale = localeOr(new URL(request.url).searchParams.get('lang'))
  const to = (said: Record<string, string>) =>
    new Response(null, {
      status: 303,
      headers: {
        Location: `${localePath(locale, '/public/stolen-art')}?${new URLSearchParams(said)}#photo`,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      },
    })
  if (!takeFrom('art', addressOf(request.headers), searchesPerMinute).allowed) return to({ refused: 'rate' })
  try {
    const { whole } = await readAtMost(request.body, mostBytes)
    if (!whole) return to({ refused: 'large' })
    const [file] = await filesIn(whole, request.headers.get('content-type') ?? '')
    if (!file) return to({ refused: 'none' })
    const taken = await theWorkroom().takeQuery(new Uint8Array(await file.arrayBuffer()))
    if (!taken.ok) return to({ refused: taken.refused })
    const found = await openWorksLike(taken)
    return to('ok' in found ? { refused: found.refused } : { found: foundText(found) })
  } catch (error) {
    if (error instanceof Answer) return to({ refused: 'busy' })
    throw error
  }
}

/** `same.<id>~likely.<id>`; `none` where nothing was like it. */
const foundText = (found: readonly LikePicture[]) =>
  found.map(({ id, band }) => `${band}.${id}`).join('~') || 'none'

/** What an address says was found by a picture; null where it says nothing. */
export function foundIn(text: string | string[] | undefined): LikePicture[] | null {
  if (typeof text !== 'string') return null
  return text.split('~').flatMap((each) => {
    const [, band, id] =
      /^(same|likely|perhaps)\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(each) ?? []
    return band && id ? [{ band: band as LikePicture['band'], id }] : []
  })
}

/** Why a picture was not taken, as an address says it; null for anything else. */
export const refusalIn = (text: string | string[] | undefined) =>
  [...pictureRefusals, 'rate', 'large', 'none'].find((each) => each === text) ?? null

/** A picture of an open work, for our own pages. */
export async function openPicture(request: Request, id: string): Promise<Response> {
  const thumb = new URL(request.url).searchParams.get('size') === 'thumb'
  const budget = takeFrom('pictures', addressOf(request.headers), picturesPerMinute)
  const answer = !budget.allowed
    ? nothing(429)
    : await shelved(`work ${id.slice(0, 40)} ${thumb}`, () => pictureOf(id, thumb))
  const kept = answer.status === 200 ? `public, max-age=${publicSeconds}` : 'no-store'
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      ...answer.headers,
      'Cache-Control': kept,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
}

async function pictureOf(id: string, thumb: boolean): Promise<Shelved> {
  const found = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
    ? await readOpenPicture(id, thumb)
    : undefined
  if (!found) return nothing(404)
  const tag = createHash('sha256').update(found.bytes).digest('hex').slice(0, 32)
  return { status: 200, body: found.bytes, headers: { 'Content-Type': found.mime, ETag: `"${tag}"` } }
}

const nothing = (status: number): Shelved => ({ status, body: new Uint8Array(), headers: {} })
