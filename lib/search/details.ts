import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { type NoticeAbout, noticesAbout, noticeTypesAbout } from './notices-about'
import { fieldsRead } from './object-database'
import { objectDatabases } from './object-databases'
import type { SearchDb } from './sql'

/** What a list of results and its preview show of one record; JSON as the database builds it. */
export type RecordDetails = {
  id: string
  type: RecordTypeCode
  owner: string
  status: 'draft' | 'published' | 'ceased' | 'expired'
  caption: string
  reference: string
  sourceReference: string | null
  noDownload: boolean
  level: number
  handling: string[]
  retentionUntil: string
  updatedAt: string
  validatedAt: string | null
  /** Null for organisations. */
  sex: 'M' | 'F' | 'X' | 'U' | null
  /** Status of the person or organisation. */
  subjectStatus: string | null
  nationalities: string[]
  birthPlace: string | null
  birthCountry: string | null
  warnings: string[]
  names: {
    kind: string
    quality: 'good' | 'low' | null
    family: string | null
    given: string | null
    full: string
    script: string
    lang: string | null
  }[]
  births: {
    year: number
    yearTo: number | null
    month: number | null
    day: number | null
    circa: boolean
  }[]
  documents: { type: string; number: string; numberNorm: string; country: string | null }[]
  photo: { id: string; withheld: boolean } | null
  photos: number
  /** Whose the record is: of the reader's own country nobody need be asked. */
  ours?: boolean
  /** That the reader's bureau held this record and this very question not to be the same; never hides it. */
  judged?: { at: string; by: string | null; reasons: string[] } | null
  /** The last open hit of the reader's bureau about it. */
  hit?: { id: string; number: string; state: string } | null
  /** Notices about it that exist for the reader. */
  notices: NoticeAbout[]
  /** Fields of the thing by name, as its database reads them; null for persons and organisations. */
  object: Readonly<Record<string, unknown>> | null
}

/** What the facets and the order of a whole list need of one record: everything else is fetched for the page that is shown. */
export type RecordFacts = Pick<
  RecordDetails,
  | 'id'
  | 'type'
  | 'owner'
  | 'caption'
  | 'noDownload'
  | 'sex'
  | 'subjectStatus'
  | 'nationalities'
  | 'warnings'
  | 'object'
> & {
  /** Types of the notices in force about it. */
  noticeTypes: NoticeAbout['type'][]
}

/** Which databases of things gave an answer: the tables of the others are not read for the list either. */
type Answered = readonly RecordTypeCode[]

/** The facts of the records with these ids, in no order; of invisible ones there are none. */
export async function factsOf(
  sql: SearchDb,
  ids: readonly string[],
  answered: Answered,
): Promise<RecordFacts[]> {
  return ids.length ? sql.query<RecordFacts>(factsStatement(answered), [[...ids]]) : []
}

const factsStatement = (answered: Answered) => `
select r."id"::text as "id", r."type", r."owner", r."caption", r."noDownload", p."sex",
  coalesce(p."status", o."status") as "subjectStatus", coalesce(p."nationalities", o."countries", '{}') as "nationalities",
  coalesce(p."warnings", '{}') as "warnings", ${noticeTypesAbout('r."id"')} as "noticeTypes", ${objectValue(answered)} as "object"
from "Record" r
left join "Person" p on p."recordId" = r."id"
left join "Organisation" o on o."recordId" = r."id"
${objectJoins(answered)}
where r."id" = any ($1::uuid[])`

/** The fields of every database of things, each from its own table; a record has a row in one of them at most. */
const objects = objectDatabases.map((database, i) => ({
  ...database,
  alias: `t${i}`,
  fields: fieldsRead(database),
}))

const objectJoins = (answered: Answered) =>
  objects
    .filter(({ code }) => answered.includes(code))
    .map(({ table, alias }) => `left join "${table}" ${alias} on ${alias}."recordId" = r."id"`)
    .join('\n')

