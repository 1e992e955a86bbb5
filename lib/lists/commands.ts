import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { openedOrNull, seal } from '@/lib/auth/seal'
import { nationalityNamed } from '@/lib/bureaus/countries'
import { secret } from '@/lib/config'
import { conflict, invalid, notFound } from '@/lib/errors'
import { openJob } from '@/lib/operation/jobs'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { storeSearch } from '@/lib/search/commands'
import { ownCheck, type Waiting } from './answer-commands'
import { readLine } from './line'
import { longestList, mostLines, splitList } from './split'

/** The kind of its jobs. */
export const listJob = 'list'

/** How long the lines of a check are kept; a search is repeated, not looked up. */
const keptDays = 30

/**
 * Stores a pasted list to be checked in the background, each line as the search box would. Blank lines and comments are not
 * checked; every other line is answered, also when nothing can be read in it.
 */
export const startList = defineOperation({
  name: 'list.start',
  permission: 'list.keep',
  input: z.strictObject({ text: z.string('list_empty').max(longestList, 'list_long') }),
  run: async (context, { text }) => {
    const { db, actor, now, authorize } = context
    const { entries, leftOut } = splitList(text)
    if (!entries.length) throw invalid('input', { text: ['list_empty'] })
    if (entries.length > mostLines) throw invalid('input', { text: ['list_lines'] })
    // One after the other for an officer, so that two clicks cannot pass the limit together.
    await db.$queryRaw`select 1 as "turn" from "Officer" where "id" = ${actor.officerId}::uuid for no key update`
    authorize({ officerId: actor.officerId, openLists: await openLists(context) })
    const { id, number } = await storeCheck(context, entries.length, leftOut)
    const key = secret('terms')
    await db.$executeRaw`
      insert into "ListLine" ("checkId", "ordinal", "fromLine", "toLine", "text")
      select ${id}::uuid, e."ordinal", e."fromLine", e."toLine", decode(e."text", 'base64')
        from unnest(${entries.map((_, i) => i + 1)}::int[], ${entries.map(({ from }) => from)}::int[], ${entries.map(({ to }) => to)}::int[],
                    ${entries.map((entry) => Buffer.from(seal(entry.text, key)).toString('base64'))}::text[])
             as e ("ordinal", "fromLine", "toLine", "text")`
    await openJob(db, listJob, id)
    return { id, number, lines: entries.length, at: now }
  },
  audit: (_, { id, number, lines }) => ({ details: { list: id, number, lines } }),
})

/** The full search of one line, stored under the purpose of this sitting like any other. */
export const openLine = defineOperation({
  name: 'list.open',
  permission: 'search.start',
  input: z.strictObject({
    id: z.uuid('list_unknown'),
    ordinal: z.coerce.number().pipe(z.int().min(1).max(mostLines)),
  }),
  run: async (context, { id, ordinal }) => {
    const [line] = await context.db.$queryRaw<(Waiting & { number: string })[]>`
      select l."ordinal", l."text", l."chosen", c."number"
        from "ListLine" l join "ListCheck" c on c."id" = l."checkId" where l."checkId" = ${id}::uuid and l."ordinal" = ${ordinal}`
    const text = line && openedOrNull(line.text, secret('terms'))
    if (!text) throw notFound('list_unknown')
    const read = readLine(text, line.chosen, { now: context.now, countryOf: nationalityNamed })
    if (!('asked' in read)) throw invalid(read.reason)
    return { list: id, number: line.number, search: (await storeSearch(context, read.asked)).id }
  },
  audit: ({ ordinal }, { list, number, search }) => ({ details: { list, number, line: ordinal, search } }),
})

/** Stops the work. What was answered stays. */
export const stopList = defineOperation({
  name: 'list.stop',
  permission: 'list.keep',
  input: z.strictObject({ id: z.uuid('list_unknown') }),
  run: async (context, { id }) => {
    const check = await ownCheck(context, id)
    if (check.state !== 'open') throw conflict('list_over')
    await context.db.listCheck.update({
      where: { id },
      data: { state: 'stopped', finishedAt: context.now },
      select: { id: true },
    })
    return { id, number: check.number }
  },
  audit: (_, { id, number }) => ({ details: { list: id, number } }),
})

/** Goes on with a check that was stopped or stands still, and asks again where a database gave no answer. */
export const resumeList = defineOperation({
  name: 'list.resume',
  permission: 'list.keep',
  input: z.strictObject({ id: z.uuid('list_unknown') }),
  run: async (context, { id }) => {
    const { db, actor, authorize } = context
    await db.$queryRaw`select 1 as "turn" from "Officer" where "id" = ${actor.officerId}::uuid for no key update`
    const check = await ownCheck(context, id)
    if (check.state === 'expired') throw conflict('list_expired')
    authorize({ officerId: actor.officerId, openLists: await openLists(context, id) })
    await db.$executeRaw`
      update "ListLine" set "state" = 'waiting', "failed" = '{}' where "checkId" = ${id}::uuid and cardinality("failed") > 0`
    const [counted] = await db.$queryRaw<{ done: number; lines: number }[]>`
      select count(*) filter (where "state" <> 'waiting')::int as "done", count(*)::int as "lines" from "ListLine" where "checkId" = ${id}::uuid`
    if (!counted || counted.done === counted.lines) throw conflict('list_over')
    await db.listCheck.update({
      where: { id },
      data: { state: 'open', finishedAt: null, done: counted.done },
      select: { id: true },
    })
    await openJob(db, listJob, id)
    return { id, number: check.number, lines: counted.lines - counted.done }
  },
  audit: (_, { id, number, lines }) => ({ details: { list: id, number, lines } }),
})

/** Deletes the lines before their time: the number and the log stay. */
export const clearList = defineOperation({
  name: 'list.clear',
  permission: 'list.keep',
  input: z.strictObject({ id: z.uuid('list_unknown') }),
  run: async (context, { id }) => {
    const check = await ownCheck(context, id)
    if (check.state === 'expired') throw conflict('list_expired')
    await context.db.listLine.deleteMany({ where: { checkId: id } })
    await context.db.listCheck.update({ where: { id }, data: { state: 'expired' }, select: { id: true } })
    return { id, number: check.number }
  },
  audit: (_, { id, number }) => ({ details: { list: id, number } }),
})

/** Checks of this officer that are worked on now, but for one. */
async function openLists({ db, actor }: Context, but?: string): Promise<number> {
  const [counted] = await db.$queryRaw<{ open: number }[]>`
    select count(*)::int as "open" from "ListCheck" c where c."officerId" = ${actor.officerId}::uuid and c."state" = 'open'
       and c."id" is distinct from ${but ?? null}::uuid and acl.job_goes_on(${listJob}, c."id")`
  return counted?.open ?? 0
}

async function storeCheck({ db, actor, now }: Context, lines: number, leftOut: number) {
  for (;;) {
    const number = `L-${now.getUTCFullYear()}-${String(randomInt(100_000_000)).padStart(8, '0')}`
    const [stored] = await db.listCheck.createManyAndReturn({
      data: [
        {
          number,
          officerId: actor.officerId,
          tenantRoot: actor.root,
          purpose: actor.purpose?.code ?? '',
          caseReference: actor.purpose?.caseReference ?? '',
          lines,
          leftOut,
          createdAt: now,
          expiresOn: new Date(now.getTime() + keptDays * 86_400_000),
        },
      ],
      select: { id: true, number: true },
      // A number that the bureau has already drawn is drawn again.
      skipDuplicates: true,
    })
    if (stored) return stored
  }
}
