/** The row of a hit as JSON, without what no page shows. */
const rowOf = `to_jsonb(h) - '{level,openedBy}'::text[]`

/**
 * Whose turn it is, for the reader: $1 his country, $2 whether he is the command centre. The centre's own turn is everything
 * that ran late and is not answered yet, and what it answers for itself.
 */
const ours = `((h."querying" = $1 and h."waitsFor" = 'querying') or (h."source" = $1 and h."waitsFor" = 'source')
  or ($2::bool and h."waitsFor" is not null))`

/**
 * One page of the queue. $3 what is shown, $4 state, $5 urgency, $6 kind of record, $7 and $8 moment and id after which it begins, $9 how many.
 * Open ones by their clock, the latest first of all; closed ones by the day they were closed, newest first.
 */
export const queueStatement = `
select ${rowOf} || jsonb_build_object('caption', c."snapshot" ->> 'caption', 'reference', c."snapshot" ->> 'reference',
  'place', c."circumstances" ->> 'place') as "line"
from (
  select * from "Hit" h
  where ($3 = 'closed') = (h."state" = 'closed')
    and ($3 in ('open', 'closed') or ($3 = 'ours') = ${ours})
    and ($4::text is null or h."state" = $4)
    and ($5::text is null or h."urgency" = $5)
    and ($6::text is null or h."type" = $6)
    and ($8::uuid is null or case when $3 = 'closed' then (h."closedAt", h."id") < ($7::timestamptz, $8::uuid)
      else (h."dueAt", h."id") > ($7::timestamptz, $8::uuid) end)
  order by case when $3 = 'closed' then h."closedAt" end desc, case when $3 <> 'closed' then h."dueAt" end,
    case when $3 = 'closed' then h."id" end desc, h."id"
  limit $9::int
) h
left join "HitContent" c on c."hitId" = h."id"
order by case when $3 = 'closed' then h."closedAt" end desc, case when $3 <> 'closed' then h."dueAt" end,
  case when $3 = 'closed' then h."id" end desc, h."id"`

/** One hit with all that belongs to it; row security decides what is in it. $1 id. */
export const hitStatement = `
select jsonb_build_object(
  'hit', ${rowOf},
  'content', (select to_jsonb(c) - '{hitId,question}'::text[] from "HitContent" c where c."hitId" = h."id"),
  'present', (select jsonb_build_object('version', r."version", 'status', r."status", 'type', r."type") from "Record" r where r."id" = h."subjectId"),
  'events', coalesce((
    select jsonb_agg(jsonb_build_object('id', e."id", 'at', e."at", 'side', e."side", 'tenant', e."tenantCode",
      'officer', case when e."side" <> 'clock' then o."name" end, 'kind', e."kind", 'code', e."code", 'until', e."until", 'text', t."text")
      order by e."at", e."id")
    from "HitEvent" e left join "HitText" t on t."eventId" = e."id" left join "Officer" o on o."id" = e."officerId"
    where e."hitId" = h."id"), '[]')
) as "read"
from "Hit" h where h."id" = $1::uuid`
