import { getTranslations } from 'next-intl/server'
import type { Caller } from '@/lib/access/actor'
import { currentCaller, currentOfficer } from '@/lib/auth/officer'
import { Answer } from '@/lib/errors'
import { defaultLocale, isLocale, type Locale, localePath } from '@/lib/i18n/routing'
import { addNoticePicture } from '@/lib/notices/attachment-commands'
import { pictureKinds } from '@/lib/notices/codes'
import type { TakenPicture } from '@/lib/pictures/intake'
import { type PictureRefusal, pictureLimits, pictureRefusals, refuse } from '@/lib/pictures/refusal'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { addDraftPicture } from '@/lib/records/entry/draft-picture-commands'
import { addPhotos } from '@/lib/records/entry/photo-commands'
import type { TakenForRecord } from '@/lib/records/entry/picture-input'
import { mostPhotos } from '@/lib/records/photo-limits'
import { keptReason } from './kept-reason'
import { BrokenForm, chunksOf, formParts } from './multipart'
import { json } from './respond'
import { requireSameOrigin } from './same-origin'

/** A browser hears no answer before it has sent everything: what is too much is read on, and thrown away, so far. */
const mostHeard = mostPhotos * pictureLimits.bytes + 64 * 1024

/** Why the n-th picture of a form was not taken; 0: all of them. */
type RefusedPicture = { n: number; code: string; args: PictureRefusal['args'] }

/** To what pictures are added, as the address of the form says. */
type Target = {
  of: 'draft' | 'record' | 'notice'
  id: string
  /** The type of a record; of a notice what its pictures most likely show. */
  type: string
  locale: Locale
  page: string
}

/**
 * Pictures for a draft or for a record on file, as the form posts them: each is taken by its content alone as soon as it has arrived,
 * so that one is in memory at a time, and a bad one costs nobody the good ones. Answers with the way back to the page, as a redirect
 * or, to our own script, as JSON with a sentence for each that was refused.
 */
export async function submitRecordPictures(request: Request): Promise<Response> {
  const target = targetOf(new URL(request.url))
  const wantsJson = request.headers.get('accept')?.includes('application/json') === true
  const answer = (
    to: string,
    said: { taken?: number; text?: string; refused?: { n: number; text: string }[] } = {},
  ) => (wantsJson ? json({ to, ...said }) : seeOther(to))
  const fields: Record<string, string> = {}
  // Nothing was done with it, so that whoever typed it finds it again.
  const unused = () =>
    target.of === 'record' && fields.reason?.trim() ? { reason: keptReason(target.id, fields.reason) } : {}
  try {
    requireSameOrigin(request.headers)
    if (!(await currentOfficer()))
      return answer(`${localePath(target.locale, '/sign-in')}?next=${encodeURIComponent(target.page)}`)
    const { taken, refused } = await takeAll(request, await currentCaller(), target, fields)
    const t = await getTranslations({ locale: target.locale, namespace: 'entry.pictures' })
    const text = taken ? t('taken', { count: taken }) : ''
    const said = { taken, text, refused: await refusedInWords(target.locale, refused) }
    const parameters = new URLSearchParams(taken ? { taken: String(taken) } : unused())
    for (const each of refused) parameters.append('refused', refusedText(each))
    return answer(`${target.page}?${parameters}#pictures`, said)
  } catch (error) {
    const broken = error instanceof BrokenForm || (error instanceof Error && error.name === 'AbortError')
    if (!broken && !(error instanceof Answer)) throw error
    const code = broken ? 'picture_broken' : codeOf(error as Answer)
    if (code === 'no_purpose')
      return answer(`${localePath(target.locale, '/purpose')}?next=${encodeURIComponent(target.page)}`)
    const refused: RefusedPicture[] = [{ n: 0, code, args: {} }]
    return answer(
      `${target.page}?${new URLSearchParams({ refused: refusedText(refused[0] as RefusedPicture), ...unused() })}#pictures`,
      {
        taken: 0,
        refused: await refusedInWords(target.locale, refused),
      },
    )
  }
}

