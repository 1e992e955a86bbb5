import { z } from 'zod'
import { densities, locales, themes } from '@/lib/access/actor'
import { caseReferenceLimit, purposeCodes } from '@/lib/access/purposes'
import { forbidden, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'

/** Purpose and case reference of this sitting (R-PUR-1); asked once, kept with the session, changeable. */
export const setPurpose = defineOperation({
  name: 'purpose.set',
  permission: 'purpose.set',
  input: z.strictObject({
    code: z.enum(purposeCodes, { error: 'purpose_missing' }),
    caseReference: z
      .string({ error: 'case_missing' })
      .transform((text) =>
        text
          .normalize('NFKC')
          .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
          .trim(),
      )
      .pipe(z.string().min(1, 'case_missing').max(caseReferenceLimit, 'case_long')),
  }),
  run: async ({ db }, { code, caseReference }) => {
    const [answer] = await db.$queryRaw<
      { ok: boolean }[]
    >`select acl.set_purpose(${code}, ${caseReference}) as ok`
    if (!answer?.ok) throw forbidden('purpose_not_allowed')
    return { code, caseReference }
  },
  // The event itself still carries the purpose that was in force before: that is what the context knew.
  audit: ({ code, caseReference }) => ({ details: { code, caseReference } }),
})

export const savePreferences = defineOperation({
  name: 'preferences.save',
  permission: 'preferences.save',
  input: z.strictObject({
    locale: z.enum(locales).optional(),
    theme: z.enum(themes).optional(),
    density: z.enum(densities).optional(),
    singleKeys: z.union([z.boolean(), z.enum(['on', 'off']).transform((text) => text === 'on')]).optional(),
  }),
  run: async ({ db, actor }, { locale, theme, density, singleKeys }) => {
    await db.$executeRaw`
      update "Officer" set "locale" = coalesce(${locale ?? null}, "locale"), "theme" = coalesce(${theme ?? null}, "theme"),
        "density" = coalesce(${density ?? null}, "density"), "singleKeys" = coalesce(${singleKeys ?? null}::boolean, "singleKeys")
      where "id" = ${actor.officerId}::uuid`
    return { locale, theme, density, singleKeys }
  },
  audit: ({ locale, theme, density, singleKeys }) => ({
    details: {
      ...(locale ? { locale } : {}),
      ...(theme ? { theme } : {}),
      ...(density ? { density } : {}),
      ...(singleKeys === undefined ? {} : { singleKeys }),
    },
  }),
})

/** Says that a person is there, so that the idle limit starts anew ("Stay signed in"). */
export const keepSession = defineOperation({
  name: 'session.keep',
  permission: 'session.own',
  input: z.strictObject({}),
  run: async ({ actor }) => ({ idleSeconds: actor.idleSeconds, endsAt: actor.sessionEndsAt }),
  audit: () => ({}),
})

export const signOut = defineOperation({
  name: 'session.sign-out',
  permission: 'session.own',
  input: z.strictObject({}),
  run: async ({ db, actor }) => {
    // What a reviewer holds is free for the others when he goes.
    if (actor.roles.includes('gs_reviewer'))
      await db.notice.updateMany({
        where: { claimedBy: actor.officerId },
        data: { claimedBy: null, claimedAt: null },
      })
    await db.$queryRaw`select acl.end_my_sessions(${actor.sessionId}::uuid, 'signed_out')`
    return {}
  },
  audit: () => ({}),
})

export const signOutEverywhere = defineOperation({
  name: 'session.sign-out-everywhere',
  permission: 'session.own',
  input: z.strictObject({}),
  run: async ({ db }) => {
    const [answer] = await db.$queryRaw<
      { ended: number }[]
    >`select acl.end_my_sessions(null, 'signed_out_everywhere') as ended`
    return { ended: answer?.ended ?? 0 }
  },
  audit: (_, { ended }) => ({ details: { ended } }),
})

export const revokeSession = defineOperation({
  name: 'session.revoke',
  permission: 'session.own',
  input: z.strictObject({ id: z.uuid('session_unknown') }),
  run: async ({ db }, { id }) => {
    const [answer] = await db.$queryRaw<
      { ended: number }[]
    >`select acl.end_my_sessions(${id}::uuid, 'revoked_by_self') as ended`
    if (!answer?.ended) throw notFound('session_unknown')
    return { id }
  },
  audit: ({ id }) => ({ details: { session: id } }),
})
