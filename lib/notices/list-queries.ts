import { z } from 'zod'
import type { Actor, Caller } from '@/lib/access/actor'
import { coveredRead } from '@/lib/operation/covered-read'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { isoDay } from '@/lib/records/entry/days'
import type { NoticesFile } from './list-file'
import {
  type NoticeListView,
  type NoticeLook,
  noticeLookSchema,
  noticesFileSize,
  noticesPageSize,
  placeAfter,
  wordsQuery,
} from './list-look'
import { whereOf } from './list-sql'
import { type ListedNotice, type ListRow, listedOf, viewsOf } from './listed'

export type NoticeList = {
  items: ListedNotice[]
  /** Where the next page begins; null on the last. */
  next: string | null
  /** How many each view of this officer holds, counted up to a thousand. */
  counts: Partial<Record<NoticeListView, number>>
  now: Date
}

/** Notices and diffusions as far as they exist for the officer: in force, his bureau's, drafts, what waits for him, what ended. */
export const listNotices = defineOperation({
  name: 'notice.list',
  permission: 'notice.read',
  input: noticeLookSchema,
  run: async (context, look): Promise<NoticeList> => {
    const { sql, actor, now } = context
    const rows = await rowsOf(context, look, noticesPageSize + 1)
    const views = viewsOf(actor)
    const [counted] = await sql.query<Partial<Record<NoticeListView, number>>>(
      `select ${views
        .map(
          (view) =>
            `(select count(*)::int from (select from "Notice" n where ${whereOf(view)} limit 1000) x) as "${view}"`,
        )
        .join(', ')} from ${standpoint}`,
      standpointOf(actor, now),
    )
    const shown = rows.slice(0, noticesPageSize)
    return {
      items: shown.map((row) => listedOf(row, now)),
      next: rows.length > noticesPageSize ? (shown.at(-1)?.cursor ?? null) : null,
      counts: counted ?? {},
      now,
    }
  },
  audit: ({ view }, { items }) => noteOf(view, items),
})

/** The same as a file. */
export const exportNotices = defineOperation({
  name: 'notice.export',
  permission: 'notice.read',
  input: z.strictObject({ look: noticeLookSchema, format: z.enum(['csv', 'pdf']) }),
  run: async (context, { look }): Promise<NoticesFile> => {
    const { after: _, ...whole } = look
    const rows = await rowsOf(context, whole, noticesFileSize + 1)
    const { actor, now } = context
    const at = now.toISOString().slice(0, 16).replace(/\D/g, '')
    return {
      number: `NL-${at.slice(0, 8)}-${at.slice(8)}`,
      officer: actor.name,
      bureau: actor.tenant,
      purpose: actor.purpose?.code ?? '',
      caseReference: actor.purpose?.caseReference ?? '',
      at: now,
      leftOut: 0,
      look: whole,
      rows: rows.slice(0, noticesFileSize).map((row) => listedOf(row, now)),
      cut: rows.length > noticesFileSize,
    }
  },
  audit: ({ look: { view }, format }, { rows }) => {
    const note = noteOf(view, rows)
    return { ...note, details: { ...note.details, format } }
  },
})

const noteOf = (view: NoticeListView, items: readonly ListedNotice[]) => ({
  subjects: items.flatMap(({ subjectId }) => (subjectId ? [subjectId] : [])),
  details: { view, shown: items.length, notices: items.map(({ number, request }) => number ?? request) },
})

/** Who looks, as `whereOf` names it: $1 to $6. */
const standpoint = `(select $1::text as "root", $2::text as "me", $3::text[] as "roles", $4::timestamptz as "now", $5::date as "today") who`
const standpointOf = (actor: Actor, now: Date): unknown[] => [
  actor.root,
  actor.officerId,
  [...actor.roles],
  now,
  isoDay(now),
]

