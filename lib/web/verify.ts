import { headers } from 'next/headers'
import { addressOf } from '@/lib/auth/address'
import { controlNumberIn, type PublicStanding, standingOf } from '@/lib/notices/public/standing-queries'
import { takeFrom } from './address-budget'

/** Numbers of one address in a minute: somebody with papers in hand, and nobody who tries them all. */
const perMinute = 20

export type Verified = { typed: string; number?: string; says: PublicStanding | 'bad' | 'rate' }

/** What is to be said about a control number that a visitor typed; null where none was. */
export async function verified(typed: string): Promise<Verified | null> {
  if (!typed.trim()) return null
  const number = controlNumberIn(typed.slice(0, 60))
  if (!number) return { typed: typed.slice(0, 60), says: 'bad' }
  if (!takeFrom('verify', addressOf(await headers()), perMinute).allowed)
    return { typed: number, says: 'rate' }
  return { typed: number, number, says: await standingOf(number) }
}
