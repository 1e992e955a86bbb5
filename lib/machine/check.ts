import type { Caller } from '@/lib/access/actor'
import { type OpenedByMachine, openHitByMachine } from '@/lib/hits/open-commands'
import type { Said } from '@/lib/operation/machine-operation'
import { type Found, find } from './commands'
import { findInput } from './find-input'

/** What a hit of a check came to, by record; `null` where none could be opened, so that somebody must be called. */
export type FollowUps = ReadonlyMap<string, OpenedByMachine | null>

export type Checked = Said<Found> & { followUps: FollowUps }

/**
 * A check, and a hit for each record that holds exactly a number of it. The check is committed and answered whatever becomes of
 * its hits; where nothing is exactly the same, nothing more is done and nothing more is asked of the database.
 * @throws Spoken as `find`
 */
export async function check(caller: Caller, raw: unknown): Promise<Checked> {
  const said = await find(caller, raw)
  const followUps = new Map<string, OpenedByMachine | null>()
  const { exact } = said.result
  if (!exact.length) return { ...said, followUps }
  const { reference, location } = findInput.parse(raw)
  const place = [location?.point, location?.country].filter(Boolean).join(', ')
  for (const match of exact) {
    try {
      followUps.set(match.record, await openHitByMachine({ ...caller, reference }, { ...match, place }))
    } catch (failure) {
      console.error('check.find: a hit could not be opened', failure)
      followUps.set(match.record, null)
    }
  }
  return { ...said, followUps }
}
