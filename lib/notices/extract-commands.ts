import { createHash } from 'node:crypto'
import type { SearchDb } from '@/lib/search/sql'
import type { Extract } from './extract'
import { bornBetween, foundBy } from './extract-words'

/** A picture as the public gets it: JPEG of our own making (`publicPictureOf`), large and small. */
export type PublicPicture = { full: JpegOf; thumb: JpegOf }
export type JpegOf = { bytes: Uint8Array; width: number; height: number }

/**
 * Shows an extract, or shows it as it is now; inside the operation that publishes, in its transaction and with its audit event. What
 * did not change stays as it is, with the ids of its pictures; every change is told to those who keep copies by a trigger.
 * @param id of the notice
 * @throws the database's refusal (42501) where the caller's role may show nothing
 */
export async function showExtract(
  sql: SearchDb,
  id: string,
  extract: Extract,
  { pictures = [], noindex = true }: { pictures?: readonly PublicPicture[]; noindex?: boolean } = {},
): Promise<void> {
  const images = pictures.flatMap(({ full, thumb }, i) => [
    { ...full, ordinal: i * 2 + 1, thumbnail: false, sha256: sha256Of(full.bytes) },
    { ...thumb, ordinal: i * 2 + 2, thumbnail: true, sha256: sha256Of(thumb.bytes) },
  ])
  const content = JSON.stringify(extract.content)
  const digest = sha256Of(
    `${extract.entityId}\n${noindex}\n${content}\n${images.map(({ sha256 }) => sha256).join()}`,
  )
  const born = bornBetween(extract.content.dateOfBirth)
  const words = foundBy(extract)
  const rows = await sql.query<{ thumbnail: string | null }>(PUT, [
    id,
    extract.kind,
    extract.subject,
    extract.entityId,
    extract.content.name,
    extract.content.forename,
    words.nameWords,
    words.forenameWords,
    words.freeWords,
    extract.content.nationalities,
    extract.content.sex,
    born?.from ?? null,
    born?.to ?? null,
    extract.content.issuer ? [extract.content.issuer] : [],
    extract.content.listing?.reference ?? null,
    extract.content.listing?.resolution ?? null,
    noindex,
    content,
    digest,
    `${extract.publishedOn}T00:00:00Z`,
  ])
  // The same as before: nothing was written.
  if (rows.length === 0) return
  await sql.query(FORGET_PICTURES, [id, images.map(({ ordinal, sha256 }) => `${ordinal} ${sha256}`)])
  for (const { ordinal, thumbnail, width, height, sha256, bytes } of images)
    await sql.query(PUT_PICTURE, [
      id,
      ordinal,
      thumbnail,
      width,
      height,
      sha256,
      Buffer.from(bytes).toString('base64'),
    ])
  await sql.query(POINT_AT_THUMBNAIL, [id])
}

/** Takes an extract away, with its pictures; nothing where there is none. That it is gone is told by a trigger. */
export async function hideExtract(sql: SearchDb, id: string): Promise<void> {
  await sql.query(`delete from "PublicExtract" where "id" = $1::uuid`, [id])
}

const sha256Of = (what: string | Uint8Array) => createHash('sha256').update(what).digest('hex')

const PUT = `
insert into "PublicExtract" as e ("id", "kind", "subject", "entityId", "name", "forename", "nameWords", "forenameWords", "freeWords",
  "nationalities", "sex", "bornFrom", "bornTo", "warrantCountries", "unReference", "unResolution", "noindex", "content", "digest", "publishedAt")
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text[], $11::text, $12::text::date,
  $13::text::date, $14::text[], $15::text, $16::int, $17::boolean, $18::text::jsonb, $19::text, $20::text::timestamptz)
on conflict ("id") do update set "entityId" = excluded."entityId", "name" = excluded."name", "forename" = excluded."forename",
  "nameWords" = excluded."nameWords", "forenameWords" = excluded."forenameWords", "freeWords" = excluded."freeWords",
  "nationalities" = excluded."nationalities", "sex" = excluded."sex", "bornFrom" = excluded."bornFrom", "bornTo" = excluded."bornTo",
  "warrantCountries" = excluded."warrantCountries", "unReference" = excluded."unReference", "unResolution" = excluded."unResolution",
  "noindex" = excluded."noindex", "content" = excluded."content", "digest" = excluded."digest", "updatedAt" = now()
where e."digest" <> excluded."digest"
returning "thumbnailId"::text as thumbnail`

const FORGET_PICTURES = `
delete from "PublicPicture" where "extractId" = $1::uuid and not ("ordinal" || ' ' || "sha256" = any ($2::text[]))`

const PUT_PICTURE = `
insert into "PublicPicture" ("extractId", "ordinal", "thumbnail", "width", "height", "sha256", "bytes")
values ($1::uuid, $2::int2, $3::boolean, $4::int2, $5::int2, $6::text, decode($7::text, 'base64'))
on conflict ("extractId", "ordinal") do nothing`

/** The first picture stands for the notice in a list. */
const POINT_AT_THUMBNAIL = `
update "PublicExtract" e set "thumbnailId" = (
  select p."pictureId" from "PublicPicture" p where p."extractId" = e."id" and p."thumbnail" order by p."ordinal" limit 1)
where e."id" = $1::uuid`
