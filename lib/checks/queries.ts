import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { detailsOf } from '@/lib/search/details'
import { BANDS } from '@/lib/search/explanation'
import { type FoundEverywhere, findEverywhere } from '@/lib/search/find-everywhere'
import type { Match } from '@/lib/search/match'
import { openedAsked, reportFailures } from '@/lib/search/queries'
import { rowsOf } from '@/lib/search/result-view'
import {
  answeredOf,
  type CheckSummary,
  type CheckView,
  checkedRecordOf,
  failedOf,
  isMisread,
  isNameOnly,
  type Signals,
} from './check-view'
import { isExact, isLikely, type Judged, type Outcome, outcomeOf } from './outcome'

/** Most matches of each database that a check looks at. */
const mostMatches = 50
/** Checks that the quick page lists. */
const mostListed = 20

/**
 * Answers a stored search of the officer's own as the front line needs it: a colour, its reasons, and the least of one record.
 * Each answer is logged with the record that it showed; the colour is kept for the list of the last checks.
 */
export const readCheck = defineOperation({
  name: 'check.read',
  permission: 'search.run',
  input: z.strictObject({ id: z.uuid('not_found') }),
  run: async (context, { id }): Promise<CheckView> => {
    const { sql, now } = context
    const stored = await ownSearch(context, id)
    const { asked, setAside } = stored
    const found = await findEverywhere(sql, asked.criteria, { limit: mostMatches, evenNone: true })
    reportFailures(found)
    const likely = found.matches.map(judged).filter(isLikely)
    const remaining = found.matches.filter(({ recordId }) => !setAside.includes(recordId)).map(judged)
    const { outcome, reasons } = outcomeOf({
      matches: remaining,
      setAside: likely.filter(({ match }) => setAside.includes(match.recordId)).length,
      answered: answeredOf(found.states).length,
      failed: failedOf(found.states).length,
      cut: found.subjects.cut,
      misread: isMisread(asked),
      nameOnly: isNameOnly(asked),
    })
    const ranked = remaining.filter(isLikely).toSorted((a, b) => rank(a, remaining) - rank(b, remaining))
    const shown = await firstShown(context, ranked, found)
    await keepOutcome(context, { id, outcome, askedAt: stored.at })
    return {
      id,
      number: stored.number,
      at: stored.at,
      now,
      asked,
      outcome,
      reasons,
      answered: answeredOf(found.states),
      failed: failedOf(found.states),
      shown:
        shown &&
        checkedRecordOf(
          shown,
          ranked.some((one) => isExact(one, remaining) && one.match.recordId === shown.id),
        ),
      more: Math.max(0, ranked.length - 1),
      setAside: setAside.length,
      weaker: remaining.length - ranked.length,
      signals: stored.signals,
    }
  },
  audit: (_, { id, outcome, shown, more, weaker, failed }) => ({
    subjects: shown ? [shown.id] : [],
    details: { search: id, outcome, more, weaker, ...(failed.length ? { failed } : {}) },
  }),
})

/** The officer's last twenty checks, newest first, with the colour of their last answer and how he wants to be told. */
export const listChecks = defineOperation({
  name: 'check.list',
  permission: 'search.read',
  input: z.strictObject({}),
  run: async ({ db, actor }): Promise<{ checks: CheckSummary[]; signals: Signals }> => {
    const rows = await db.$queryRaw<ListedRow[]>`
      select s."id"::text as "id", s."number", s."createdAt" as "at", s."criteria", c."outcome"
        from "Check" c join "Search" s on s."id" = c."searchId"
       where c."officerId" = ${actor.officerId}::uuid
       order by c."askedAt" desc, s."id" desc limit ${mostListed}`
    const checks = rows.flatMap(({ criteria, ...row }) => {
      const asked = openedAsked(criteria)
      return asked ? [{ ...row, asked }] : []
    })
    return { checks, signals: await signalsOf(db, actor.officerId) }
  },
  audit: (_, { checks }) => ({ details: { shown: checks.length } }),
})

type ListedRow = { id: string; number: string; at: Date; criteria: Uint8Array; outcome: Outcome }

type StoredRow = {
  number: string
  at: Date
  criteria: Uint8Array
  setAside: string[] | null
  signals: Signals
}

/** A check belongs to the officer who asked: what another set aside or saw is not this officer's answer. */
async function ownSearch({ db, actor }: Context, id: string) {
  const [row] = await db.$queryRaw<StoredRow[]>`
    select s."number", s."createdAt" as "at", s."criteria", c."setAside"::text[] as "setAside", o."signals"
      from "Search" s
      join "Officer" o on o."id" = s."officerId"
      left join "Check" c on c."searchId" = s."id"
     where s."id" = ${id}::uuid and s."officerId" = ${actor.officerId}::uuid`
  const asked = row && openedAsked(row.criteria)
  if (!asked) throw notFound('search_unknown')
  return { ...row, asked, setAside: row.setAside ?? [] }
}

const judged = (match: Match): Judged & { match: Match } => ({
  match,
  // The kind of record is in the algorithm's name for things; persons and organisations are judged alike.
  type: typeOf(match),
  band: match.band,
  features: match.explanation.features,
})

const typeOf = ({ explanation: { algorithm } }: Match): Judged['type'] =>
  algorithm.startsWith('travel-document')
    ? 'travel-document'
    : algorithm.startsWith('vehicle')
      ? 'vehicle'
      : 'person'

/** What a number names stands first; then the band; a thing before a person of the same band. */
function rank(one: Judged, all: readonly Judged[]): number {
  const thing = one.type === 'travel-document' || one.type === 'vehicle'
  return (isExact(one, all) ? 0 : 10) + BANDS.indexOf(one.band) - (thing ? 0.5 : 0)
}

async function firstShown(
  { sql }: Context,
  ranked: readonly { match: Match }[],
  { states }: Pick<FoundEverywhere, 'states'>,
) {
  const [first] = ranked
  if (!first) return null
  const details = await detailsOf(sql, [first.match.recordId], answeredOf(states), null)
  return rowsOf([first.match], details, null)[0] ?? null
}

async function keepOutcome(
  { db, actor }: Context,
  { id, outcome, askedAt }: { id: string; outcome: Outcome; askedAt: Date },
) {
  await db.$executeRaw`
    insert into "Check" ("searchId", "officerId", "outcome", "askedAt")
    values (${id}::uuid, ${actor.officerId}::uuid, ${outcome}, ${askedAt})
    on conflict ("searchId") do update set "outcome" = excluded."outcome"`
}

async function signalsOf(db: Context['db'], officerId: string): Promise<Signals> {
  const [row] = await db.$queryRaw<{ signals: Signals }[]>`
    select "signals" from "Officer" where "id" = ${officerId}::uuid`
  return row?.signals ?? 'none'
}
