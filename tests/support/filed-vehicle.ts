import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { plateKey } from '@/lib/identifiers/plate'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import { audited } from './build'

export type FiledVehicle = {
  owner: string
  vin?: string
  plate?: string
  plateCountry?: string
  engineNumber?: string
  make?: string
  status?: string
  withheldFrom?: string[]
  recordStatus?: 'draft' | 'published'
}

/** A reported vehicle of a bureau, in force; answers the record's id. */
export function filedVehicle(admin: pg.Client, facts: FiledVehicle): Promise<string> {
  const { owner, vin, plate, plateCountry, engineNumber } = facts
  const norm = (text: string | undefined) => (text === undefined ? null : normaliseVin(text).norm)
  return audited(admin, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "withheldFrom", "retentionUntil")
       values ('vehicle', $1, $2, $3, $4, 'P-B', $5, current_date + 365) returning "id"`,
      [
        owner,
        facts.recordStatus ?? 'published',
        vin ?? plate ?? engineNumber ?? '',
        `SMV-${randomUUID()}`,
        facts.withheldFrom ?? [],
      ],
    )
    const id = rows[0]?.id ?? ''
    const key = plate === undefined ? null : plateKey(plate, plateCountry)
    await admin.query(
      `insert into "Vehicle" ("recordId", "kind", "status", "make", "vin", "vinNorm", "plate", "plateCountry", "plateSkeleton", "engineNumber", "engineNorm")
       values ($1, 'car', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        facts.status ?? 'stolen',
        facts.make ?? 'Volkswagen',
        vin ?? null,
        norm(vin),
        plate ?? null,
        plateCountry ?? null,
        key?.slice(key.indexOf(':') + 1),
        engineNumber ?? null,
        norm(engineNumber),
      ],
    )
    return id
  })
}
