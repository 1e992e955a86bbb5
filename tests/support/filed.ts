import type pg from 'pg'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { parsePartialDate } from '@/lib/identifiers/partial-date'
import { fileSubject } from '@/lib/search/write'
import { audited, officer } from './build'

export type FiledPerson = {
  owner: string
  family: string
  given: string
  birth?: string
  nationalities?: string[]
  sex?: 'M' | 'F' | 'X' | 'U'
  warnings?: string[]
  document?: { number: string; country: string }
  withheldFrom?: string[]
  noDownload?: boolean
}

/** A published person that the search finds, filed by an officer of the owner; answers the record's id. */
export async function filedPerson(admin: pg.Client, facts: FiledPerson): Promise<string> {
  const { owner, family, given, nationalities = [], sex = 'U', document } = facts
  const caption = `${family.toUpperCase()}, ${given}`
  const parsed = facts.birth ? parsePartialDate(facts.birth, { now: new Date('2026-11-23') }) : null
  const births = parsed?.ok ? [parsed.value] : []
  const made = await audited(admin, async () => {
    const { rows } = await admin.query<{ id: string; rowId: string }>(
      `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "withheldFrom", "noDownload", "retentionUntil")
       values ('person', $1, 'published', $2, 'PER-' || upper(gen_random_uuid()::text), 'P-A', $3, $4, current_date + 365) returning "id", "rowId"`,
      [owner, caption, facts.withheldFrom ?? [], facts.noDownload ?? false],
    )
    const { id = '', rowId = '0' } = rows[0] ?? {}
    await admin.query(
      `insert into "Person" ("recordId", "sex", "status", "nationalities", "warnings") values ($1, $2, 'suspect', $3, $4)`,
      [id, sex, nationalities, facts.warnings ?? []],
    )
    await admin.query(
      `insert into "RecordName" ("recordId", "ordinal", "kind", "family", "given", "full", "script", "source") values ($1, 1, 'primary', $2, $3, $4, 'Latn', $5)`,
      [id, family, given, `${given} ${family}`, owner],
    )
    for (const { year, month = null, day = null } of births) {
      await admin.query(
        `insert into "BirthDate" ("recordId", "ordinal", "year", "month", "day", "source") values ($1, 1, $2, $3, $4, $5)`,
        [id, year, month, day, owner],
      )
    }
    if (document) {
      await admin.query(
        `insert into "PersonDocument" ("recordId", "ordinal", "type", "number", "numberNorm", "country", "source") values ($1, 1, 'passport', $2, $3, $4, $5)`,
        [id, document.number, normaliseDocumentNumber(document.number), document.country, owner],
      )
    }
    return { id, rowId: Number(rowId) }
  })
  const writer = await officer(admin, owner, { clearance: 2 })
  await audited(admin, async () => {
    // Filing asks whose record it is: the administrator enters as an officer of the owner.
    await admin.query('select acl.enter($1, true)', [Buffer.from(writer.token, 'base64url')])
    await fileSubject(
      {
        query: async <T>(sql: string, params: readonly unknown[]) =>
          (await admin.query(sql, [...params])).rows as T[],
      },
      made.rowId,
      {
        type: 'person',
        names: [{ family, given, full: `${given} ${family}`, kind: 'primary' }],
        births,
        nationalities,
        sex,
        documents: document ? [document] : [],
      },
    )
  })
  return made.id
}
