import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, Caller } from '@/lib/access/actor'
import { transaction } from '@/lib/db/client'
import { Answer } from '@/lib/errors'
import { enter } from '@/lib/operation/enter'
import { addressOf } from './address'
import { sessionCookie } from './next-auth'

/** Who is asking, unproven: the token of the cookie and where the request came from. */
export const currentCaller = cache(async (): Promise<Caller> => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return {
    token: jar.get(sessionCookie())?.value ?? null,
    client: 'portal',
    address: addressOf(head),
    // A prefetch or a poll is not an act of a person and must not keep a session alive (CJIS AC-11).
    acts:
      head.get('next-router-prefetch') === null &&
      head.get('purpose') !== 'prefetch' &&
      head.get('x-meridian-poll') === null,
  }
})

/**
 * The officer of this request with the facts that the frame shows, or null. Resolved once a request; not an operation:
 * it reads nothing but the officer's own session, and each operation of the page resolves it again in its transaction.
 */
export const currentOfficer = cache(async (): Promise<Actor | null> => {
  const caller = await currentCaller()
  if (!caller.token) return null
  try {
    return await transaction(async (db) => (await enter(db, caller)).actor)
  } catch (error) {
    if (error instanceof Answer && error.kind === 'unauthenticated') return null
    throw error
  }
})

/** For pages and actions of the desk: the caller for operations and the officer; everybody else goes to the sign-in page, and back here from it. */
export async function requireOfficer(locale: string): Promise<{ caller: Caller; officer: Actor }> {
  const officer = await currentOfficer()
  const caller = await currentCaller()
  if (!officer) {
    const page = (await headers()).get('x-page')
    const query = new URLSearchParams({ ...(caller.token && { ended: '1' }), ...(page && { next: page }) })
    redirect(`/${locale}/sign-in?${query}`)
  }
  return { caller, officer }
}
