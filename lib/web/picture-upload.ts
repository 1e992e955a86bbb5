import { headers } from 'next/headers'
import { currentCaller, currentOfficer } from '@/lib/auth/officer'
import { Answer } from '@/lib/errors'
import { defaultLocale, isLocale, type Locale, localePath } from '@/lib/i18n/routing'
import type { TakenQuery } from '@/lib/pictures/intake'
import { type PictureRefusal, pictureLimits, refuse } from '@/lib/pictures/refusal'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { startPictureSearch } from '@/lib/search/commands'
import { mostPictures } from '@/lib/search/limits'
import { json } from './respond'
import { requireSameOrigin } from './same-origin'

/** Three pictures as large as one may be, and what stands between them. */
const mostBytes = mostPictures * pictureLimits.bytes + 64 * 1024
/** A larger body is read on so far, and thrown away, because a browser hears no answer before it has sent everything. */
const mostHeard = 128 * 1024 * 1024

/** Why pictures were not taken: what speaks for itself in an address, because without scripts the answer is a page. */
type Refused = { code: string; n?: number; args?: PictureRefusal['args'] }

/**
 * Pictures to look for, as the form posts them: taken by their content alone, in a thread of their own, and a search of them
 * stored. Answers with the way to its results, as a redirect or, to our own script, as JSON; a refusal leads back to the form.
 */
export async function submitPictures(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('lang') ?? ''
  const locale = isLocale(asked) ? asked : defaultLocale
  const form = localePath(locale, '/search/art')
  try {
    requireSameOrigin(await headers())
    const officer = await currentOfficer()
    if (!officer) return goTo(request, `${localePath(locale, '/sign-in')}?next=${encodeURIComponent(form)}`)
    const taken = await takenPictures(request)
    if ('code' in taken) return refused(request, locale, taken)
    const started = await startPictureSearch(await currentCaller(), {
      pictures: taken.map(({ sourceSha256, thumb, query }) => ({ sourceSha256, thumb, query })),
    })
    return goTo(request, localePath(locale, `/search/${started.id}`))
  } catch (error) {
    if (!(error instanceof Answer)) throw error
    if (error.reason === 'no_purpose')
      return goTo(request, `${localePath(locale, '/purpose')}?next=${encodeURIComponent(form)}`)
    if (error.kind === 'forbidden' && error.reason === 'role')
      return goTo(request, localePath(locale, '/denied'))
    return refused(request, locale, { code: error.reason })
  }
}

async function takenPictures(request: Request): Promise<TakenQuery[] | Refused> {
  const body = await readAtMost(request.body, mostBytes)
  if (!body.whole) {
    const megabytes = Math.ceil(body.length / 1024 / 1024)
    return { code: 'tooManyBytes', args: { megabytes, most: pictureLimits.bytes / 1024 / 1024 } }
  }
  const files = await filesIn(body.whole, request.headers.get('content-type') ?? '')
  if (!files.length) return { code: 'none' }
  if (files.length > mostPictures) return { code: 'tooManyPictures' }
  const taken: TakenQuery[] = []
  for (const [i, file] of files.entries()) {
    const one =
      file.size > pictureLimits.bytes ? tooLarge(file) : await theWorkroom().takeQuery(await bytesOf(file))
    if (!one.ok) return { code: one.refused, n: i + 1, args: one.args }
    // One file chosen twice is one view.
    if (!taken.some(({ sourceSha256 }) => sourceSha256 === one.sourceSha256)) taken.push(one)
  }
  return taken
}

export const tooLarge = ({ size }: File) =>
  refuse('tooManyBytes', {
    megabytes: Math.ceil((size / 1024 / 1024) * 10) / 10,
    most: pictureLimits.bytes / 1024 / 1024,
  })

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

/** The files of a form that hold anything; what is no form holds none. */
export async function filesIn(body: Uint8Array<ArrayBuffer>, type: string): Promise<File[]> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return form.getAll('picture').filter((each): each is File => each instanceof File && each.size > 0)
  } catch {
    return []
  }
}

/** A body within a limit, or how long it was. Nothing beyond the limit is kept. */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<{ whole?: Uint8Array<ArrayBuffer>; length: number }> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length <= most) parts.push(part.value)
    else parts.length = 0
    if (length > mostHeard) {
      await reader?.cancel()
      break
    }
  }
  return length > most ? { length } : { whole: new Uint8Array(Buffer.concat(parts)), length }
}

/** The parameters of an address of the form that say what was refused. */
const refusalParameters = ({ code, n, args = {} }: Refused) =>
  new URLSearchParams({
    refused: code,
    ...(n ? { n: String(n) } : {}),
    ...Object.fromEntries(Object.entries(args).map(([name, value]) => [`a.${name}`, String(value)])),
  })

function refused(request: Request, locale: Locale, what: Refused): Response {
  return goTo(request, `${localePath(locale, '/search/art')}?${refusalParameters(what)}#photo`)
}

/** Our own script follows the way itself: a redirect of its request would be followed unseen. */
function goTo(request: Request, address: string): Response {
  if (request.headers.get('accept')?.includes('application/json')) return json({ to: address })
  return new Response(null, {
    status: 303,
    headers: {
      Location: address,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
}
