import { z } from 'zod'
import { openedOrNull } from '@/lib/auth/seal'
import { nationalityNamed } from '@/lib/bureaus/countries'
import { secret } from '@/lib/config'
import { invalid, notFound } from '@/lib/errors'
import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { jobGoesOn } from '@/lib/operation/jobs'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { detailsOf } from '@/lib/search/details'
import type { Band, Explanation } from '@/lib/search/explanation'
import { questionDigest } from '@/lib/search/queries'
import { pickReading } from '@/lib/search/reading'
import { listJob } from './commands'
import type { ListFile } from './export'
import { type Judged, type JudgedFacts, judgedOf } from './judged'
import { readLine } from './line'
import type { ListRow, ListState, ListSummary, ListView } from './list-view'
import { type ListLook, linesOnPage, listLookSchema, mostPrinted } from './look'
import { countsOf, type LineFacts, outcomeOf } from './outcome'

/** One page of a check, as the address asks for it. Matches that do not exist for the reader are not there, nor counted. */
export const readList = defineOperation({
  name: 'list.read',
  permission: 'list.read',
  input: z.strictObject({ id: z.uuid('list_unknown'), look: listLookSchema }),
  run: async (context, { id, look }): Promise<ListView> => {
    const check = await checkOf(context, id)
    const facts = await factsOf(context, id)
    const passing = passingOf(facts, look)
    const page = Math.min(look.page, Math.max(1, Math.ceil(passing.length / linesOnPage)))
    const shown = passing.slice((page - 1) * linesOnPage, page * linesOnPage)
    return {
      ...check,
      now: context.now,
      counts: countsOf(facts),
      look: { ...look, page },
      total: passing.length,
      exportable: passing.filter(({ matchedId, noDownload }) => matchedId && !noDownload).length,
      rows: await rowsOf(context, id, shown),
    }
  },
  audit: (_, view) => ({
    subjects: idsOf(view.rows),
    details: {
      list: view.id,
      number: view.number,
      shown: view.rows.length,
      total: view.total,
      page: view.look.page,
      outcomes: [...view.look.outcomes],
    },
  }),
})

/** The officer's own last fifty checks, newest first. */
export const listLists = defineOperation({
  name: 'list.list',
  permission: 'list.read',
  input: z.strictObject({}),
  run: async ({ db, actor }): Promise<ListSummary[]> => {
    const rows = await db.$queryRaw<CheckRow[]>`
      select c."id"::text as "id", c."number", c."createdAt", c."purpose", c."caseReference", c."state", c."lines", c."done", c."expiresOn",
             acl.job_goes_on(${listJob}, c."id") as "goesOn"
        from "ListCheck" c where c."officerId" = ${actor.officerId}::uuid order by c."createdAt" desc, c."id" desc limit 50`
    return rows.map(summaryOf)
  },
  audit: (_, lists) => ({ details: { shown: lists.length } }),
})

/**
 * Exactly the lines that the address shows, all its pages, as data for a file. Where the owner of a best match allows no
 * download the line stays, and says that its match stays behind.
 * @throws Answer `forbidden` `too_many_rows` when it holds more records than one officer may take away alone
 */
export const exportList = defineOperation({
  name: 'list.export',
  permission: 'search.export',
  input: z.strictObject({
    id: z.uuid('list_unknown'),
    look: listLookSchema,
    format: z.enum(['csv', 'json', 'pdf']),
  }),
  run: async (context, { id, look, format }): Promise<ListFile> => {
    const { actor, authorize, now } = context
    const { number } = await checkOf(context, id)
    const facts = passingOf(await factsOf(context, id), look)
    const taken = facts.map((fact) => (fact.noDownload ? { ...fact, matchedId: null } : fact))
    authorize({ rows: taken.filter(({ matchedId }) => matchedId).length })
    if (format === 'pdf' && taken.length > mostPrinted) throw invalid('list_printed')
    const rows = await rowsOf(context, id, taken)
    const held = new Set(facts.flatMap(({ ordinal, noDownload }) => (noDownload ? [ordinal] : [])))
    return {
      number,
      listId: id,
      officer: actor.name,
      bureau: actor.bureauName[actor.locale],
      purpose: actor.purpose?.code ?? '',
      caseReference: actor.purpose?.caseReference ?? '',
      at: now,
      rows: rows.map((row) => ({ ...row, held: held.has(row.ordinal) })),
      leftOut: held.size,
    }
  },
  audit: ({ format }, { listId, number, rows, leftOut }) => ({
    subjects: idsOf(rows),
    details: { list: listId, number, format, rows: idsOf(rows).length, lines: rows.length, leftOut },
  }),
})

