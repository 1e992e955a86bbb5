import { currentCaller, currentOfficer } from '@/lib/auth/officer'
import { Answer } from '@/lib/errors'
import { defaultLocale, isLocale, localePath } from '@/lib/i18n/routing'
import { addNoticeFile } from '@/lib/notices/attachment-commands'
import { mostFileBytes } from '@/lib/notices/file-kind'
import { BrokenForm, chunksOf, formParts } from './multipart'
import { requireSameOrigin } from './same-origin'

/** What is larger is read on, so that the browser hears an answer, and thrown away, so far. */
const mostHeard = 3 * mostFileBytes

/**
 * A file for a draft, as its form posts it. Answers with the way back to the page, which says what came of it: a file that is refused
 * costs nobody what stands in the form.
 */
export async function submitNoticeFile(request: Request, id: string): Promise<Response> {
  const lang = new URL(request.url).searchParams.get('lang') ?? ''
  const locale = isLocale(lang) ? lang : defaultLocale
  const known = /^[\da-f-]{36}$/i.test(id)
  const page = localePath(locale, known ? `/notices/${id}/draft/warrants` : '/notices')
  const back = (said: string) => seeOther(`${page}?file=${said}#files`)
  try {
    requireSameOrigin(request.headers)
    if (!(await currentOfficer()))
      return seeOther(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(page)}`)
    const sent = await fileIn(request)
    if (!sent) return back('file_none')
    if (!sent.bytes) return back('file_large')
    await addNoticeFile(await currentCaller(), { id, name: sent.name, bytes: sent.bytes })
    return back('added')
  } catch (error) {
    const broken = error instanceof BrokenForm || (error instanceof Error && error.name === 'AbortError')
    if (broken) return back('file_kind')
    if (!(error instanceof Answer)) throw error
    return back(Object.values(error.fields)[0]?.[0] ?? error.reason)
  }
}

/** The first file of a form; without bytes where it is larger than is taken. */
async function fileIn(request: Request): Promise<{ name: string; bytes: Uint8Array | null } | null> {
  if (!request.body) return null
  let name = ''
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const part of formParts(chunksOf(request.body), request.headers.get('content-type'))) {
    if (part.kind === 'file') {
      name = part.name === 'file' ? part.fileName : ''
      pieces = []
      size = 0
    } else if (part.kind === 'bytes') {
      size += part.bytes.length
      if (size > mostHeard) throw new BrokenForm('too much')
      if (size <= mostFileBytes) pieces.push(part.bytes)
      else pieces = []
    } else if (part.kind === 'end' && name) {
      return { name, bytes: size > mostFileBytes ? null : new Uint8Array(Buffer.concat(pieces)) }
    }
  }
  return null
}

const seeOther = (address: string) =>
  new Response(null, {
    status: 303,
    headers: {
      Location: address,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
