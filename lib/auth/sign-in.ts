import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { secret } from '@/lib/config'
import { transaction } from '@/lib/db/client'
import { invalid } from '@/lib/errors'
import { bytesOf } from '@/lib/operation/enter'
import { storableText } from '@/lib/operation/storable'
import { inTurn, passwordMatches } from './password'
import { digest, openedOrNull } from './seal'
import { codeDigits, stepOfCode } from './totp'

/** Where a sign-in comes from. A device is known when it carries the cookie of an earlier sign-in of this account. */
export type Origin = { address: string; device: string; knownDevice: boolean }

/**
 * What the database asks for before it believes that a factor was right: the connection alone says nothing (SECURITY §2.5).
 */
export const proofOf = (...said: string[]) => digest(said.join(':'), secret('sign-in'))

const hexOf = (attempt: string) => Buffer.from(bytesOf(attempt)).toString('hex')

const deviceClass = (origin: Origin) => (origin.knownDevice ? 'known' : 'unknown')

/** Identifiers are compared in one form: NFKC, lower case, no spaces around. */
export const identifierForm = (text: string) => storableText(text).normalize('NFKC').trim().toLowerCase()

const passwordInput = z.strictObject({
  identifier: z.string().trim().min(1, 'identifier_missing').max(200, 'identifier_long'),
  password: z.string().min(1, 'password_missing').max(256, 'password_long'),
})

const passwordRow = z.object({
  officer_id: z.uuid().nullable(),
  password_hash: z.string().nullable(),
  barred: z.boolean().nullable(),
})

/**
 * First factor. Sign-in stands before the door: there is no actor yet, and its events are written by the database
 * functions that it calls (`acl.password_*`). The same answer and about the same time for an unknown account, a wrong
 * password and a barred device (SECURITY §4.4).
 * @returns the attempt token that the second factor needs; valid five minutes
 * @throws Answer `invalid`
 */
export async function checkPassword(raw: unknown, origin: Origin): Promise<string> {
  const input = passwordInput.safeParse(raw)
  if (!input.success) throw invalid('input', z.flattenError(input.error).fieldErrors)
  const identifier = identifierForm(input.data.identifier)
  // The try counts when its turn has come: who is told that the portal is busy has not tried.
  const { row, right } = await inTurn(async () => {
    const row = await passwordFor(identifier, origin)
    return { row, right: await passwordMatches(row.password_hash, input.data.password) }
  })
  const attempt = randomBytes(32).toString('base64url')
  await transaction(async (db) => {
    if (right && row.officer_id) {
      const proof = proofOf('password', row.officer_id, hexOf(attempt))
      await db.$queryRaw`select acl.password_accepted(${row.officer_id}::uuid, ${bytesOf(attempt)}, ${origin.address}, ${deviceClass(origin)}, ${proof})::text`
    } else {
      const why = row.barred ? 'barred' : row.password_hash ? 'wrong_password' : 'unknown_account'
      await db.$queryRaw`select acl.password_failed(${identifier}, ${deviceClass(origin)}, ${origin.address}, ${why})::text`
    }
  })
  if (!right) throw invalid('sign_in_refused')
  return attempt
}

const passwordFor = (identifier: string, origin: Origin) =>
  transaction(async (db) => {
    const [found] = await db.$queryRaw<
      unknown[]
    >`select * from acl.password_for(${identifier}, ${deviceClass(origin)}, ${origin.address})`
    return passwordRow.parse(found)
  })

const codeRow = z.object({
  officer_id: z.uuid(),
  totp_sealed: z.instanceof(Uint8Array),
  totp_last_step: z.coerce.bigint(),
})

/**
 * Second factor: a time-based code (RFC 6238, 30 s, one step of tolerance), accepted once.
 * @returns nothing: the attempt has become the one-time ticket that opens a session within a minute
 * @throws Answer `invalid`: `code_format`, `code_refused`, or `attempt_over` when the sign-in must start again
 */
export async function checkCode(attempt: string, rawCode: unknown, origin: Origin, now: Date): Promise<void> {
  const code = codeDigits(rawCode)
  const row = await transaction(async (db) => {
    const [found] = await db.$queryRaw<unknown[]>`select * from acl.code_for(${bytesOf(attempt)})`
    return found ? codeRow.parse(found) : null
  })
  if (!row) throw invalid('attempt_over')
  const seed = openedOrNull(row.totp_sealed, secret('totp'))
  if (seed === null) throw invalid('code_unreadable')
  const step = await stepOfCode(seed, code, now)
  const accepted = await transaction(async (db) => {
    if (step !== null) {
      const proof = proofOf('code', hexOf(attempt), String(step))
      const [answer] = await db.$queryRaw<
        { ok: boolean }[]
      >`select acl.code_accepted(${bytesOf(attempt)}, ${step}::bigint, ${proof}) as ok`
      if (answer?.ok) return true
    }
    await db.$queryRaw`select acl.code_failed(${bytesOf(attempt)}, ${origin.address}, ${step === null ? 'wrong_code' : 'code_reused'})::text`
    return false
  })
  if (!accepted) throw invalid('input', { code: ['code_refused'] })
}

/**
 * Turns a passed attempt into a session.
 * @returns the opaque session token (256 bit), or null when the ticket was used, is late, or the officer has gone
 */
export async function openSession(attempt: string, origin: Origin): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  return transaction(async (db) => {
    const [answer] = await db.$queryRaw<{ ok: boolean }[]>`
      select acl.open_session(${bytesOf(attempt)}, ${bytesOf(token)}, ${origin.device}, ${deviceClass(origin)}, ${origin.address}) as ok`
    return answer?.ok ? token : null
  })
}