/** The address of the form decides nothing about rights: what it names is looked for under row security. */
function targetOf({ searchParams }: URL): Target {
  const said = (name: string) => searchParams.get(name) ?? ''
  const [lang, id, type] = ['lang', 'id', 'type'].map(said) as [string, string, string]
  const locale = isLocale(lang) ? lang : defaultLocale
  const of = said('of') === 'notice' ? 'notice' : said('of') === 'record' ? 'record' : 'draft'
  const own = /^[a-z_-]{1,30}$/.test(type) && /^[\da-f-]{36}$/i.test(id)
  if (of === 'notice')
    return {
      of,
      id,
      type,
      locale,
      page: localePath(locale, own ? `/notices/${id}/draft/pictures` : '/notices'),
    }
  const path = own ? `/records/${type}/${of === 'draft' ? 'new/' : ''}${id}/pictures` : '/records'
  return { of, id, type, locale, page: localePath(locale, path) }
}

async function takeAll(
  request: Request,
  caller: Caller,
  target: Target,
  fields: Record<string, string>,
): Promise<{ taken: number; refused: RefusedPicture[] }> {
  const refused: RefusedPicture[] = []
  const waiting: TakenForRecord[] = []
  let taken = 0
  const keep = async (picture: TakenPicture, n: number) => {
    const mine = forRecord(picture)
    if (target.of === 'record') {
      waiting.push(mine)
      return
    }
    try {
      if (target.of === 'notice')
        await addNoticePicture(caller, { id: target.id, picture: mine, ...shownBy(target) })
      else await addDraftPicture(caller, { id: target.id, picture: mine })
      taken++
    } catch (error) {
      if (
        !(error instanceof Answer) ||
        !['picture_twice', 'pictures_full', 'notice_pictures_full'].includes(error.reason)
      )
        throw error
      refused.push({ n, code: error.reason, args: {} })
    }
  }
  for await (const part of picturesIn(request)) {
    if (part.kind === 'field') fields[part.name] = part.value
    else if (part.n > mostPhotos) refused.push({ n: part.n, code: 'pictures_full', args: {} })
    else {
      const one = part.bytes ? await theWorkroom().takePicture(part.bytes) : tooLarge(part.size)
      if (one.ok) await keep(one, part.n)
      else refused.push({ n: part.n, code: one.refused, args: one.args })
    }
  }
  if (waiting.length > 0) {
    const { version, reason } = fields
    await addPhotos(caller, { id: target.id, version, pictures: waiting, reason: reason ?? '' })
    taken = waiting.length
  }
  if (taken === 0 && refused.length === 0) refused.push({ n: 0, code: 'picture_none', args: {} })
  return { taken, refused }
}

/** What a picture of a notice shows and how good it is, is said on its own page afterwards. */
const shownBy = ({ type }: Target) => ({
  kind: pictureKinds.find((kind) => kind === type) ?? 'object',
  good: false,
})

type Part =
  | { kind: 'field'; name: string; value: string }
  /** The n-th picture; without bytes where it was larger than is taken. */
  | { kind: 'picture'; n: number; bytes: Uint8Array | null; size: number }

/** The fields of the form and its files one by one; a place for a file that was left empty is none. */
async function* picturesIn(request: Request): AsyncGenerator<Part> {
  if (!request.body) throw new BrokenForm('no body')
  let named = false
  let pieces: Uint8Array[] = []
  let size = 0
  let n = 0
  let heard = 0
  for await (const part of formParts(chunksOf(request.body), request.headers.get('content-type'))) {
    if (part.kind === 'field') yield { kind: 'field', name: part.name, value: part.value }
    else if (part.kind === 'file') {
      named = part.name === 'picture' && part.fileName !== ''
      pieces = []
      size = 0
    } else if (part.kind === 'bytes') {
      size += part.bytes.length
      heard += part.bytes.length
      if (heard > mostHeard) throw new BrokenForm('too much')
      if (size <= pictureLimits.bytes) pieces.push(part.bytes)
      else pieces = []
    } else if (named) {
      n++
      const bytes = size <= pictureLimits.bytes ? new Uint8Array(Buffer.concat(pieces)) : null
      pieces = []
      yield { kind: 'picture', n, bytes, size }
    }
  }
}

