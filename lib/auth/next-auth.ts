import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { config, secret } from '@/lib/config'
import { type Origin, openSession } from './sign-in'

/**
 * next-auth v4 with opaque sessions: with Credentials it insists on the "jwt" strategy, so its token is replaced by
 * our 256-bit session token, and nothing is ever read from it: `acl.enter` resolves it in the transaction of the data.
 * Its HTTP routes are not mounted; the one flow that we need (credentials callback) runs in this process, because the
 * only credential is the one-time ticket that our own two steps have just made.
 */
const options = (origin: Origin): NextAuthOptions => ({
  secret: secret('nextauth').toString('base64url'),
  session: { strategy: 'jwt', maxAge: 10 * 3600 },
  useSecureCookies: config().secure,
  cookies: {
    sessionToken: { name: sessionCookie(), options: cookieOptions() },
    csrfToken: { name: csrfCookie, options: cookieOptions() },
    callbackUrl: { name: 'callback', options: cookieOptions() },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  debug: false,
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { ticket: {} },
      authorize: async (credentials) => {
        const token = credentials?.ticket ? await openSession(credentials.ticket, origin) : null
        return token ? { id: token } : null
      },
    }),
  ],
  jwt: {
    encode: async ({ token }) => token?.sub ?? '',
    decode: async ({ token }) => (token ? { sub: token } : null),
  },
  callbacks: { redirect: async () => config().origin },
})

/** `__Host-` binds the cookie to exactly this host over TLS; plain http is possible for localhost only (lib/config). */
export const sessionCookie = () => (config().secure ? '__Host-meridian' : 'meridian')
const csrfCookie = 'csrf'

/** No Max-Age: the cookie ends with the browser, the session by the database's clock (CJIS IA-5). */
export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  path: '/',
  secure: config().secure,
})

/**
 * Exchanges a passed sign-in attempt for a session.
 * @returns the value of the session cookie, or null when the ticket was not good any more
 */
export async function sessionFor(ticket: string, origin: Origin): Promise<string | null> {
  const auth = options(origin)
  const csrf = randomBytes(32).toString('hex')
  const csrfHash = createHash('sha256').update(`${csrf}${auth.secret}`).digest('hex')
  const request = {
    method: 'POST',
    headers: {},
    query: { nextauth: ['callback', 'credentials'] },
    cookies: { [csrfCookie]: `${csrf}|${csrfHash}` },
    body: { csrfToken: csrf, ticket, callbackUrl: config().origin, json: 'true' },
  }
  const set: string[] = []
  const response = {
    status: () => response,
    getHeader: () => [],
    setHeader: (name: string, value: string | string[]) => {
      if (name === 'Set-Cookie') set.push(...[value].flat())
      return response
    },
    json: () => {},
    send: () => {},
    end: () => {},
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, auth)
  const cookie = set.find((text) => text.startsWith(`${sessionCookie()}=`))
  return cookie?.slice(sessionCookie().length + 1).split(';')[0] || null
}
