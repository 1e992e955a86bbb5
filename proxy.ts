import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { lookCookie, parseLook } from '@/lib/i18n/look'
import { isLocale, negotiateLocale } from '@/lib/i18n/routing'
import { shelvedPage } from '@/lib/web/page-shelf'

// What is larger than what the proxy passes on whole (pictures, files of imports), and the call that border systems make
// thousands of times, of whose processor time the proxy would take a third; their routes set the headers themselves.
export const config = {
  matcher: [
    '/((?!_next/static|api/search/photo$|public/art/photo$|api/pictures$|api/imports$|api/v1/find$|api/v1/records/[a-z-]+$).*)',
  ],
}

/**
 * Gives each page its nonce, its content security policy and its language. Decides nothing about access:
 * every page asks for the officer itself, so that a request that slips past here reaches nothing.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  if (!isDecodable(pathname)) return notThere(request)
  // A file that is not there is answered with a page: it may do nothing either.
  if (pathname.startsWith('/api/reading/')) return reading(NextResponse.next())
  if (isFile(pathname) || pathname === '/api' || /^\/(api|public)\//.test(pathname))
    return powerless(NextResponse.next())

  const locale = pathname.split('/')[1]
  if (!isLocale(locale)) return toLanguage(request)
  const kept = await shelvedPage(request)
  if (kept) return kept

  const nonce = randomBytes(16).toString('base64')
  const policy = pagePolicy(
    nonce,
    process.env.NODE_ENV === 'development',
    pathname === `/${locale}/quick/camera`,
  )
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-next-intl-locale', locale)
  // Where somebody who has to sign in first was going.
  headers.set('x-page', pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const status = statuses[pathname.slice(locale.length + 1)] ?? 200
  const answer = NextResponse.next({ request: { headers }, status })
  answer.headers.set('Content-Security-Policy', policy)
  answer.headers.set('Reporting-Endpoints', 'csp="/api/csp"')
  return answer
}

/** Pages that say what an address does not answer: whole from the server, with the status that programs read. */
const statuses: Record<string, number> = { '/not-found': 404, '/not-here': 404, '/denied': 403 }

/** A percent sign that begins no character: Next would fail on it before any page could answer. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** The not-found page of the language that the address begins with; machines get the bare status. */
function notThere(request: NextRequest): NextResponse {
  const [, locale] = request.nextUrl.pathname.split('/')
  if (!isLocale(locale)) return powerless(new NextResponse(null, { status: 404, headers: noStore }))
  const page = new URL(`/${locale}/not-found`, request.nextUrl)
  return powerless(NextResponse.redirect(page, { status: 307, headers: noStore }))
}

const noStore = { 'Cache-Control': 'no-store' }

/** The policy of everything that is not a page: nothing in it may run, and nothing may frame it. */
function powerless(answer: NextResponse): NextResponse {
  answer.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  return answer
}

/**
 * The policy of the workers that read pictures (app/api/reading): a worker lives under the policy of its own script. These two
 * may load their own parts and compile WebAssembly, and speak to nobody else; no page may.
 */
function reading(answer: NextResponse): NextResponse {
  answer.headers.set(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
  )
  return answer
}

/** What lies in public/: none of our addresses has a dot in its first segment, these have. */
function isFile(pathname: string): boolean {
  return pathname.startsWith('/flags/') || /^\/[^/]+\.[a-z0-9]+$/.test(pathname)
}

/** 307 keeps the method; the answer depends on the reader, so nobody may keep it. */
function toLanguage(request: NextRequest): NextResponse {
  const chosen = parseLook(request.cookies.get(lookCookie)?.value).locale
  const locale = negotiateLocale(chosen, request.headers.get('accept-language'))
  const address = request.nextUrl.clone()
  address.pathname = address.pathname === '/' ? `/${locale}` : `/${locale}${address.pathname}`
  const answer = powerless(NextResponse.redirect(address, 307))
  answer.headers.set('Vary', 'Accept-Language, Cookie')
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

/** The header of the security design, section 8.1. Development adds only what the bundler's reloader needs. */
function pagePolicy(nonce: string, developing: boolean, reads: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Only the page that reads documents has workers.
    `worker-src ${reads ? "'self'" : "'none'"}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(developing ? [] : ["require-trusted-types-for 'script'", 'trusted-types default']),
    'report-uri /api/csp',
    'report-to csp',
  ].join('; ')
}
