import { z } from 'zod'
import type { Caller } from '@/lib/access/actor'
import { secret } from '@/lib/config'
import { invalid } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { openedOrNull } from './seal'
import { proofOf } from './sign-in'
import { codeDigits, stepOfCode } from './totp'

/**
 * A fresh code of the second factor within a session: good for five minutes and for one act, which the database uses up itself
 * (`acl.take_confirmation`). A wrong one is an answer and no throw, so that it is counted; five of them and the officer signs in anew.
 */
const giveCode = defineOperation({
  name: 'session.confirm',
  permission: 'session.own',
  input: z.strictObject({ code: z.string('code_format').max(40, 'code_format') }),
  run: async ({ db, actor, now }, { code }) => {
    const [held] = await db.$queryRaw<{ ok: boolean }[]>`select acl.code_confirmed() as ok`
    if (held?.ok) return { refused: null }
    const digits = codeDigits(code)
    const [row] = await db.$queryRaw<{ totp_sealed: Uint8Array }[]>`select totp_sealed from acl.own_code()`
    if (!row) return { refused: 'code_barred' }
    const seed = openedOrNull(row.totp_sealed, secret('totp'))
    if (seed === null) return { refused: 'code_unreadable' }
    const step = await stepOfCode(seed, digits, now)
    if (step !== null) {
      const proof = proofOf('confirm', actor.sessionId, String(step))
      const [answer] = await db.$queryRaw<
        { ok: boolean }[]
      >`select acl.confirm_code(${step}::bigint, ${proof}) as ok`
      if (answer?.ok) return { refused: null }
    }
    await db.$queryRaw`select acl.refuse_code()::text`
    return { refused: 'code_refused' }
  },
  audit: (_, { refused }) => ({
    details: { accepted: refused === null ? 'yes' : 'no', ...(refused ? { refused } : {}) },
  }),
})

/**
 * Gives the code before an act that needs one.
 * @throws Answer `invalid` with `code`: `code_format`, `code_refused`, `code_barred`, `code_unreadable`
 */
export async function confirmCode(caller: Caller, code: unknown): Promise<void> {
  const { refused } = await giveCode(caller, { code: code ?? '' })
  if (refused) throw invalid('input', { code: [refused] })
}
