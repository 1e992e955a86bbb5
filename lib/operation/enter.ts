import { z } from 'zod'
import { type Actor, type Caller, densities, locales, roles, themes } from '@/lib/access/actor'
import { purposeCodes } from '@/lib/access/purposes'
import type { Db } from '@/lib/db/client'
import { unauthenticated } from '@/lib/errors'

const refusal = z.object({ refused: z.string() })
const names = z.object({ en: z.string(), fr: z.string(), es: z.string(), ar: z.string() })

const entered = z.object({
  refused: z.null(),
  officer_id: z.uuid(),
  session_id: z.uuid(),
  name: z.string(),
  identifier: z.string(),
  tenant_code: z.string(),
  root_code: z.string(),
  tenant_names: names,
  roles: z.array(z.enum(roles)),
  clearance: z.number(),
  locale: z.enum(locales),
  theme: z.enum(themes),
  density: z.enum(densities),
  single_keys: z.boolean(),
  purpose: z.enum(purposeCodes).nullable(),
  case_reference: z.string().nullable(),
  ends_at: z.date(),
  idle_seconds: z.number(),
  previous_sign_in_at: z.date().nullable(),
  previous_sign_in_address: z.string().nullable(),
  failures_since: z.number(),
  at: z.date(),
})

/**
 * Enters the actor's context for this transaction (`acl.enter`): from here on row security knows who asks.
 * `now` is the database's time: limits are never measured on a client's or a web server's clock.
 * @throws Answer `unauthenticated` with the reason: unknown, revoked, ended, idle, inactive, suspended.
 */
export async function enter(db: Db, caller: Caller): Promise<{ actor: Actor; now: Date }> {
  if (!caller.token) throw unauthenticated('signed_out')
  const [row] =
    caller.client === 'api'
      ? await db.$queryRaw<
          unknown[]
        >`select * from acl.enter_client(${bytesOf(caller.token)}, ${caller.address}, ${caller.reference ?? null})`
      : await db.$queryRaw<unknown[]>`select * from acl.enter(${bytesOf(caller.token)}, ${caller.acts})`
  return actorOf(row)
}

/**
 * What `acl.enter` or `acl.enter_client` answered.
 * @throws Answer `unauthenticated` with the reason
 */
export function actorOf(row: unknown): { actor: Actor; now: Date } {
  const no = refusal.safeParse(row)
  if (no.success) throw unauthenticated(no.data.refused)
  const e = entered.parse(row)
  return {
    now: e.at,
    actor: {
      officerId: e.officer_id,
      sessionId: e.session_id,
      name: e.name,
      identifier: e.identifier,
      tenant: e.tenant_code,
      root: e.root_code,
      bureauName: e.tenant_names,
      roles: e.roles,
      clearance: e.clearance,
      locale: e.locale,
      theme: e.theme,
      density: e.density,
      singleKeys: e.single_keys,
      purpose: e.purpose && e.case_reference ? { code: e.purpose, caseReference: e.case_reference } : null,
      sessionEndsAt: e.ends_at,
      idleSeconds: e.idle_seconds,
      lastSignIn: e.previous_sign_in_at
        ? { at: e.previous_sign_in_at, address: e.previous_sign_in_address }
        : null,
      failuresSince: e.failures_since,
    },
  }
}

/** Records that a known but ended session knocked; an unknown token leaves no row, or anyone could flood the log. */
export async function noteRefused(db: Db, operation: string, reason: string, caller: Caller) {
  // What a key may not do is noted where it is spent (acl.spend).
  if (!caller.token || caller.client === 'api') return
  await db.$executeRaw`select acl.note_refused(${operation}, ${reason}, ${bytesOf(caller.token)}, ${caller.address})`
}

/** Tokens travel as base64url text; the database hashes their bytes. */
export const bytesOf = (token: string) => new Uint8Array(Buffer.from(token, 'base64url'))
