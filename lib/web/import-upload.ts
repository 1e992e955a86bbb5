import { createHash } from 'node:crypto'
import type { Caller } from '@/lib/access/actor'
import { currentCaller } from '@/lib/auth/officer'
import { Answer, invalid } from '@/lib/errors'
import { isLocale, type Locale, localePath } from '@/lib/i18n/routing'
import { importLimits } from '@/lib/imports/limits'
import { fileSniffer } from '@/lib/imports/sniff'
import {
  beginImport,
  completeImport,
  discardUpload,
  pieceBytes,
  receivePiece,
} from '@/lib/imports/upload-commands'
import { BrokenForm, chunksOf, formParts } from './multipart'
import { requireSameOrigin } from './same-origin'

/** Room for the fields and edges of the form around the file. */
const around = 64 * 1024

/**
 * Takes a file from the form of a page and leads to its columns, or back to the form with the reason. The bytes go to the
 * database piece by piece as they come; the proxy leaves this address out, because it would hold the whole body back.
 */
export async function takeUpload(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('locale')
  const locale: Locale = isLocale(asked) ? asked : 'en'
  const caller = await currentCaller()
  let id: string | null = null
  try {
    requireSameOrigin(request.headers)
    if (Number(request.headers.get('content-length') ?? 0) > importLimits.bytes + around)
      throw refusal('file_large')
    if (!request.body) throw refusal('file_missing')
    let type = ''
    let upload: Upload | null = null
    for await (const part of formParts(chunksOf(request.body), request.headers.get('content-type'))) {
      if (part.kind === 'field' && part.name === 'type') type = part.value
      if (part.kind === 'file') {
        if (part.name !== 'file' || part.fileName === '' || upload) throw refusal('file_missing')
        id = (await beginImport(caller, { type, fileName: part.fileName })).id
        upload = uploadOf(caller, id)
      }
      if (part.kind === 'bytes') await upload?.take(part.bytes)
      if (part.kind === 'end' && upload && id) {
        await upload.end()
        return seeOther(localePath(locale, `/imports/${id}/columns`))
      }
    }
    throw refusal('file_missing')
  } catch (error) {
    return answerOf(error, locale, caller, id)
  }
}

type Upload = { take: (bytes: Uint8Array) => Promise<void>; end: () => Promise<void> }

/** Hands the bytes on in pieces of one size, and looks at them on the way. */
function uploadOf(caller: Caller, id: string): Upload {
  const sniffer = fileSniffer()
  const hash = createHash('sha256')
  let waiting = Buffer.alloc(0)
  let ordinal = 0
  const send = async (size: number) => {
    const bytes = new Uint8Array(waiting.subarray(0, size))
    waiting = Buffer.from(waiting.subarray(size))
    sniffer.push(bytes)
    hash.update(bytes)
    await receivePiece(caller, { id, ordinal: ordinal++, bytes })
  }
  return {
    async take(bytes) {
      waiting = Buffer.concat([waiting, bytes])
      if (ordinal * pieceBytes + waiting.length > importLimits.bytes) throw refusal('file_large')
      while (waiting.length >= pieceBytes) await send(pieceBytes)
    },
    async end() {
      if (waiting.length) await send(waiting.length)
      const found = sniffer.found()
      if ('refused' in found) throw refusal(found.refused)
      await completeImport(caller, { id, digest: hash.digest('hex'), file: found.file })
    },
  }
}

const refusal = (code: string) => invalid('input', { file: [code] })

/** Back to the form, which says why; a begun import is put aside with the same reason. */
async function answerOf(
  error: unknown,
  locale: Locale,
  caller: Caller,
  id: string | null,
): Promise<Response> {
  const broken = error instanceof BrokenForm || (error instanceof Error && error.name === 'AbortError')
  if (!broken && !(error instanceof Answer)) {
    console.error('an upload broke off', error)
  }
  const code = error instanceof Answer ? codeOf(error) : broken ? 'file_broken_off' : 'unknown'
  if (id) await discardUpload(caller, { id, reason: code }).catch(() => {})
  if (code === 'no_purpose') {
    const next = encodeURIComponent(localePath(locale, '/imports/new'))
    return seeOther(`${localePath(locale, '/purpose')}?next=${next}`)
  }
  return seeOther(`${localePath(locale, '/imports/new')}?refused=${code}`)
}

/** The code of the field, or of the answer as a whole. */
const codeOf = ({ fields, reason }: Answer) => Object.values(fields)[0]?.[0] ?? reason

/** Relative, so that a proxy in front changes nothing. 303: what follows is looked at, not sent again. */
const seeOther = (location: string) =>
  new Response(null, {
    status: 303,
    headers: {
      Location: location,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