type CheckRow = {
  id: string
  number: string
  createdAt: Date
  purpose: string
  caseReference: string
  state: 'open' | 'done' | 'stopped' | 'expired'
  lines: number
  done: number
  expiresOn: Date
  goesOn: boolean
}

function summaryOf({ createdAt, expiresOn, goesOn, state, ...row }: CheckRow): ListSummary {
  const now: ListState = state !== 'open' ? state : goesOn ? 'working' : 'still'
  return { ...row, at: createdAt, state: now, expiresOn: expiresOn.toISOString().slice(0, 10) }
}

async function checkOf({ db, actor }: Context, id: string) {
  const [row] = await db.$queryRaw<
    (Omit<CheckRow, 'goesOn'> & { leftOut: number; officerId: string; officer: string })[]
  >`
    select c."id"::text as "id", c."number", c."createdAt", c."purpose", c."caseReference", c."state", c."lines", c."done", c."expiresOn",
           c."leftOut", c."officerId"::text as "officerId", o."name" as "officer"
      from "ListCheck" c join "Officer" o on o."id" = c."officerId" where c."id" = ${id}::uuid`
  if (!row) throw notFound('list_unknown')
  const { officerId, leftOut, officer, ...check } = row
  const goesOn = row.state === 'open' && (await jobGoesOn(db, listJob, id))
  return { ...summaryOf({ ...check, goesOn }), leftOut, officer, own: officerId === actor.officerId }
}

type Fact = LineFacts & {
  ordinal: number
  matchedId: string | null
  /** Kind of the matched record. */
  type: RecordTypeCode | null
  noDownload: boolean
  matches: number
}

/** All lines of a check with the best match that exists for the reader: one statement for a thousand. */
const factsOf = ({ db }: Context, id: string) => db.$queryRaw<Fact[]>`
  select l."ordinal", l."state", cardinality(l."failed") as "failed", b."band", b."matchedId"::text as "matchedId", b."type",
         coalesce(b."noDownload", false) as "noDownload", coalesce(b."matches", 0)::int as "matches"
    from "ListLine" l
    left join (
      select distinct on (m."ordinal") m."ordinal", m."band", m."matchedId", r."type", r."noDownload", count(*) over (partition by m."ordinal") as "matches"
        from "ListMatch" m join "Record" r on r."id" = m."matchedId" where m."checkId" = ${id}::uuid order by m."ordinal", m."rank"
    ) b on b."ordinal" = l."ordinal"
   where l."checkId" = ${id}::uuid order by l."ordinal"`

const passingOf = (facts: Fact[], { outcomes }: ListLook) =>
  outcomes.length ? facts.filter((fact) => outcomes.includes(outcomeOf(fact))) : facts

type LineRow = {
  ordinal: number
  from: number
  to: number
  text: Uint8Array
  chosen: string | null
  reason: string | null
  failed: string[]
  why: Uint8Array | null
}

