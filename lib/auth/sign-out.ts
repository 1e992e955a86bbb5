import { cookies } from 'next/headers'
import { locales } from '@/lib/access/actor'
import { Answer } from '@/lib/errors'
import { answering } from '@/lib/web/respond'
import { requireSameOrigin } from '@/lib/web/same-origin'
import { signOut } from './commands'
import { cookieOptions, sessionCookie } from './next-auth'
import { currentCaller } from './officer'

/**
 * Ends the session first, then the cookie, and empties what the browser kept (SECURITY §4.6).
 * A route and not an action: only a response can carry Clear-Site-Data.
 */
export const signOutResponse = (request: Request): Promise<Response> =>
  answering(async () => {
    requireSameOrigin(request.headers)
    // Signing out must not fail for the want of a language.
    const form = await request.formData().catch(() => null)
    const locale = locales.find((known) => known === form?.get('locale')) ?? 'en'
    try {
      await signOut(await currentCaller(), {})
    } catch (error) {
      // A session that has already ended is signed out all the same.
      if (!(error instanceof Answer && error.kind === 'unauthenticated')) throw error
    }
    const jar = await cookies()
    jar.set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
    return new Response(null, {
      status: 303,
      headers: {
        Location: `/${locale}/sign-in?out=1`,
        'Cache-Control': 'no-store',
        'Clear-Site-Data': '"cache", "storage"',
      },
    })
  })