function objectValue(answered: Answered): string {
  const cases = objects
    .filter(({ code }) => answered.includes(code))
    .map(
      ({ code, alias, fields }) =>
        `when '${code}' then jsonb_build_object(${fields.map((field) => `'${field}', ${alias}."${field}"`).join(', ')})`,
    )
  return cases.length ? `case r."type" ${cases.join(' ')} end` : 'null::jsonb'
}

/**
 * The details of the records with these ids, in one statement, in the order of the ids. `question`: keyed digest of what was asked,
 * by which the bureau's own judgements are found. A record that does not exist for
 * the reader is not there: row security decides, here as everywhere.
 */
export async function detailsOf(
  sql: SearchDb,
  ids: readonly string[],
  answered: Answered,
  question: Uint8Array | null,
): Promise<RecordDetails[]> {
  if (!ids.length) return []
  const rows = await sql.query<{ detail: RecordDetails }>(statement(answered), [[...ids], question])
  return rows.map((row) => row.detail)
}

// Names beyond the fortieth are on the record page; no list shows them. Keys of a JSON object are at most 50 pairs.
const statement = (answered: Answered) => `
select jsonb_build_object(
  'id', r."id", 'type', r."type", 'owner', r."owner", 'status', r."status", 'caption', r."caption", 'reference', r."reference",
  'sourceReference', r."sourceReference", 'noDownload', r."noDownload", 'level', r."level", 'handling', r."handling",
  'retentionUntil', r."retentionUntil", 'updatedAt', r."updatedAt", 'validatedAt', r."validatedAt",
  'sex', p."sex", 'subjectStatus', coalesce(p."status", o."status"),
  'nationalities', coalesce(p."nationalities", o."countries", '{}'),
  'birthPlace', p."birthPlace", 'birthCountry', p."birthCountry", 'warnings', coalesce(p."warnings", '{}'),
  'names', coalesce((
    select jsonb_agg(jsonb_build_object('kind', n."kind", 'quality', n."quality", 'family', n."family", 'given', n."given",
      'full', n."full", 'script', n."script", 'lang', n."lang") order by n."ordinal")
    from "RecordName" n where n."recordId" = r."id" and n."ordinal" <= 40), '[]'),
  'births', coalesce((
    select jsonb_agg(jsonb_build_object('year', b."year", 'yearTo', b."yearTo", 'month', b."month", 'day', b."day",
      'circa', b."circa") order by b."ordinal")
    from "BirthDate" b where b."recordId" = r."id"), '[]'),
  'documents', coalesce((
    select jsonb_agg(jsonb_build_object('type', d."type", 'number', d."number", 'numberNorm', d."numberNorm",
      'country', d."country") order by d."ordinal")
    from "PersonDocument" d where d."recordId" = r."id"), '[]'),
  'photo', (
    select jsonb_build_object('id', f."id", 'withheld', f."withheld")
    from "Photo" f where f."recordId" = r."id" order by f."ordinal" limit 1),
  'photos', (select count(*) from "Photo" f where f."recordId" = r."id"),
  'ours', r."owner" = (select acl.root()),
  'judged', (
    select jsonb_build_object('at', j."at", 'by', w."name", 'reasons', j."reasons")
    from "Judgement" j left join "Officer" w on w."id" = j."officerId"
    where j."subjectId" = r."id" and j."tenantRoot" = (select acl.root()) and j."question" = $2::bytea and j."endedAt" is null
      and j."endsOn" >= current_date),
  'hit', (
    select jsonb_build_object('id', h."id", 'number', h."number", 'state', h."state")
    from "Hit" h where h."subjectId" = r."id" and h."querying" = (select acl.root()) and h."state" <> 'closed'
    order by h."openedAt" desc limit 1),
  'notices', ${noticesAbout('r."id"')},
  'object', ${objectValue(answered)}
) as "detail"
from unnest($1::uuid[]) with ordinality as wanted ("id", "rank")
join "Record" r on r."id" = wanted."id"
left join "Person" p on p."recordId" = r."id"
left join "Organisation" o on o."recordId" = r."id"
${objectJoins(answered)}
order by wanted."rank"`
