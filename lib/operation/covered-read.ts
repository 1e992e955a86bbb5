import type { Actor, Caller } from '@/lib/access/actor'
import { denialOf, type Permission } from '@/lib/access/policy'
import { type Db, sqlOf, transaction } from '@/lib/db/client'
import { forbidden, unauthenticated } from '@/lib/errors'
import type { SearchDb } from '@/lib/search/sql'
import { enter } from './enter'

/**
 * A read that belongs to one already recorded: the same context, policy and row security as an operation, but no event of
 * its own, because the event of the page that asked for it names every record that it can reach. The caller of this says
 * how that is proven; today those are the small pictures of a page (lib/records/photo-cover.ts) and
 * the numbers on the rail, which name nothing (lib/hits/queries.ts, lib/machine/client-queries.ts).
 * It does not keep a session alive: a browser that loads pictures is not an act of a person.
 * @throws Answer `unauthenticated`, or `forbidden` when the proof does not hold
 */
export async function coveredRead<Result>(
  caller: Caller,
  permission: Permission,
  isCovered: (actor: Actor, now: Date) => boolean,
  run: (db: Db, actor: Actor, now: Date, sql: SearchDb) => Promise<Result>,
): Promise<Result> {
  if (!caller.token) throw unauthenticated('signed_out')
  return transaction(async (db) => {
    const { actor, now } = await enter(db, { ...caller, acts: false })
    const denial = denialOf(actor, permission)
    if (denial) throw forbidden(denial)
    if (!isCovered(actor, now)) throw forbidden('not_covered')
    return run(db, actor, now, sqlOf(db))
  })
}
