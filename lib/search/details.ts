import type { SearchDb } from './sql'

/** What a list of results and its preview show of one record; JSON as the database builds it. */
export type RecordDetails = {
  id: string
  type: 'person' | 'organisation'
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
}

/** What the facets and the order of a whole list need of one record: everything else is fetched for the page that is shown. */
export type RecordFacts = Pick<
  RecordDetails,
  'id' | 'type' | 'owner' | 'caption' | 'noDownload' | 'sex' | 'subjectStatus' | 'nationalities' | 'warnings'
>

/** The facts of the records with these ids, in no order; of invisible ones there are none. */
export async function factsOf(sql: SearchDb, ids: readonly string[]): Promise<RecordFacts[]> {
  return ids.length ? sql.query<RecordFacts>(factsStatement, [[...ids]]) : []
}

const factsStatement = `
select r."id"::text as "id", r."type", r."owner", r."caption", r."noDownload", p."sex",
  coalesce(p."status", o."status") as "subjectStatus", coalesce(p."nationalities", o."countries", '{}') as "nationalities",
  coalesce(p."warnings", '{}') as "warnings"
from "Record" r
left join "Person" p on p."recordId" = r."id"
left join "Organisation" o on o."recordId" = r."id"
where r."id" = any ($1::uuid[])`

/**
 * The details of the records with these ids, in one statement, in the order of the ids. A record that does not exist for
 * the reader is not there: row security decides, here as everywhere.
 */
export async function detailsOf(sql: SearchDb, ids: readonly string[]): Promise<RecordDetails[]> {
  if (!ids.length) return []
  const rows = await sql.query<{ detail: RecordDetails }>(statement, [[...ids]])
  return rows.map((row) => row.detail)
}

// Names beyond the fortieth are on the record page; no list shows them. Keys of a JSON object are at most 50 pairs.
const statement = `
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
  'photos', (select count(*) from "Photo" f where f."recordId" = r."id")
) as "detail"
from unnest($1::uuid[]) with ordinality as wanted ("id", "rank")
join "Record" r on r."id" = wanted."id"
left join "Person" p on p."recordId" = r."id"
left join "Organisation" o on o."recordId" = r."id"
order by wanted."rank"`
