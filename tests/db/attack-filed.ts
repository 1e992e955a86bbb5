import type pg from 'pg'
import { sqlOf, transaction } from '@/lib/db/client'
import { enter } from '@/lib/operation/enter'
import type { SearchDb } from '@/lib/search/sql'
import type { SearchableSubject } from '@/lib/search/subject'
import { fileSubject } from '@/lib/search/write'
import { person, type RecordFacts, type TestOfficer } from '../support/build'

/** A person record under any restriction that a search can find, filed by an officer of its owner. Returns its id. */
export async function filedPerson(
  admin: pg.Client,
  owner: TestOfficer,
  facts: RecordFacts,
  more: Partial<SearchableSubject> = {},
): Promise<string> {
  const id = await person(admin, facts)
  const { rows } = await admin.query<{ rowId: string }>('select "rowId" from "Record" where "id" = $1', [id])
  await transaction(async (db) => {
    await enter(db, owner)
    await fileSubject(sqlOf(db), Number(rows[0]?.rowId), {
      type: 'person',
      names: [{ full: facts.caption ?? 'TESTOV, Test', kind: 'primary' }],
      births: [],
      nationalities: [],
      sex: 'U',
      documents: [],
      ...more,
    })
  })
  return id
}

/** Plain SQL on a connection of its own, as the rebuild of the dictionary speaks it. */
export const sqlOn = (client: pg.Client): SearchDb => ({
  query: async <T>(text: string, params: readonly unknown[]) =>
    (await client.query(text, [...params])).rows as T[],
})
