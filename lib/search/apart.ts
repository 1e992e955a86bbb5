import type { SearchDb } from './sql'

export type Apart<T> = { done: T } | { failed: unknown }

/**
 * Work inside a transaction that may fail without it: what it did is undone, and the transaction goes on. The savepoint is not
 * released, because the commit does that and it would be one statement more; so work within such work takes another `name`.
 * @throws what the work threw, where not even going back is heard: then the connection is gone
 */
export async function apart<T>(
  db: SearchDb,
  work: () => Promise<T>,
  name: 'part' | 'database' = 'part',
): Promise<Apart<T>> {
  await db.query(`savepoint ${name}`, [])
  try {
    return { done: await work() }
  } catch (error) {
    await db.query(`rollback to savepoint ${name}`, []).catch(() => {
      throw error
    })
    return { failed: error }
  }
}
