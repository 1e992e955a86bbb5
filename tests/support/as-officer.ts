import type pg from 'pg'
import type { SearchDb } from '@/lib/search/sql'
import type { TestOfficer } from './build'

/** Work as an officer, in a transaction of the portal's role that leaves nothing behind. */
export async function asOfficer<T>(
  portal: pg.Client,
  who: TestOfficer,
  work: (db: SearchDb) => Promise<T>,
): Promise<T> {
  await portal.query('begin')
  try {
    await portal.query('select * from acl.enter($1, true)', [Buffer.from(who.token, 'base64url')])
    return await work({
      query: async <R>(sql: string, params: readonly unknown[]) =>
        (await portal.query(sql, [...params])).rows as R[],
    })
  } finally {
    await portal.query('rollback')
  }
}
