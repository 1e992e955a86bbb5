import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { documentRange } from '@/lib/identifiers/document-range'
import { audited } from './build'

export type FiledDocument = {
  owner: string
  number: string
  rangeTo?: string
  kind?: string
  status?: string
  /** Country that the row names as issuer, when it is not the owner. */
  country?: string
  withheldFrom?: string[]
  recordStatus?: 'draft' | 'published'
  noDownload?: boolean
  circumstances?: string
}

/** A reported travel document of a bureau, in force; answers the record's id. */
export function filedDocument(admin: pg.Client, facts: FiledDocument): Promise<string> {
  const { owner, number, rangeTo, country = owner } = facts
  const range = rangeTo === undefined ? null : documentRange(number, rangeTo)
  if (range && !range.ok) throw new Error(range.code)
  return audited(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "withheldFrom", "noDownload", "retentionUntil")
       values ('travel-document', $1, $2, $3, $4, 'P-B', $5, $6, current_date + 365) returning "id"`,
      [
        owner,
        facts.recordStatus ?? 'published',
        `${owner} ${number}`,
        `SLTD-${randomUUID()}`,
        facts.withheldFrom ?? [],
        facts.noDownload ?? false,
      ],
    )
    const id = rows[0]?.id ?? ''
    await admin.query(
      `insert into "TravelDocument" ("recordId", "issuer", "country", "kind", "status", "number", "numberNorm", "rangeTo", "circumstances")
       select $1, c."alpha3", $2, $3, $4, $5, $6, $7, $8 from "Country" c where c."code" = $2`,
      [
        id,
        country,
        facts.kind ?? 'passport',
        facts.status ?? (range ? 'stolen_blank' : 'lost_by_bearer'),
        number,
        normaliseDocumentNumber(number),
        range?.range.to ?? null,
        facts.circumstances ?? null,
      ],
    )
    return id
  })
}
