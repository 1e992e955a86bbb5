import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'

/** How long a watch may live before it must be renewed; months. */
export const watchMonths = [1, 3, 6, 12] as const

/** Watches a stored search until a day: on the page of watches it says what is new. Keeping it again changes its end. */
export const keepWatch = defineOperation({
  name: 'watch.keep',
  permission: 'watch.keep',
  input: z.strictObject({
    searchId: z.uuid('search_unknown'),
    months: z.coerce.number().pipe(z.literal(watchMonths, 'months')),
    scope: z.enum(['me', 'bureau']),
  }),
  run: async ({ db, actor, now, authorize }, { searchId, months, scope }) => {
    // One after the other for an officer: two clicks make one watch, and no more are kept than are allowed.
    await db.$queryRaw`select 1 as "turn" from "Officer" where "id" = ${actor.officerId}::uuid for no key update`
    const [facts] = await db.$queryRaw<
      { search: boolean; pictures: boolean; live: number; mine: string | null }[]
    >`
      select exists (select from "Search" s where s."id" = ${searchId}::uuid) as "search",
             exists (select from "SearchPicture" p where p."searchId" = ${searchId}::uuid) as "pictures",
             (select count(*)::int from "Watch" w where w."officerId" = ${actor.officerId}::uuid and w."stoppedAt" is null
                and w."endsOn" >= ${now}::date and w."searchId" <> ${searchId}::uuid) as "live",
             (select w."id"::text from "Watch" w where w."officerId" = ${actor.officerId}::uuid
                and w."searchId" = ${searchId}::uuid) as "mine"`
    if (!facts?.search) throw notFound('search_unknown')
    authorize({ officerId: actor.officerId, watches: facts.live })
    if (facts.pictures) throw invalid('watch_pictures')
    const endsOn = monthsLater(now, months)
    const fresh = { endsOn, scope, checkedAt: now, stoppedAt: null }
    const { id } = facts.mine
      ? await db.watch.update({ where: { id: facts.mine }, data: fresh, select: { id: true } })
      : await db.watch.create({
          data: { ...fresh, searchId, officerId: actor.officerId, tenantRoot: actor.root, createdAt: now },
          select: { id: true },
        })
    return { id, searchId }
  },
  audit: ({ searchId, months, scope }, { id }) => ({
    details: { watch: id, search: searchId, months, scope },
  }),
})

/** Ends a watch. What it caught stays with its search. */
export const stopWatch = defineOperation({
  name: 'watch.stop',
  permission: 'watch.keep',
  input: z.strictObject({ id: z.uuid('watch_unknown') }),
  run: async (context, { id }) => {
    const watch = await ownWatch(context, id)
    if (watch.stoppedAt) throw conflict('watch_stopped')
    await context.db.watch.update({ where: { id }, data: { stoppedAt: context.now }, select: { id: true } })
    return { id }
  },
  audit: ({ id }) => ({ details: { watch: id } }),
})

/** Says that its news have been looked at: from now on only later changes are new. */
export const markWatchSeen = defineOperation({
  name: 'watch.seen',
  permission: 'watch.keep',
  input: z.strictObject({ id: z.uuid('watch_unknown') }),
  run: async (context, { id }) => {
    await ownWatch(context, id)
    await context.db.watch.update({ where: { id }, data: { checkedAt: context.now }, select: { id: true } })
    return { id }
  },
  audit: ({ id }) => ({ details: { watch: id } }),
})

async function ownWatch({ db, authorize }: Context, id: string) {
  const watch = await db.watch.findUnique({ where: { id }, select: { officerId: true, stoppedAt: true } })
  if (!watch) throw notFound('watch_unknown')
  authorize({ officerId: watch.officerId })
  return watch
}

/** The same day some months later, or the last day of that month (31 August + 1 = 30 September). */
function monthsLater(now: Date, months: number): Date {
  const year = now.getUTCFullYear()
  const month = now.getUTCMonth() + months
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(now.getUTCDate(), last)))
}
