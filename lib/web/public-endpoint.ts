import { createHash } from 'node:crypto'
import { addressOf } from '@/lib/auth/address'
import { countries } from '@/lib/bureaus/countries'
import { config } from '@/lib/config'
import { Answer, statusOf } from '@/lib/errors'
import { defaultLocale, type Locale } from '@/lib/i18n/routing'
import { translatorOf } from '@/lib/i18n/translator'
import {
  changesOf,
  detailOf,
  entityIdOf,
  imagesOf,
  listOf,
  picked,
  type Wording,
} from '@/lib/notices/public/answers'
import {
  askedOf,
  languageAsked,
  listParameters,
  type PublicKind,
  publicKinds,
} from '@/lib/notices/public/asked'
import {
  listChanges,
  listExtracts,
  readExtract,
  readPublicPicture,
} from '@/lib/notices/public/extract-queries'
import { fieldsOf } from '@/lib/notices/public/shapes'
import { budgetHeaders, type Left, takeFrom } from './address-budget'
import { publicOpenApi } from './public-openapi'
import { publicSeconds, type Shelved, shelved } from './shelf'

/** Requests of one address in a minute. */
const perMinute = 60
const changesAtOnce = 500

/** What is wrong with a request, by its code in the messages `public.problems`. */
class PublicProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`)
  }
}

/**
 * The public interface of notices under `/public/notices/v1` (DOMAIN 4.3): the paths, names, nulls and links of the known service. No
 * key, no cookie, open to pages of every origin; sixty requests a minute for an address. Answers stand on the shelf for a moment.
 */
export async function publicNotices(request: Request, path: readonly string[]): Promise<Response> {
  if (request.method === 'OPTIONS')
    return new Response(null, { status: 204, headers: { ...open, Allow: methods } })
  const budget = takeFrom('notices', addressOf(request.headers), perMinute)
  const { searchParams } = new URL(request.url)
  const locale = languageAsked(searchParams) || defaultLocale
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new PublicProblem(405, 'method')
    if (!budget.allowed) throw new PublicProblem(429, 'rate')
    const answer = await shelved(keyOf(path, searchParams), () => made(path, searchParams, locale))
    return sent(request, answer, budget)
  } catch (error) {
    return sent(request, await problemOf(error, locale), budget)
  }
}

const methods = 'GET, HEAD, OPTIONS'
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Expose-Headers':
    'ETag, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  'Access-Control-Max-Age': '86400',
}

/** Only parameters that mean something make another answer. */
function keyOf(path: readonly string[], parameters: URLSearchParams): string {
  const known = [...listParameters, 'page', 'resultPerPage', 'cursor', 'since', 'after']
  const said = known.flatMap((name) => {
    const value = parameters.get(name)
    return value === null ? [] : [`${name}=${encodeURIComponent(value.slice(0, 200))}`]
  })
  return `api ${path.join('/')}?${said.join('&')}`
}

async function made(path: readonly string[], parameters: URLSearchParams, locale: Locale): Promise<Shelved> {
  try {
    return await answerOf(path, parameters)
  } catch (error) {
    return problemOf(error, locale)
  }
}

async function answerOf(path: readonly string[], parameters: URLSearchParams): Promise<Shelved> {
  const said = languageAsked(parameters)
  if (said === null) throw new PublicProblem(400, 'lang')
  const wording: Wording | undefined = said && { locale: said, t: await translatorOf(said) }
  const [first = '', ...rest] = path
  if (path.length === 1 && first === 'openapi.json') return json(publicOpenApi())
  if (path.length === 1 && first === 'countries') return json(countriesIn(said ?? defaultLocale))
  if (path.length === 1 && first === 'changes') return changes(parameters)
  const kind = publicKinds.find((each) => each === first)
  if (!kind) throw new PublicProblem(404, 'not_found')
  const section =
    kind === 'un' && (rest[0] === 'persons' || rest[0] === 'entities') ? rest.shift() : undefined
  if (rest.length === 0) return list(kind, section, parameters, wording)
  const [id = '', images, pictureId, more] = rest
  const entityId = entityIdOf(id)
  if (!entityId || more !== undefined || (images !== undefined && images !== 'images'))
    throw new PublicProblem(404, 'not_found')
  if (pictureId !== undefined) return picture(kind, entityId, pictureId)
  return notice(kind, entityId, { section, images: images !== undefined, parameters, wording })
}

const base = () => `${config().origin}/public/notices/v1`

async function list(
  kind: PublicKind,
  section: string | undefined,
  parameters: URLSearchParams,
  wording: Wording | undefined,
) {
  const read = askedOf(
    kind,
    parameters,
    section === undefined ? null : section === 'persons' ? 'person' : 'entity',
  )
  if ('wrong' in read) throw new PublicProblem(400, read.wrong)
  const { asked } = read
  return json(
    listOf(base(), await listExtracts(asked), {
      address: [base(), kind, ...(section ? [section] : [])].join('/'),
      parameters,
      perPage: asked.perPage,
      byCursor: asked.cursor !== null,
      fields: fieldsAsked(kind, parameters),
      wording,
      said: wording?.t ?? (await translatorOf(defaultLocale)),
    }),
  )
}

function fieldsAsked(kind: PublicKind, parameters: URLSearchParams): string[] | null {
  const said = parameters.get('fields')
  if (said === null) return null
  const fields = said.split(',').map((each) => each.trim())
  const known: readonly string[] = fieldsOf[kind]
  if (!fields.every((each) => known.includes(each))) throw new PublicProblem(400, 'fields')
  return fields
}

async function notice(
  kind: PublicKind,
  entityId: string,
  asked: {
    section: string | undefined
    images: boolean
    parameters: URLSearchParams
    wording: Wording | undefined
  },
) {
  const { section, images, parameters, wording } = asked
  const fields = fieldsAsked(kind, parameters)
  const found = await readExtract(kind, entityId)
  if (found === 'gone') throw new PublicProblem(410, 'gone')
  const subject = section === 'persons' ? 'person' : section === 'entities' ? 'entity' : undefined
  if (!found || (subject && found.extract.subject !== subject)) throw new PublicProblem(404, 'not_found')
  if (images) return json(imagesOf(base(), found.extract, found.pictures))
  const detail = detailOf(base(), found.extract, wording, wording?.t ?? (await translatorOf(defaultLocale)))
  return json(fields ? picked(detail, fields) : detail)
}

async function picture(kind: PublicKind, entityId: string, pictureId: string): Promise<Shelved> {
  const found = /^\d{1,15}$/.test(pictureId) ? await readPublicPicture(kind, entityId, pictureId) : undefined
  if (!found) throw new PublicProblem(404, 'not_found')
  return {
    status: 200,
    body: found.bytes,
    headers: { 'Content-Type': 'image/jpeg', ETag: `"${found.sha256.slice(0, 32)}"` },
  }
}

/** Pictures that a page of ours may ask for in a minute: a list has some twenty. */
const picturesPerMinute = 600

/** A picture of a notice for our own pages, out of a budget of its own: whoever looks through a list is no program. */
export async function publicPicture(
  request: Request,
  { kind, id, picture: pictureId }: { kind: string; id: string; picture: string },
): Promise<Response> {
  const budget = takeFrom('pictures', addressOf(request.headers), picturesPerMinute)
  try {
    if (!budget.allowed) throw new PublicProblem(429, 'rate')
    const known = publicKinds.find((each) => each === kind)
    const entityId = entityIdOf(id)
    if (!known || !entityId) throw new PublicProblem(404, 'not_found')
    const answer = await shelved(`picture ${kind} ${entityId} ${pictureId.slice(0, 20)}`, async () => {
      try {
        return await picture(known, entityId, pictureId)
      } catch (error) {
        return problemOf(error, defaultLocale)
      }
    })
    return sent(request, answer, budget)
  } catch (error) {
    return sent(request, await problemOf(error, defaultLocale), budget)
  }
}

async function changes(parameters: URLSearchParams): Promise<Shelved> {
  const said = parameters.get('since') ?? '1970-01-01'
  const since = new Date(said)
  if (!/^\d{4}-\d{2}-\d{2}/.test(said) || Number.isNaN(since.getTime())) throw new PublicProblem(400, 'since')
  const after = /^\d{1,15}$/.exec(parameters.get('after') ?? '')?.[0] ?? '0'
  const found = await listChanges(since, after, changesAtOnce)
  return json(changesOf(base(), found, { since, after, limit: changesAtOnce }))
}

const countriesIn = (locale: Locale) =>
  countries
    .filter(({ kind, code }) => kind !== 'international' || /^\d{3}$/.test(code))
    .map(({ code, names }) => ({ value: code, name: names[locale] }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))

function json(value: unknown, status = 200, type = 'application/json'): Shelved {
  const body = new Uint8Array(Buffer.from(JSON.stringify(value)))
  return {
    status,
    body,
    headers: {
      'Content-Type': type,
      ...(status === 200
        ? { ETag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"` }
        : {}),
    },
  }
}