/** The texts, readings and best matches of these lines. */
async function rowsOf(context: Context, id: string, facts: readonly Fact[]): Promise<ListRow[]> {
  if (!facts.length) return []
  const { db, sql, now } = context
  const lines = await db.$queryRaw<LineRow[]>`
    select l."ordinal", l."fromLine" as "from", l."toLine" as "to", l."text", l."chosen", l."reason", l."failed", m."why"
      from unnest(${facts.map(({ ordinal }) => ordinal)}::int[], ${facts.map(({ matchedId }) => matchedId)}::text[]) as w ("ordinal", "matchedId")
      join "ListLine" l on l."checkId" = ${id}::uuid and l."ordinal" = w."ordinal"
      left join "ListMatch" m on m."checkId" = l."checkId" and m."ordinal" = l."ordinal" and m."matchedId" = w."matchedId"::uuid`
  const byOrdinal = new Map(lines.map((line) => [line.ordinal, line]))
  const wanted = [...new Set(facts.flatMap(({ matchedId }) => matchedId ?? []))]
  // Tables of kinds that no line met are not read: one that is away takes nothing from the others.
  const types = [...new Set(facts.flatMap(({ type }) => type ?? []))]
  const records = new Map((await detailsOf(sql, wanted, types, null)).map((record) => [record.id, record]))
  const opened = facts.flatMap((fact) => {
    const line = byOrdinal.get(fact.ordinal)
    if (!line) return []
    const text = openedOrNull(line.text, secret('terms'))
    return [
      { fact, line, text, read: readLine(text ?? '', line.chosen, { now, countryOf: nationalityNamed }) },
    ]
  })
  const judged = await judgedLines(
    context,
    opened.flatMap(({ fact: { ordinal, matchedId }, read }) =>
      matchedId && 'asked' in read ? [{ ordinal, matchedId, question: questionDigest(read.asked) }] : [],
    ),
  )
  return opened.flatMap(({ fact, line, text, read }): ListRow[] => {
    const { text: _, why, chosen, ...rest } = line
    const readings = text ? read.readings : []
    const record = fact.matchedId ? records.get(fact.matchedId) : undefined
    return [
      {
        ...rest,
        text,
        readings,
        reading: pickReading(readings, chosen) ?? null,
        outcome: outcomeOf(fact),
        judged: (record && judged.get(fact.ordinal)) ?? null,
        best: record ? { record, explanation: explanationOf(why, fact.band) } : null,
        more: Math.max(0, fact.matches - 1),
      },
    ]
  })
}

/** What the bureau made of these matches before, by line: one statement however many there are. */
async function judgedLines(
  { db, actor }: Context,
  lines: readonly { ordinal: number; matchedId: string; question: Uint8Array }[],
): Promise<Map<number, Judged | null>> {
  if (!lines.length) return new Map()
  const rows = await db.$queryRaw<(JudgedFacts & { ordinal: number })[]>`
    select w."ordinal", j."id" is not null as "different", h."id"::text as "id", h."number", h."state", h."outcome", coalesce(h."asked", false) as "asked"
      from unnest(${lines.map(({ ordinal }) => ordinal)}::int[], ${lines.map(({ matchedId }) => matchedId)}::text[],
                  ${lines.map(({ question }) => Buffer.from(question).toString('base64'))}::text[]) as w ("ordinal", "matchedId", "question")
      left join "Judgement" j on j."subjectId" = w."matchedId"::uuid and j."tenantRoot" = ${actor.root}
        and j."question" = decode(w."question", 'base64') and j."endedAt" is null and j."endsOn" >= current_date
      left join lateral (
        select h."id", h."number", h."state", h."outcome", c."question" = decode(w."question", 'base64') as "asked"
          from "Hit" h left join "HitContent" c on c."hitId" = h."id"
         where h."subjectId" = w."matchedId"::uuid and h."querying" = ${actor.root}
           and (h."state" <> 'closed' or c."question" = decode(w."question", 'base64'))
         order by coalesce(c."question" = decode(w."question", 'base64'), false) desc, h."openedAt" desc limit 1
      ) h on true
     where j."id" is not null or h."id" is not null`
  return new Map(rows.map(({ ordinal, ...facts }) => [ordinal, judgedOf(facts)]))
}

/** A seal that cannot be opened any more leaves the band, which is not sealed. */
function explanationOf(why: Uint8Array | null, band: Band | null): Explanation {
  const text = why && openedOrNull(why, secret('terms'))
  return text
    ? (JSON.parse(text) as Explanation)
    : { algorithm: '', band: band ?? 'possible', likeness: 0, bits: 0, features: [] }
}

const idsOf = (rows: readonly ListRow[]) => [...new Set(rows.flatMap(({ best }) => best?.record.id ?? []))]
