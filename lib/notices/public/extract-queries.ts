import { publicRead } from '@/lib/operation/public-read'
import { contentSchema, type ExtractContent, type ExtractSubject } from '../extract'
import { type Asked, type AskedName, type PublicKind, writeCursor } from './asked'

/** An extract as it is shown. */
export type ShownExtract = {
  id: string
  kind: PublicKind
  subject: ExtractSubject
  /** `YYYY/NNNNN`. */
  entityId: string
  content: ExtractContent
  thumbnailId: string | null
  noindex: boolean
  digest: string
  publishedAt: Date
  updatedAt: Date
}
export type ExtractPage = {
  total: number
  page: number
  pages: number
  extracts: ShownExtract[]
  /** Where a walk by cursor goes on; null at its end, and for pages. */
  next: string | null
}
export type ExtractPicture = { pictureId: string; thumbnail: boolean; width: number; height: number }

type Row = Omit<ShownExtract, 'content'> & { content: unknown; total: number; page: number; micros: string }

const shownOf = ({ total: _, page: __, micros: ___, content, ...row }: Row): ShownExtract => ({
  ...row,
  content: contentSchema.parse(content),
})

/** A page of a list, the newest first. A page beyond the last is the last. */
export async function listExtracts(asked: Asked): Promise<ExtractPage> {
  const { cursor } = asked
  const at = cursor === 'start' || cursor === null ? null : cursor
  const rows = await publicRead<Row>(LIST, [
    asked.kind,
    asked.subject,
    ...nameParameters(asked.name),
    ...nameParameters(asked.forename),
    asked.freeText && JSON.stringify(asked.freeText),
    asked.nationality,
    asked.ageMin,
    asked.ageMax,
    asked.sex,
    asked.warrantCountry,
    asked.unReference,
    asked.unResolution,
    asked.updatedSince?.toISOString() ?? null,
    asked.perPage,
    asked.page,
    at?.micros ?? null,
    at?.id ?? null,
    cursor !== null,
  ])
  const total = rows[0]?.total ?? 0
  const found = rows.filter(({ id }) => id !== null)
  const last = found.at(-1)
  return {
    total,
    page: rows[0]?.page ?? 1,
    pages: Math.max(1, Math.ceil(total / asked.perPage)),
    extracts: found.slice(0, asked.perPage).map(shownOf),
    next: cursor !== null && found.length > asked.perPage && last ? cursorBefore(found, asked.perPage) : null,
  }
}

/** One more than asked for was read: the walk goes on after the last that is shown. */
function cursorBefore(found: readonly Row[], perPage: number): string | null {
  const shown = found[perPage - 1]
  return shown ? writeCursor({ micros: shown.micros, id: shown.id }) : null
}

const nameParameters = (name: AskedName | null) => [
  name?.like ?? null,
  name?.words ? JSON.stringify(name.words) : null,
]

/** An extract with its pictures, or that it was public once and is no more, or nothing. */
export async function readExtract(
  kind: PublicKind,
  entityId: string,
): Promise<{ extract: ShownExtract; pictures: ExtractPicture[] } | 'gone' | undefined> {
  const [row] = await publicRead<Row & { pictures: ExtractPicture[] | null }>(ONE, [kind, entityId])
  if (row) {
    const { pictures, ...rest } = row
    return { extract: shownOf(rest), pictures: pictures ?? [] }
  }
  const [gone] = await publicRead<{ what: string }>(GONE, [kind, entityId])
  return gone ? 'gone' : undefined
}

export async function readPublicPicture(
  kind: PublicKind,
  entityId: string,
  pictureId: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string } | undefined> {
  const [row] = await publicRead<{ bytes: Buffer; sha256: string }>(PICTURE, [kind, entityId, pictureId])
  return row && { bytes: new Uint8Array(row.bytes), sha256: row.sha256 }
}

export type PublicChange = {
  seq: string
  kind: string
  entityId: string
  subject: ExtractSubject
  what: 'published' | 'updated' | 'withdrawn'
  at: Date
}

/** What came, changed and went since a moment and after a change, the oldest first. */
export const listChanges = (since: Date, after: string, limit: number): Promise<PublicChange[]> =>
  publicRead<PublicChange>(CHANGES, [since.toISOString(), after, limit])

const COLUMNS = `e."id"::text, e."kind", e."subject", e."entityId", e."content", e."thumbnailId"::text as "thumbnailId", e."noindex", e."digest",
  e."publishedAt", e."updatedAt", (extract(epoch from e."publishedAt") * 1000000)::bigint::text as micros`

const met = (column: string, parameter: string) => `(${parameter}::text is null or exists (
    select from jsonb_array_elements(${parameter}::text::jsonb) f
     where ${column} like all (array(select '% ' || w || '%' from jsonb_array_elements_text(f) w))))`

const LIST = `
with found as materialized (
  select e."id", e."publishedAt" from "PublicExtract" e
   where e."kind" = $1::text and ($2::text is null or e."subject" = $2::text)
     and ($3::text is null or upper(coalesce(e."name", '')) like $3::text) and ${met('e."nameWords"', '$4')}
     and ($5::text is null or upper(coalesce(e."forename", '')) like $5::text) and ${met('e."forenameWords"', '$6')}
     and ${met('e."freeWords"', '$7')}
     and ($8::text is null or $8::text = any (e."nationalities"))
     and ($9::int is null or e."bornFrom" <= current_date - make_interval(years => $9::int))
     and ($10::int is null or e."bornTo" > current_date - make_interval(years => $10::int + 1))
     and ($11::text is null or e."sex" = $11::text)
     and ($12::text is null or $12::text = any (e."warrantCountries"))
     and ($13::text is null or upper(e."unReference") = $13::text)
     and ($14::int is null or e."unResolution" = $14::int)
     and ($15::text is null or e."updatedAt" >= $15::text::timestamptz)
), counted as (
  select count(*)::int as total, least($17::int, greatest(1, ceil(count(*) / $16::numeric)::int)) as page from found
), shown as (
  select f."id" from found f
   where $18::text is null or (f."publishedAt", f."id") < (timestamptz 'epoch' + $18::text::bigint * interval '1 microsecond', $19::text::uuid)
   order by f."publishedAt" desc, f."id" desc
   limit case when $20::boolean then $16::int + 1 else $16::int end
  offset case when $20::boolean then 0 else (select (c.page - 1) * $16::int from counted c) end
)
select c.total, c.page, ${COLUMNS} from counted c left join (shown s join "PublicExtract" e on e."id" = s."id") on true
 order by e."publishedAt" desc, e."id" desc`

const ONE = `
select 0 as total, 0 as page, ${COLUMNS}, (
  select jsonb_agg(jsonb_build_object('pictureId', p."pictureId"::text, 'thumbnail', p."thumbnail", 'width', p."width", 'height', p."height") order by p."ordinal")
    from "PublicPicture" p where p."extractId" = e."id") as pictures
from "PublicExtract" e where e."kind" = $1::text and e."entityId" = $2::text`

const GONE = `
select c."what" from "PublicChange" c where c."kind" = $1::text and c."entityId" = $2::text limit 1`

const PICTURE = `
select p."bytes", p."sha256" from "PublicPicture" p join "PublicExtract" e on e."id" = p."extractId"
where e."kind" = $1::text and e."entityId" = $2::text and p."pictureId" = $3::text::bigint`

const CHANGES = `
select c."seq"::text as seq, c."kind", c."entityId", c."subject", c."what", c."at" from "PublicChange" c
where c."at" >= $1::text::timestamptz and c."seq" > $2::text::bigint order by c."seq" limit $3::int`
