import { z } from 'zod'
import { openedOrNull } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { defineOperation } from '@/lib/operation/operation'
import { type Asked, askedOfSealed } from '@/lib/search/asked'
import { failedOf, findEverywhere } from '@/lib/search/find-everywhere'
import { watchedMatches } from './news'

/** One watch with what it found since it was last looked at. */
export type WatchView = {
  id: string
  searchId: string
  number: string
  asked: Asked
  scope: 'me' | 'bureau'
  own: boolean
  /** Name of the officer who keeps it; only said for a colleague's. */
  keeper: string
  endsOn: string
  checkedAt: Date
  createdAt: Date
  /** Databases that gave no answer: what they hold is not known, and is not "nothing new". */
  failed: RecordTypeCode[]
  /** All visible matches worth a word, and how many of them are new or changed since `checkedAt`. */
  matches: number
  fresh: number
}

/**
 * The officer's live watches and those kept for the whole bureau, each looked at now: its search is run with the
 * reader's own rights, and records that came or changed since it was last looked at are counted.
 */
export const listWatches = defineOperation({
  name: 'watch.list',
  permission: 'watch.read',
  input: z.strictObject({}),
  // Twenty own ones and a bureau's shared ones, each a search of some ten milliseconds.
  timeoutMs: 20_000,
  run: async ({ db, sql, actor, now }): Promise<WatchView[]> => {
    const watches = await db.$queryRaw<Row[]>`
      select w."id"::text as "id", w."searchId"::text as "searchId", s."number", s."criteria", w."scope", w."officerId"::text as "officerId",
             o."name" as "keeper", w."endsOn", w."checkedAt", w."createdAt"
        from "Watch" w join "Search" s on s."id" = w."searchId" join "Officer" o on o."id" = w."officerId"
       where w."stoppedAt" is null and w."endsOn" >= ${now}::date
       order by (w."officerId" = ${actor.officerId}::uuid) desc, w."createdAt" desc
       limit ${mostWatches}`
    const caught: (Omit<Row, 'criteria'> & { asked: Asked; ids: string[]; failed: RecordTypeCode[] })[] = []
    // One after the other: they share the connection of this transaction.
    for (const { criteria, ...watch } of watches) {
      const text = openedOrNull(criteria, secret('terms'))
      // Sealed under a key that is lost: what it waits for can be known by nobody any more.
      if (text === null) continue
      const asked = askedOfSealed(text)
      const { matches, states } = await findEverywhere(sql, asked.criteria, { weak: false, evenNone: true })
      const ids = watchedMatches(asked.criteria, matches).map(({ recordId }) => recordId)
      caught.push({ ...watch, asked, ids, failed: failedOf(states) })
    }
    const records = await db.record.findMany({
      where: { id: { in: [...new Set(caught.flatMap(({ ids }) => ids))] } },
      select: { id: true, updatedAt: true },
    })
    const changed = new Map(records.map(({ id, updatedAt }) => [id, updatedAt]))
    return caught.map(({ ids, officerId, endsOn, ...watch }) => ({
      ...watch,
      own: officerId === actor.officerId,
      endsOn: endsOn.toISOString().slice(0, 10),
      matches: ids.length,
      fresh: ids.filter((id) => (changed.get(id) ?? watch.checkedAt) > watch.checkedAt).length,
    }))
  },
  audit: (_, watches) => {
    const failed = [...new Set(watches.flatMap((watch) => watch.failed))]
    return {
      details: {
        watches: watches.length,
        fresh: watches.reduce((sum, { fresh }) => sum + fresh, 0),
        ...(failed.length ? { failed } : {}),
      },
    }
  },
})

/** Own watches are limited by policy; a bureau's shared ones beyond this wait for the first to end. */
const mostWatches = 40

type Row = {
  id: string
  searchId: string
  number: string
  criteria: Uint8Array
  scope: 'me' | 'bureau'
  officerId: string
  keeper: string
  endsOn: Date
  checkedAt: Date
  createdAt: Date
}
