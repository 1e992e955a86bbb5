import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { tenants } from '@/lib/bureaus/tenants'
import type { Locale } from '@/lib/i18n/routing'
import type { Context } from '@/lib/operation/operation'
import { defineOperation } from '@/lib/operation/operation'
import { type AuditEventView, auditAreas, auditOutcomes } from './sentences'

/** Events on one page of the log. */
export const logPageSize = 50

export type LogPage = {
  events: AuditEventView[]
  /** Id of the event at which the next page begins after; null when this is the last. */
  next: string | null
}

export type BureauLogPage = LogPage & {
  bureau: string
  /** Officers of the bureau, for the filter; none when the reader may not know them. */
  officers: { id: string; name: string }[]
}

const filter = {
  /** Event after which the page begins. */
  before: z.uuid().exactOptional(),
  /** ISO day, UTC. */
  day: z.iso.date('day').exactOptional(),
  outcome: z.enum(auditOutcomes).exactOptional(),
  area: z.enum(auditAreas).exactOptional(),
  /** Everything that was about this record. */
  record: z.uuid().exactOptional(),
}

/** What the officer did, and what was refused to him: complete, newest first. */
export const readOwnLog = defineOperation({
  name: 'log.own',
  permission: 'log.own',
  input: z.strictObject(filter),
  run: (context, asked): Promise<LogPage> => pageOf(context, { ...asked, officer: context.actor.officerId }),
  audit: (asked, { events }) => ({ details: { shown: events.length, ...kept(asked) } }),
})

/**
 * What the officers of a country did: for their lead, security officer and auditors. Data protection may name another
 * bureau; it sees that somebody there did it, not who (SECURITY §5.3).
 */
export const readBureauLog = defineOperation({
  name: 'log.bureau',
  permission: 'log.bureau',
  input: z.strictObject({
    ...filter,
    officer: z.uuid().exactOptional(),
    bureau: z
      .string()
      .regex(/^[A-Z]{2,3}$/)
      .exactOptional(),
  }),
  run: async (context, { bureau, ...asked }): Promise<BureauLogPage> => {
    const { actor, db } = context
    const root = actor.roles.includes('gs_dpo') ? (bureau ?? actor.root) : actor.root
    const page = await pageOf(context, { ...asked, root })
    const officers = await db.$queryRaw<{ id: string; name: string }[]>`
      select o."id"::text as "id", o."name" from "Officer" o join "Tenant" t on t."code" = o."tenantCode"
       where t."rootCode" = ${root} order by o."name" limit 200`
    return { ...page, bureau: root, officers }
  },
  audit: (asked, { events, bureau }) => ({
    details: {
      shown: events.length,
      bureau,
      ...kept(asked),
      ...(asked.officer ? { officer: asked.officer } : {}),
    },
  }),
})

/** Bureaus whose log this officer may name: all for data protection, none for anybody else, whose own needs no naming. */
export function bureauChoices(
  { roles }: Pick<Actor, 'roles'>,
  locale: Locale,
): { value: string; label: string }[] {
  if (!roles.includes('gs_dpo')) return []
  return tenants
    .filter(({ parent }) => parent === null)
    .map(({ code, names }) => ({ value: code, label: names[locale] }))
}

type Asked = {
  before?: string
  day?: string
  outcome?: string
  area?: string
  record?: string
  officer?: string
  root?: string
}

/** Officer or bureau come first in the index that is used; row security has the last word in any case. */
async function pageOf({ sql }: Context, asked: Asked): Promise<LogPage> {
  const rows = await sql.query<{ event: AuditEventView }>(statement, [
    asked.officer ?? null,
    asked.root ?? null,
    asked.day ?? null,
    asked.outcome ?? null,
    asked.area ?? null,
    asked.record ?? null,
    asked.before ?? null,
    logPageSize + 1,
  ])
  const events = rows.slice(0, logPageSize).map(({ event }) => event)
  return { events, next: rows.length > logPageSize ? (events.at(-1)?.id ?? null) : null }
}

const statement = `
select jsonb_build_object('id', e."id", 'at', e."at", 'operation', e."operation", 'outcome', e."outcome", 'reason', e."reason",
  'officer', o."name", 'tenant', e."tenantCode", 'purpose', e."purpose", 'caseReference', e."caseReference",
  'subjects', cardinality(e."subjects"), 'details', e."details", 'client', e."client", 'address', e."address", 'ms', e."ms",
  'records', coalesce((
    select jsonb_agg(jsonb_build_object('id', r."id", 'type', r."type", 'reference', r."reference", 'caption', r."caption") order by r."reference")
    from "Record" r where r."id" = any (e."subjects"[1:8])), '[]'),
  'search', (select jsonb_build_object('id', s."id", 'number', s."number") from "Search" s where s."id" = case when e."details" ->> 'search' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (e."details" ->> 'search')::uuid end)
) as "event"
from (
  select * from "AuditEvent" e
  where ($1::uuid is null or e."officerId" = $1::uuid)
    and ($2::text is null or e."tenantRoot" = $2::text)
    and ($3::date is null or (e."at" >= $3::date::timestamp at time zone 'UTC' and e."at" < ($3::date + 1)::timestamp at time zone 'UTC'))
    and ($4::text is null or e."outcome" = $4::text)
    and ($5::text is null or e."operation" = $5::text or starts_with(e."operation", $5::text || '.'))
    and ($6::uuid is null or $6::uuid = any (e."subjects"))
    and ($7::uuid is null or (e."at", e."id") < (select b."at", b."id" from "AuditEvent" b where b."id" = $7::uuid))
  order by e."at" desc, e."id" desc
  limit $8::int
) e
left join "Officer" o on o."id" = e."officerId"
order by e."at" desc, e."id" desc`

/** The log of the log says how it was looked at; everything here is a code, a day or an id. */
function kept({ day, outcome, area, record }: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ day, outcome, area, record }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  )
}
