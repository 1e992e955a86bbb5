import { z } from 'zod'
import { plainText } from '@/lib/identifiers/plain-text'
import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import { defineOperation } from '@/lib/operation/operation'
import { recordStatuses } from './codes'
import { dueKinds, endingSteps, type OwnRecord, type OwnRecords, recordsPageSize } from './own-list'
import { lastOpened } from './record-sql'

/** The records of the reader's own bureau in every state, by number, newest numbers first. */
export const listOwnRecords = defineOperation({
  name: 'record.list',
  permission: 'record.read',
  input: z.strictObject({
    /** Beginning of a reference or of the source's own reference. */
    find: z.string().max(60, 'too_long').transform(wanted).exactOptional(),
    status: z.enum(recordStatuses).exactOptional(),
    due: z.enum(dueKinds).exactOptional(),
    /** Of those that end: within how many days, a step of `endingSteps`. */
    within: z.coerce.number().pipe(z.literal(endingSteps)).default(endingSteps[0]),
    type: z.enum(recordTypeCodes).exactOptional(),
    /** Reference after which the page begins. */
    after: z.string().max(60).exactOptional(),
  }),
  run: async ({ sql, actor, now }, { find, status, due, within, type, after }): Promise<OwnRecords> => {
    const today = now.toISOString().slice(0, 10)
    const [page] = await sql.query<{ records: OwnRecord[]; ending: number[] | null }>(statement, [
      actor.root,
      find || null,
      status ?? null,
      due ?? null,
      after ?? null,
      today,
      recordsPageSize + 1,
      type ?? null,
      within,
      [...endingSteps],
    ])
    const rows = page?.records ?? []
    const records = rows.slice(0, recordsPageSize)
    return {
      records,
      next: rows.length > recordsPageSize ? (records.at(-1)?.reference ?? null) : null,
      today,
      ending: page?.ending ?? null,
    }
  },
  audit: ({ status, due, within, type }, { records }) => ({
    subjects: records.map(({ id }) => id),
    details: {
      shown: records.length,
      ...(status ? { status } : {}),
      ...(due ? { due } : {}),
      ...(due === 'expiring' ? { within } : {}),
      ...(type ? { type } : {}),
    },
  }),
})

export type OpenedRecord = {
  id: string
  type: RecordTypeCode
  caption: string
  reference: string
  at: string
}
export type DueRecord = {
  id: string
  type: RecordTypeCode
  caption: string
  reference: string
  retentionUntil: string
}

export type DeskView = {
  /** Records that the officer opened in the last week and that still exist for him, last opened first. */
  opened: OpenedRecord[]
  /** The bureau's own records that end soonest, within six months (R-RET-2), and how many there are. */
  expiring: { records: DueRecord[]; count: number }
  /** How many of the bureau's own records in force were not validated for eleven months. */
  unvalidated: number
  today: string
}

/** What waits on the officer's desk, from the log and from the bureau's own records. */
export const readDesk = defineOperation({
  name: 'desk.read',
  permission: 'session.own',
  input: z.strictObject({}),
  run: async ({ sql, actor, now }): Promise<DeskView> => {
    const today = now.toISOString().slice(0, 10)
    const [desk] = await sql.query<{ desk: Omit<DeskView, 'today'> }>(deskStatement, [
      actor.officerId,
      actor.root,
      today,
    ])
    return { ...(desk?.desk ?? { opened: [], expiring: { records: [], count: 0 }, unvalidated: 0 }), today }
  },
  audit: (_, { opened, expiring }) => ({
    subjects: [...opened, ...expiring.records].map(({ id }) => id),
    details: { shown: opened.length + expiring.records.length },
  }),
})

function wanted(text: string): string {
  return plainText(text).trim().toUpperCase()
}

const ends = (within: string) =>
  `r."status" = 'published' and r."retentionUntil" between $6::date and $6::date + ${within}`

const statement = `
with ours as not materialized (
  select r.* from "Record" r
  where r."owner" = $1
    and ($2::text is null or starts_with(upper(r."reference"), $2) or starts_with(upper(r."sourceReference"), $2))
    and ($3::text is null or r."status" = $3)
    and ($8::text is null or r."type" = $8)
), page as (
  select r."id"::text as "id", r."type", r."caption", r."reference", r."sourceReference", r."status", r."level",
    (r."withheldFrom" <> '{}' or r."onlyTo" <> '{}') as "restricted", r."retentionUntil"::text as "retentionUntil",
    to_jsonb(r."validatedAt") #>> '{}' as "validatedAt", to_jsonb(r."updatedAt") #>> '{}' as "updatedAt"
  from ours r
  where ($4::text is null
      or ($4 = 'expiring' and ${ends('$9::int')})
      or ($4 = 'unvalidated' and r."status" = 'published' and coalesce(r."validatedAt", r."createdAt") < $6::date - interval '11 months')
      or ($4 = 'restricted' and (r."withheldFrom" <> '{}' or r."onlyTo" <> '{}' or r."level" > 0)))
    and ($5::text is null or r."reference" < $5)
  order by r."reference" desc
  limit $7::int
)
select coalesce((select jsonb_agg(to_jsonb(p) order by p."reference" desc) from page p), '[]') as "records",
  case when $4 = 'expiring' then (
    select jsonb_agg((select count(*) from ours r where ${ends('s."days"')}) order by s."nth")
      from unnest($10::int[]) with ordinality as s ("days", "nth")) end as "ending"`

const deskStatement = `
select jsonb_build_object(
  'opened', coalesce((
    select jsonb_agg(jsonb_build_object('id', r."id", 'type', r."type", 'caption', r."caption", 'reference', r."reference", 'at', e."at") order by e."at" desc)
    from (
      ${lastOpened}
    ) e join "Record" r on r."id" = e."id"), '[]'),
  'expiring', jsonb_build_object(
    'count', (select count(*) from "Record" r where r."owner" = $2 and r."status" = 'published' and r."retentionUntil" between $3::date and $3::date + 180),
    'records', coalesce((
      select jsonb_agg(jsonb_build_object('id', x."id", 'type', x."type", 'caption', x."caption", 'reference', x."reference",
        'retentionUntil', x."retentionUntil") order by x."retentionUntil", x."reference")
      from (select * from "Record" r where r."owner" = $2 and r."status" = 'published' and r."retentionUntil" between $3::date and $3::date + 180
        order by r."retentionUntil", r."reference" limit 6) x), '[]')),
  'unvalidated', (select count(*) from "Record" r where r."owner" = $2 and r."status" = 'published'
    and coalesce(r."validatedAt", r."createdAt") < $3::date - interval '11 months')
) as "desk"`