async function rowsOf({ sql, actor, now }: Context, look: NoticeLook, limit: number): Promise<ListRow[]> {
  const { view, type, form, state, country, find, words, from, to, after } = look
  const order = view === 'force' ? `n."publishedAt"` : `n."since"`
  // Moments are compared with moments: under row security an index answers nothing but what PostgreSQL calls leakproof.
  const moment = view === 'force' ? order : `coalesce(n."publishedAt", n."createdAt")`
  const [micros, id] = placeAfter(after)
  const query = words ? wordsQuery(words) : ''
  const named = find || query ? await namedBy(sql, find ?? '', find ? '' : query) : null
  const values = standpointOf(actor, now)
  const set = (value: unknown) => `$${values.push(value)}`
  const also = [
    ...(named ? [`n."id" = any (${set(named)}::uuid[])`] : []),
    ...(find ? [begins(set(find))] : []),
    ...(query ? [`to_tsvector('simple', n."caption") @@ to_tsquery('simple', ${set(query)})`] : []),
    ...(type ? [`n."type" = ${set(type)}`] : []),
    ...(form ? [`n."form" = ${set(form)}`] : []),
    ...(state ? [`n."state" = ${set(state)}`] : []),
    ...(country ? [`n."owner" = ${set(country)}`] : []),
    ...(from ? [`${moment} >= ${set(from)}::date::timestamptz`] : []),
    ...(to ? [`${moment} < (${set(to)}::date + 1)::timestamptz`] : []),
    ...(micros
      ? [
          `(${order}, n."id") < (timestamptz 'epoch' + ${set(micros)}::bigint * interval '1 microsecond', ${set(id)}::uuid)`,
        ]
      : []),
  ]
  return sql.query<ListRow>(
    `select ${columns}, (extract(epoch from ${order}) * 1000000)::bigint::text || '_' || n."id" as "cursor"
       from "Notice" n, ${standpoint} where ${[whereOf(view), ...also].map((each) => `(${each})`).join(' and ')}
      order by ${order} desc, n."id" desc limit ${set(limit)}::int`,
    values,
  )
}

/** Fewer than this are looked up one by one; of more, the newest are met soon enough in the order of the list. */
const fewNamed = 2000

/** The ids that a number or words name, from the index, which row security alone could not use; null when they are many. */
async function namedBy(sql: Context['sql'], begins: string, words: string): Promise<string[] | null> {
  const found = await sql.query<{ id: string }>(
    'select f.id::text as "id" from search.notices_named($1, $2, $3::int) f',
    [begins, words, fewNamed + 1],
  )
  return found.length > fewNamed ? null : found.map(({ id }) => id)
}

const begins = (wanted: string) =>
  `(starts_with(upper(n."number"), ${wanted}) or starts_with(upper(n."request"), ${wanted}) or starts_with(upper(n."reference"), ${wanted}))`

const columns = `n."id"::text as "id", n."form", n."type", n."number", n."request", n."owner", n."state", n."caption", n."reference", n."urgent",
  n."since", n."dueAt", to_char(n."keptUntil", 'YYYY-MM-DD') as "keptUntil", n."letEnd", n."publishedAt", n."createdAt",
  n."amendsId"::text as "amendsId", n."subjectId"::text as "subjectId"`

/** The number on the rail. */
export type NoticesWaiting = { waiting: number; late: boolean }

/** Counts what waits for this officer: a number that belongs to the frame of a page; it names no notice. */
export const countNoticesWaiting = (caller: Caller): Promise<NoticesWaiting> =>
  coveredRead(
    caller,
    'notice.read',
    () => true,
    async (_, actor, now, sql) => {
      const [row] = await sql.query<NoticesWaiting>(
        `select count(*)::int as "waiting", coalesce(bool_or(x."dueAt" < $4), false) as "late"
           from (select n."dueAt" from "Notice" n, ${standpoint} where ${whereOf('waiting')} limit 1000) x`,
        standpointOf(actor, now),
      )
      return row ?? { waiting: 0, late: false }
    },
  )

export type DeskNotices = {
  /** What waits for this officer, what is due soonest first. */
  waiting: ListedNotice[]
  /** Ours in force that end within six months and about which nothing was said yet. */
  ending: ListedNotice[]
  now: Date
}

/** What of the notices belongs on the desk of this officer. */
export const readDeskNotices = defineOperation({
  name: 'notice.desk',
  permission: 'notice.read',
  input: z.strictObject({}),
  run: async (context): Promise<DeskNotices> => {
    const { sql, actor, now } = context
    const rows = await sql.query<ListRow & { part: 'waiting' | 'ending' }>(
      `(select 'waiting' as "part", ${columns}, '' as "cursor" from "Notice" n, ${standpoint} where ${whereOf('waiting')}
          order by n."dueAt" nulls last, n."since" limit 6)
       union all
       (select 'ending' as "part", ${columns}, '' as "cursor" from "Notice" n, ${standpoint} where ${whereOf('ending')}
          order by n."keptUntil", n."id" limit 6)`,
      standpointOf(actor, now),
    )
    const part = (name: 'waiting' | 'ending') =>
      rows.filter((row) => row.part === name).map((row) => listedOf(row, now))
    return { waiting: part('waiting'), ending: part('ending'), now }
  },
  audit: (_, { waiting, ending }) => noteOf('waiting', [...waiting, ...ending]),
})
