import { z } from 'zod'
import { digest, openedOrNull } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import { notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { type Asked, askedOfSealed, wholeQuestion } from './asked'
import type { AskedPictures } from './asked-pictures'
import { type ColumnChoice, columnChoiceOf } from './columns'
import { detailsOf, factsOf } from './details'
import { BANDS } from './explanation'
import type { ExportFile } from './export'
import {
  collapsed,
  facetKeys,
  facetsOf,
  filtered,
  lookSchema,
  pageSize,
  type ResultLook,
  type ResultTab,
  resultTabs,
} from './facets'
import { type FoundEverywhere, findEverywhere } from './find-everywhere'
import type { Match } from './match'
import { objectDatabaseOf } from './object-databases'
import { picturesOf } from './picture-queries'
import { type ListRow, listRowsOf, type ResultRow, type ResultsView, rowsOf, sorted } from './result-view'
import { besideEachOther } from './same-subject'

/** Most matches that a search looks at; more need one more detail, and the page says so. */
const mostMatches = 200

/** Runs a stored search and answers with one page of it as the address asks for it. Facets count visible records only. */
export const runSearch = defineOperation({
  name: 'search.run',
  permission: 'search.run',
  input: z.strictObject({ id: z.uuid('not_found'), look: lookSchema }),
  run: async (context, { id, look: named }): Promise<ResultsView> => {
    const started = performance.now()
    const stored = await storedSearch(context, id, named.watch)
    const { asked, freshSince } = stored
    const pictures = await picturesOf(context, id, asked)
    const found = await findRows(context, asked, pictures)
    const opened = openTab(found, named)
    const columns = columnChoiceOf(stored.listColumns, opened.tab)
    const look = beginning(named, columns)
    const { tab, rows, counts, weakOnly } = opened
    const shownLook = beginning(opened.shownLook, columns)
    const list = listOf(rows, shownLook)
    const page = Math.min(look.page, Math.max(1, Math.ceil(list.shown.length / pageSize)))
    const { compare = [], ...listLook } = look
    const wanted = objectDatabaseOf(tab) ? [] : rows.filter(({ match }) => compare.includes(match.recordId))
    // What is not drawn is not given out, and not logged as shown.
    const drawn = wanted.length ? wanted : list.shown.slice((page - 1) * pageSize, page * pageSize)
    const matches = drawn.map(({ match }) => match)
    const near = tab === 'person' || tab === 'organisation' ? found.subjects.nearest : []
    const shownIds = idsOf([...matches, ...near.map(({ match }) => match)])
    const details = await detailsOf(context.sql, shownIds, answeredBy(found), questionDigest(asked))
    const shown = ordered(rowsOf(matches, details, freshSince), look)
    return {
      id,
      number: stored.number,
      at: stored.createdAt,
      purpose: stored.purpose,
      caseReference: stored.caseReference,
      own: stored.officerId === context.actor.officerId,
      asked,
      pictures: (pictures?.thumbs ?? []).map(dataAddress),
      look: { ...listLook, page },
      tab,
      columns,
      now: context.now,
      states: found.states,
      counts,
      total: list.shown.length,
      exportable: list.shown.filter((row) => !row.noDownload).length,
      unfiltered: collapsed(rows, { ...shownLook, filters: {} }).shown.length,
      weaker: list.weaker,
      weakOnly,
      rows: shown,
      compared: wanted.length ? shown : [],
      selected: shown.find((row) => row.id === look.selected) ?? shown[0] ?? null,
      facets: facetsOf(collapsed(rows, shownLook).shown, look.filters),
      exactName: found.subjects.exactName,
      tried: found.subjects.tried,
      nearest: near.flatMap(({ match, separatedBy }) =>
        rowsOf([match], details, freshSince).map((row) => ({ row, separatedBy })),
      ),
      cut: found.subjects.cut,
      watch:
        stored.watchId && stored.watchEndsOn
          ? { id: stored.watchId, endsOn: isoDay(stored.watchEndsOn) }
          : null,
      ms: Math.round(performance.now() - started),
    }
  },
  audit: (_, { look, ...view }) => ({
    subjects: view.rows.map((row) => row.id),
    details: {
      search: view.id,
      shown: view.rows.length,
      total: view.total,
      weaker: view.weaker,
      ...countsOf(view),
      tab: view.tab,
      sort: look.sort,
      ...(look.weak ? { weak: true } : {}),
      ...(view.compared.length ? { compared: view.compared.length } : {}),
      page: look.page,
      filters: metFilters({ ...view, look }),
      ms: view.ms,
      ...(view.selected ? { selected: view.selected.id } : {}),
    },
  }),
})

/**
 * Exactly the list that the address shows, all its pages, as data for a file. Records whose owner allows no download are
 * left out and counted.
 * @throws Answer `forbidden` `too_many_rows` beyond what one officer may take away alone
 */
export const exportSearch = defineOperation({
  name: 'search.export',
  permission: 'search.export',
  input: z.strictObject({
    id: z.uuid('not_found'),
    look: lookSchema,
    format: z.enum(['csv', 'json', 'pdf']),
  }),
  run: async (context, { id, look: named }): Promise<ExportFile> => {
    const stored = await storedSearch(context, id, named.watch)
    const found = await findRows(context, stored.asked, await picturesOf(context, id, stored.asked))
    const { tab, rows, shownLook } = openTab(found, named)
    const columns = columnChoiceOf(stored.listColumns, tab)
    const look = beginning(named, columns)
    const { shown } = listOf(rows, beginning(shownLook, columns))
    const taken = shown.filter((row) => !row.noDownload).map(({ match }) => match)
    context.authorize({ rows: taken.length })
    const details = await detailsOf(context.sql, idsOf(taken), answeredBy(found), null)
    return {
      number: stored.number,
      searchId: id,
      asked: stored.asked,
      officer: context.actor.name,
      bureau: context.actor.bureauName[context.actor.locale],
      purpose: context.actor.purpose?.code ?? '',
      caseReference: context.actor.purpose?.caseReference ?? '',
      at: context.now,
      tab,
      rows: ordered(rowsOf(taken, details, stored.freshSince), look),
      leftOut: shown.length - taken.length,
    }
  },
  audit: ({ format }, { searchId, rows, leftOut }) => ({
    subjects: rows.map((row) => row.id),
    details: { search: searchId, format, rows: rows.length, leftOut },
  }),
})

export type SearchSummary = {
  id: string
  number: string
  at: Date
  purpose: string
  caseReference: string
  asked: Asked
}

/** The officer's own last fifty searches, newest first; one whose seal cannot be opened any more has nothing to show. */
export const listSearches = defineOperation({
  name: 'search.list',
  permission: 'search.read',
  input: z.strictObject({ limit: z.int().min(1).max(50).default(50) }),
  run: async ({ db, actor }, { limit }): Promise<SearchSummary[]> => {
    const rows = await db.search.findMany({
      where: { officerId: actor.officerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit,
      select: { id: true, number: true, createdAt: true, purpose: true, caseReference: true, criteria: true },
    })
    return rows.flatMap(({ criteria, createdAt, ...row }) => {
      const asked = openedAsked(criteria)
      return asked ? [{ ...row, at: createdAt, asked }] : []
    })
  },
  audit: (_, result) => ({ details: { shown: result.length } }),
})

/** What an earlier search asked, to be asked again with a change. Null when there is no such search. */
export const askedBefore = defineOperation({
  name: 'search.reopen',
  permission: 'search.read',
  input: z.strictObject({ id: z.uuid('search_unknown') }),
  run: async ({ db }, { id }): Promise<Asked | null> => {
    const stored = await db.search.findUnique({ where: { id }, select: { criteria: true } })
    return stored && openedAsked(stored.criteria)
  },
  audit: ({ id }) => ({ details: { search: id } }),
})

type Stored = {
  number: string
  officerId: string
  purpose: string
  caseReference: string
  createdAt: Date
  criteria: Uint8Array
  watchId: string | null
  watchEndsOn: Date | null
  /** How the reader wants lists of results. */
  listColumns: unknown
  freshSince: Date | null
}

/** The search with the asker's own live watch of it, and the moment since which the named watch's news count as new. */
async function storedSearch({ db, actor, now }: Context, id: string, watch: string | undefined) {
  const [row] = await db.$queryRaw<Stored[]>`
    select s."number", s."officerId"::text as "officerId", s."purpose", s."caseReference", s."createdAt", s."criteria",
           own."id"::text as "watchId", own."endsOn" as "watchEndsOn", named."checkedAt" as "freshSince",
           (select o."listColumns" from "Officer" o where o."id" = ${actor.officerId}::uuid) as "listColumns"
      from "Search" s
      left join "Watch" own on own."searchId" = s."id" and own."officerId" = ${actor.officerId}::uuid
        and own."stoppedAt" is null and own."endsOn" >= ${now}::date
      left join "Watch" named on named."searchId" = s."id" and named."id" = ${watch ?? null}::uuid
     where s."id" = ${id}::uuid`
  const asked = row && openedAsked(row.criteria)
  if (!asked) throw notFound('search_unknown')
  const { criteria: _, ...stored } = row
  return { ...stored, asked }
}

async function findRows(
  { sql }: Context,
  asked: Asked,
  pictures: AskedPictures | undefined,
): Promise<FoundEverywhere & { rows: ListRow[] }> {
  const found = await findEverywhere(sql, asked.criteria, {
    limit: mostMatches,
    ...(pictures ? { pictures } : {}),
  })
  reportFailures(found)
  return {
    ...found,
    rows: listRowsOf(found.matches, await factsOf(sql, idsOf(found.matches), answeredBy(found))),
  }
}

/** Says in the server's log which databases failed, and nothing of what was asked. */
export function reportFailures({ failures }: Pick<FoundEverywhere, 'failures'>): void {
  for (const failure of failures) console.error(`a database of a search failed: ${stateOf(failure)}`)
}

/** The SQLSTATE and nothing else: messages of the database quote values, and no data of a record goes to the server's log. */
const stateOf = (failure: unknown) =>
  /Code: `([0-9A-Z]{5})`/.exec(failure instanceof Error ? failure.message : '')?.[1] ?? 'not a statement'

/** The digest under which judgements about this question are kept. */
export const questionDigest = (asked: Asked) => digest(wholeQuestion(asked), secret('terms'))

const answeredBy = ({ states }: Pick<FoundEverywhere, 'states'>) =>
  resultTabs.filter((tab) => states[tab] === 'answered')

/** What the log keeps of each database: how many it showed, or that it gave no answer. */
function countsOf({
  counts,
  states,
}: Pick<ResultsView, 'counts' | 'states'>): Record<string, number | string[]> {
  const failed = resultTabs.filter((tab) => states[tab] === 'failed')
  return {
    ...Object.fromEntries(answeredBy({ states }).map((tab) => [`${tab}s`, counts[tab]])),
    ...(failed.length ? { failed } : {}),
  }
}

const idsOf = (matches: readonly Match[]) => [...new Set(matches.map(({ recordId }) => recordId))]

/**
 * The rows of the tab that is open: the one asked for, else the one that holds the best match, else the first with any.
 * Where everything is weak, weak matches are the list: nothing better hides them.
 */
function openTab(
  { rows: all, states }: Pick<FoundEverywhere, 'states'> & { rows: readonly ListRow[] },
  look: ResultLook,
) {
  const of = (tab: ResultTab) => {
    const rows = all.filter((row) => row.type === tab)
    const likely = rows.filter((row) => row.band !== 'weak').length
    const weakOnly = rows.length > 0 && likely === 0
    const shownLook = weakOnly ? { ...look, weak: true } : look
    return { tab, rows, likely, weakOnly, shownLook, count: collapsed(rows, shownLook).shown.length }
  }
  const tabs = resultTabs.map(of)
  const wanted = tabs.find(({ tab }) => tab === look.tab)
  const best = tabs
    .filter(({ likely }) => likely > 0)
    .toSorted((a, b) => standing(a.rows, a.tab) - standing(b.rows, b.tab))[0]
  const open =
    wanted ??
    best ??
    tabs.find(({ count }) => count > 0) ??
    tabs.find(({ tab }) => states[tab] === 'answered') ??
    of('person')
  const counts = Object.fromEntries(tabs.map(({ tab, count }) => [tab, count])) as Record<ResultTab, number>
  return { ...open, counts }
}

/**
 * The place of a tab by its best match, the best lowest. A thing that is the one or strongly so stands above a person of the
 * same band (its number identifies it); one that is merely possible stands below.
 */
function standing(rows: readonly ListRow[], tab: ResultTab): number {
  const best = Math.min(...rows.map(({ band }) => BANDS.indexOf(band)))
  const thing = objectDatabaseOf(tab) !== undefined
  return best + (thing ? (best <= BANDS.indexOf('strong') ? -0.5 : 0.5) : 0)
}

/** The list that the address asks for: filtered, weaker ones aside, in order. */
function listOf(rows: readonly ListRow[], look: ResultLook) {
  const { shown, weaker } = collapsed(filtered(rows, look.filters), look)
  return { shown: sorted(shown, look.sort), weaker }
}

/** By match, records of one subject stand together: those of one page, whose details are known. */
const ordered = (rows: ResultRow[], { sort }: ResultLook) =>
  sort === 'match' && !rows[0]?.object ? besideEachOther(rows) : rows

/** The look with the order in which the officer wants the list to begin, where the address says none. */
const beginning = (look: ResultLook, { sort }: ColumnChoice): ResultLook =>
  look.sorted ? look : { ...look, sort }

/** The filters as the log keeps them: values that some row has, so that nothing that was written into an address gets there. */
function metFilters({ look, facets }: Pick<ResultsView, 'look' | 'facets'>): string[] {
  return facetKeys.flatMap((key) => {
    const met = (look.filters[key] ?? []).filter((text) =>
      facets[key]?.some(({ value, count }) => value === text && count > 0),
    )
    return met.length ? [`${key}=${met.join('+')}`] : []
  })
}

/** What a stored search asked; null when its seal cannot be opened any more. */
export function openedAsked(criteria: Uint8Array): Asked | null {
  const text = openedOrNull(criteria, secret('terms'))
  return text === null ? null : askedOfSealed(text)
}

/** A small picture within the page itself: it has no address that could be asked for again. */
const dataAddress = (thumb: Uint8Array) => `data:image/webp;base64,${Buffer.from(thumb).toString('base64')}`

const isoDay = (day: Date) => day.toISOString().slice(0, 10)
