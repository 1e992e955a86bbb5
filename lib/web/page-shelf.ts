import { createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import { addressOf } from '@/lib/auth/address'
import { servedPort } from '@/lib/config'
import { lookCookie, parseLook } from '@/lib/i18n/look'
import { type Locale, locales } from '@/lib/i18n/routing'
import { translatorOf } from '@/lib/i18n/translator'
import { takeFrom } from './address-budget'
import { onShelf, publicSeconds, type Shelved, shelved } from './shelf'

/**
 * Pages for the public are the same for everyone, so they are made once and stand on the shelf for a moment. What stands there has no
 * script: these pages do everything without, and a page that may be kept has no nonce that somebody could have seen before. Each is
 * asked of this very server once, with a word that only this process knows, which lets the proxy make it instead of looking here.
 */
const shared = globalThis as typeof globalThis & { meridianFresh?: string }
shared.meridianFresh ??= randomBytes(24).toString('hex')
const freshHeader = 'x-meridian-fresh'

/** Pages of one address that have to be made, in a minute; those that stand there already cost nothing. */
const madePerMinute = 120

/** Parameters that make another page; any other is as if it had not been said. */
const meant = [
  'forename',
  'name',
  'nationality',
  'ageMin',
  'ageMax',
  'sexId',
  'arrestWarrantCountryId',
  'freeText',
  'unReference',
  'unResolution',
  'q',
  'page',
  'found',
  'refused',
] as const

const isPublicPage = new RegExp(`^/(${locales.join('|')})/public/`)

type Asking = {
  method: string
  headers: Headers
  nextUrl: { pathname: string; searchParams: URLSearchParams }
}

/** The page that an address of the public pages shows, from the shelf; undefined where it is not one, or cannot be made so. */
export async function shelvedPage(request: Asking): Promise<Response | undefined> {
  const { pathname, searchParams } = request.nextUrl
  const locale = isPublicPage.exec(pathname)?.[1] as Locale | undefined
  if (!locale || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
  if (servedPort() === null) return undefined
  if (request.headers.get(freshHeader) === shared.meridianFresh) return undefined
  const { theme, density } = parseLook(cookieOf(request.headers))
  const said = meant.flatMap((name) => {
    const value = searchParams
      .get(name)
      ?.trim()
      .slice(0, name === 'found' ? 700 : 100)
    return value ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  const address = said.length > 0 ? `${pathname}?${said.join('&')}` : pathname
  const key = `page ${theme}.${density} ${address}`
  try {
    const there = onShelf(key)
    if (!there && !takeFrom('pages', addressOf(request.headers), madePerMinute).allowed)
      return tooMany(locale)
    return sent(request, there ?? (await shelved(key, () => made(address, `${theme}.${density}.${locale}`))))
  } catch (error) {
    console.error('a public page could not be made for the shelf; it is made as every other', error)
    return undefined
  }
}

const cookieOf = (headers: Headers) =>
  new RegExp(`(?:^|;\\s*)${lookCookie}=([\\w.-]{1,80})`).exec(headers.get('cookie') ?? '')?.[1]

async function made(address: string, look: string): Promise<Shelved> {
  const { status, location, html } = await asked(address, look)
  if (status >= 500) throw new Error(`${address.split('?')[0]} answered ${status}`)
  if (location) return { status, body: new Uint8Array(), headers: { Location: location } }
  const still = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/ nonce="[^"]*"/g, '')
  const said = Number(/<meta name="x-status" content="(\d{3})"/.exec(still)?.[1] ?? 0)
  const whole = Buffer.from(still)
  return {
    status: said || status,
    body: new Uint8Array(whole),
    headers: { ETag: `W/"${createHash('sha256').update(whole).digest('hex').slice(0, 32)}"` },
  }
}

/** This server asks itself, and nobody else: the place is fixed, only path and question come from the request. */
function asked(
  address: string,
  look: string,
): Promise<{ status: number; location: string | undefined; html: string }> {
  return new Promise((resolve, reject) => {
    const port = servedPort()
    const request = http.get(
      {
        host: 'localhost',
        port,
        path: address,
        timeout: 8_000,
        headers: {
          cookie: `${lookCookie}=${look}`,
          [freshHeader]: shared.meridianFresh,
          accept: 'text/html',
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 500,
            location: answer.headers.location,
            html: Buffer.concat(parts).toString('utf8'),
          }),
        )
      },
    )
    request.on('timeout', () => request.destroy(new Error('too slow')))
    request.on('error', reject)
  })
}

/** Nothing in it may run at all. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

function sent(request: Asking, { status, body, headers }: Shelved): Response {
  const all = {
    ...headers,
    'Content-Security-Policy': policy,
    // Gone everywhere within a minute: a moment here, as long again where it is kept. Nobody keeps it for another look or language.
    'Cache-Control': `public, max-age=${publicSeconds}`,
    Vary: 'Cookie',
  }
  if (headers.Location) return new Response(null, { status, headers: all })
  if (headers.ETag && (request.headers.get('if-none-match') ?? '').includes(headers.ETag))
    return new Response(null, { status: 304, headers: all })
  const shown = request.method === 'HEAD' ? null : body
  return new Response(shown, { status, headers: { ...all, 'Content-Type': 'text/html; charset=utf-8' } })
}

async function tooMany(locale: Locale): Promise<Response> {
  const t = await translatorOf(locale)
  const text = [t('public.busy.title'), t('public.busy.body')].join('\n\n')
  return new Response(text, {
    status: 429,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'Retry-After': '60',
    },
  })
}