const forRecord = ({
  full,
  thumb,
  mime,
  width,
  height,
  sha256,
  thumbSha256,
  hadPlace,
  description,
}: TakenPicture) => ({
  full,
  thumb,
  mime,
  width,
  height,
  sha256,
  thumbSha256,
  hadPlace,
  description,
})

const tooLarge = (size: number) =>
  refuse('tooManyBytes', {
    megabytes: Math.ceil((size / 1024 / 1024) * 10) / 10,
    most: pictureLimits.bytes / 1024 / 1024,
  })

/** The code of the field, or of the answer as a whole. */
const codeOf = ({ fields, reason }: Answer) => Object.values(fields)[0]?.[0] ?? reason

/** A refusal as an address holds it, because without scripts the answer is a page: `2.tooSmall.width-100.least-200`. */
const refusedText = ({ n, code, args }: RefusedPicture) =>
  [n, code, ...Object.entries(args).map(([name, value]) => `${name}-${value}`)].join('.')

/** What the address of a page of pictures says came of the last ones that were sent. */
export async function sentOf(
  locale: Locale,
  { taken, refused, saved }: Readonly<Record<string, string | string[] | undefined>>,
): Promise<{ taken: number; refused: { n: number; text: string }[]; saved: string }> {
  return {
    taken: typeof taken === 'string' && /^\d{1,2}$/.test(taken) ? Number(taken) : 0,
    refused: await refusedInWords(locale, refusedOf(refused)),
    saved: typeof saved === 'string' && /^\d{1,9}$/.test(saved) ? saved : '',
  }
}

/** The pictures of a form that arranges them, as its operations take them. */
export function arrangementOfForm(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return [...form.keys()].flatMap((name) => {
    if (!name.startsWith('id-')) return []
    const id = name.slice(3)
    const [place, takenOn, caption] = ['place', 'takenOn', 'caption'].map((each) =>
      text(`${each}-${id}`),
    ) as [string, string, string]
    return [{ id, place, takenOn, caption, remove: text(`remove-${id}`) === 'yes' }]
  })
}

/** The refusals that the address of a page says; whatever else stands there is nothing. */
function refusedOf(parameter: string | string[] | undefined): RefusedPicture[] {
  return [parameter ?? []]
    .flat()
    .slice(0, mostPhotos + 1)
    .flatMap((text) => {
      const [n = '', code = '', ...rest] = text.split('.')
      if (!/^\d{1,3}$/.test(n) || !/^\w{3,40}$/.test(code)) return []
      const args = rest.flatMap((each): [string, string | number][] => {
        const [name = '', value = ''] = each.split('-')
        if (name === 'format') return /^[A-Z0-9 ]{2,10}$/i.test(value) ? [[name, value]] : []
        return /^\d{1,9}$/.test(value) && /^[a-z]{1,12}$/.test(name) ? [[name, Number(value)]] : []
      })
      return [{ n: Number(n), code, args: Object.fromEntries(args) }]
    })
}

/** What is said of each refused picture. */
async function refusedInWords(
  locale: Locale,
  refused: readonly RefusedPicture[],
): Promise<{ n: number; text: string }[]> {
  const pictures = await getTranslations({ locale, namespace: 'pictures.refused' })
  const errors = await getTranslations({ locale, namespace: 'errors.code' })
  const none = { megabytes: 0, megapixels: 0, most: 0, width: 0, height: 0, least: 0, seconds: 0, format: '' }
  return refused.map(({ n, code, args }) => ({
    n,
    text: (pictureRefusals as readonly string[]).includes(code)
      ? pictures(code, { ...none, ...args })
      : errors(errors.has(code) ? code : 'unknown'),
  }))
}

const seeOther = (location: string) =>
  new Response(null, {
    status: 303,
    headers: {
      Location: location,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  })