async function problemOf(error: unknown, locale: Locale): Promise<Shelved> {
  const { status, code } = problemIn(error)
  const t = await translatorOf(locale)
  const body = {
    type: `${config().origin}/${locale}/public/how-notices-work#${code}`,
    title: t(`public.problems.${code}`),
    status,
    code,
  }
  return json(body, status, 'application/problem+json')
}

function problemIn(error: unknown): { status: number; code: string } {
  if (error instanceof PublicProblem) return error
  if (error instanceof Answer) return { status: statusOf[error.kind], code: 'busy' }
  console.error(`bug ${crypto.randomUUID()}`, error)
  return { status: 500, code: 'bug' }
}

function sent(request: Request, { status, body, headers }: Shelved, budget: Left): Response {
  const etag = headers.ETag
  const same =
    etag !== undefined &&
    (request.headers.get('if-none-match') ?? '')
      .split(',')
      .some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
  const all = {
    ...open,
    'Cache-Control': status < 429 ? `public, max-age=${publicSeconds}` : 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    ...budgetHeaders(budget),
    ...(status === 405 ? { Allow: methods } : {}),
    ...(status === 503 ? { 'Retry-After': '5' } : {}),
    ...headers,
  }
  if (same) return new Response(null, { status: 304, headers: all })
  const bare = request.method === 'HEAD'
  return new Response(bare ? null : body, {
    status,
    headers: { ...all, 'Content-Length': String(body.byteLength) },
  })
}
