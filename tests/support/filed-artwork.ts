import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { TakenPicture } from '@/lib/pictures/intake'
import { filePicture } from '@/lib/records/file-picture'
import { artworkColumns } from '@/lib/search/artwork-keys'
import { audited, officer } from './build'

export type FiledArtwork = {
  owner: string
  title?: string | null
  maker?: string | null
  subject?: string | null
  inscriptions?: string | null
  objectType?: string
  materials?: string[]
  techniques?: string[]
  measurements?: string[]
  period?: string | null
  status?: string
  picture?: TakenPicture
  withheldFrom?: string[]
  recordStatus?: 'draft' | 'published'
}

/** A stolen work of a bureau, in force, with its picture if one is given; answers the record's id. */
export async function filedArtwork(admin: pg.Client, facts: FiledArtwork): Promise<string> {
  const { owner, picture } = facts
  const work = {
    objectType: facts.objectType ?? 'painting',
    title: facts.title ?? null,
    maker: facts.maker ?? null,
    subject: facts.subject ?? null,
    period: facts.period ?? null,
    materials: facts.materials ?? [],
    techniques: facts.techniques ?? [],
    measurements: facts.measurements ?? (picture ? [] : ['height 30 cm']),
    inscriptions: facts.inscriptions ?? (picture ? null : 'signed'),
    inventoryNumber: null,
  }
  const writer = picture ? await officer(admin, owner, { clearance: 2 }) : undefined
  return audited(admin, async () => {
    if (writer) await admin.query('select acl.enter($1, true)', [Buffer.from(writer.token, 'base64url')])
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "withheldFrom", "retentionUntil")
       values ('artwork', $1, $2, $3, $4, 'P-B', $5, current_date + 365) returning "id"`,
      [
        owner,
        facts.recordStatus ?? 'published',
        work.title ?? 'Untitled',
        `SWA-${randomUUID()}`,
        facts.withheldFrom ?? [],
      ],
    )
    const id = rows[0]?.id ?? ''
    await admin.query(
      `insert into "Artwork" ("recordId", "status", "objectType", "title", "maker", "subject", "period", "materials", "techniques",
         "measurements", "inscriptions", "noPicture", "searchKeys") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        facts.status ?? 'stolen',
        work.objectType,
        work.title,
        work.maker,
        work.subject,
        work.period,
        work.materials,
        work.techniques,
        work.measurements,
        work.inscriptions,
        picture ? null : 'never_photographed',
        artworkColumns(work).searchKeys,
      ],
    )
    if (picture)
      await filePicture(
        {
          query: async <T>(sql: string, params: readonly unknown[]) =>
            (await admin.query(sql, [...params])).rows as T[],
        },
        { recordId: id, taken: picture },
      )
    return id
  })
}
