import { randomInt } from 'node:crypto'
import { parseCountry } from '@/lib/bureaus/countries'
import { conflict, invalid, notFound } from '@/lib/errors'
import type { Context } from '@/lib/operation/operation'
import { isoDay } from './days'
import { type Issue, refusalOf } from './issue'
import { inForce, type Present, presentRecord } from './present'
import type { EntryContext } from './raw-entry'
import type { Author } from './write-entries'

/** How the entries of this officer are read. */
export const contextOf = ({ actor, now }: Pick<Context, 'actor' | 'now'>): EntryContext => ({
  now,
  owner: actor.root,
  language: actor.locale,
  country: (text) => parseCountry(text)?.code,
})

/** In whose name this officer writes. */
export const authorOf = ({ actor, now }: Pick<Context, 'actor' | 'now'>): Author => ({
  owner: actor.root,
  officerId: actor.officerId,
  now,
  draw: (below) => randomInt(below),
})

/**
 * A record of the caller's own bureau that is in force, to be changed.
 * @throws Answer `not-found` alike for what is not there and what is not for him, `forbidden` for another's, `conflict` for an ended one
 */
export async function ownPresent({ sql, now, authorize }: Context, id: string): Promise<Present> {
  const present = await presentRecord(sql, id)
  if (!present) throw notFound('record_unknown')
  authorize({ owner: present.owner })
  if (!inForce(present, isoDay(now))) throw conflict('record_ended')
  return present
}

/**
 * Stops at what must be put right.
 * @throws Answer `invalid` with the codes by field
 */
export function refuse(issues: readonly Issue[]): void {
  const fields = refusalOf(issues)
  if (Object.keys(fields).length > 0) throw invalid('entry', fields)
}
