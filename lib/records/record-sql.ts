import { noticesAbout } from '@/lib/search/notices-about'
import { factNamesOf } from './record-type'
import { recordTypes } from './registry'

const tables = recordTypes.map((type, i) => ({ alias: `f${i}`, ...type, facts: factNamesOf(type) }))

/**
 * One record with all that belongs to it, as one JSON value in one statement: row security on every table decides what is
 * in it. Access restrictions, also those in old versions, are read out for the owner alone.
 */
export const recordStatement = `
select jsonb_build_object(
  'own', r."owner" = acl.root(),
  'hits', coalesce((
    select jsonb_agg(jsonb_build_object('id', h."id", 'number', h."number", 'state', h."state", 'querying', h."querying", 'source', h."source",
      'openedAt', h."openedAt") order by h."openedAt" desc)
    from (select * from "Hit" h where h."subjectId" = r."id" order by h."openedAt" desc limit 10) h), '[]'),
  'judgements', coalesce((
    select jsonb_agg(jsonb_build_object('at', j."at", 'bureau', j."tenantRoot", 'by', w."name", 'reasons', j."reasons",
      'question', case when j."tenantRoot" = acl.root() then encode(j."question", 'hex') end) order by j."at" desc)
    from (select * from "Judgement" j where j."subjectId" = r."id" and j."endedAt" is null and j."endsOn" >= current_date
      order by j."at" desc limit 10) j left join "Officer" w on w."id" = j."officerId"), '[]'),
  'record', jsonb_build_object(
    'id', r."id", 'type', r."type", 'owner', r."owner", 'status', r."status", 'caption', r."caption", 'reference', r."reference",
    'sourceReference', r."sourceReference", 'purpose', r."purpose", 'level', r."level", 'handling', r."handling",
    'noPurpose', r."noPurpose", 'noDownload', r."noDownload", 'retentionUntil', r."retentionUntil", 'version', r."version",
    'validatedAt', r."validatedAt", 'createdAt', r."createdAt", 'updatedAt', r."updatedAt",
    'access', case when r."owner" = acl.root() then jsonb_build_object('withheldFrom', r."withheldFrom", 'onlyTo', r."onlyTo") end,
    'facts', case r."type" ${tables
      .map(
        ({ alias, code, facts }) =>
          `when '${code}' then jsonb_build_object(${facts.map((name) => `'${name}', ${alias}."${name}"`).join(', ')})`,
      )
      .join(' ')} else '{}' end,
    'provenance', coalesce(${tables.map(({ alias }) => `${alias}."provenance"`).join(', ')}, '{}'),
    'names', coalesce((select jsonb_agg(to_jsonb(n) - '{id,recordId,ordinal}'::text[] order by n."ordinal") from "RecordName" n where n."recordId" = r."id"), '[]'),
    'births', coalesce((select jsonb_agg(to_jsonb(b) - '{id,recordId,ordinal}'::text[] order by b."ordinal") from "BirthDate" b where b."recordId" = r."id"), '[]'),
    'documents', coalesce((select jsonb_agg(to_jsonb(d) - '{id,recordId,ordinal}'::text[] order by d."ordinal") from "PersonDocument" d where d."recordId" = r."id"), '[]'),
    'marks', coalesce((select jsonb_agg(jsonb_build_object('kind', m."kind", 'location', m."location", 'description', m."description") order by m."ordinal")
      from "Mark" m where m."recordId" = r."id"), '[]'),
    'photos', coalesce((select jsonb_agg(jsonb_build_object('id', f."id", 'width', f."width", 'height', f."height", 'takenOn', f."takenOn",
      'caption', f."caption", 'withheld', f."withheld") order by f."ordinal") from "Photo" f where f."recordId" = r."id"), '[]'),
    'notices', ${noticesAbout('r."id"')},
    'links', coalesce((
      select jsonb_agg(jsonb_build_object('kind', l."kind", 'reversed', l."reversed", 'note', l."note", 'other', jsonb_build_object(
        'id', x."id", 'type', x."type", 'caption', x."caption", 'reference', x."reference", 'owner', x."owner",
        'status', (select q."status" from "Person" q where q."recordId" = x."id"))) order by l."kind", x."caption")
      from (
        select "kind", "note", "toId" as "otherId", false as "reversed" from "RecordLink" where "fromId" = r."id"
        union all
        select "kind", "note", "fromId", true from "RecordLink" where "toId" = r."id"
      ) l join "Record" x on x."id" = l."otherId"), '[]'),
    'versions', coalesce((
      select jsonb_agg(jsonb_build_object('version', v."version", 'at', v."at", 'reason', v."reason", 'by', w."name",
        'snapshot', case when r."owner" = acl.root() then v."snapshot" else v."snapshot" - 'access' end) order by v."version")
      from "RecordVersion" v left join "Officer" w on w."id" = v."officerId" where v."recordId" = r."id"), '[]')
  )
) as "page"
from "Record" r
${tables.map(({ alias, table }) => `left join "${table}" ${alias} on ${alias}."recordId" = r."id"`).join('\n')}
where r."id" = $1::uuid`

/**
 * The list of results in which this officer last saw the record under that search: the event of that search says which
 * records it showed, in which order. $1 officer, $2 search, $3 record.
 */
export const positionStatement = `
select s."number", e."details", e."subjects"::text[] as "ids",
  (select coalesce(jsonb_object_agg(x."id", x."type"), '{}') from "Record" x where x."id" = any (e."subjects")) as "types"
from (
  select e."details", e."subjects" from "AuditEvent" e
  where e."officerId" = $1::uuid and e."at" > now() - interval '12 hours' and e."operation" = 'search.run' and e."outcome" = 'done'
    and e."details" ->> 'search' = $2 and $3::uuid = any (e."subjects")
  order by e."at" desc limit 1
) e join "Search" s on s."id" = $2::uuid`

export const looksStatement = `
select l.day::text as "day", l.looks as "looks", l.own_looks as "ownLooks", l.countries as "countries"
from acl.record_looks($1::uuid) l order by l.day nulls first`

/** Records that an officer opened in the last week, last opened first. $1 officer. */
export const lastOpened = `
select e."subjects"[1] as "id", max(e."at") as "at" from (
  select "subjects", "at" from "AuditEvent"
  where "officerId" = $1::uuid and "at" > now() - interval '7 days' and "operation" = 'record.read' and "outcome" = 'done'
  order by "at" desc limit 60
) e group by 1 order by 2 desc limit 8`
