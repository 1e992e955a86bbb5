import { createHash } from 'node:crypto'
import pg from 'pg'
import { portalDatabaseUrl } from '@/lib/config'
import { Answer, tooMany } from '@/lib/errors'
import { type Apart, apart as behindSavepoint } from '@/lib/search/apart'
import type { SearchDb } from '@/lib/search/sql'

/**
 * Connections without Prisma, as the same role, for the call that machines make thousands of times: a transaction of it took
 * five round trips and 2.6 ms of a core, a statement of its own here takes one and 0.2 ms. What is bound to row security
 * there is bound to it here: the role is the same.
 */
const limits = {
  max: 10,
  connectionTimeoutMillis: 2_000,
  idleTimeoutMillis: 30_000,
  // A border does not wait longer (R-FIND-1 asks for one second with names).
  statement_timeout: 2_000,
  lock_timeout: 1_000,
  idle_in_transaction_session_timeout: 5_000,
  keepAlive: true,
  // Look-ups by equality have one plan; making it anew for each number costs more than the look-up.
  options: '-c plan_cache_mode=force_generic_plan',
}

let pool: pg.Pool | undefined

function connections(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({ connectionString: portalDatabaseUrl(), ...limits })
    // A connection that the server ends while nobody uses it: the next request gets another one.
    pool.on('error', () => {})
  }
  return pool
}

/** Ends the connections; for tests. */
export async function closeDirect() {
  await pool?.end()
  pool = undefined
}

/**
 * One statement that is a whole piece of work and its own transaction.
 * @throws Answer `too-many` when the database is away or busy
 */
export async function statement<T>(text: string, params: readonly unknown[]): Promise<T[]> {
  try {
    return (await connections().query({ name: nameOf(text), text, values: [...params] })).rows as T[]
  } catch (error) {
    throw translated(error)
  }
}

/** Inside a transaction of several statements. */
export type DirectWork = SearchDb & {
  /** Work that may fail without the rest: what it did is undone. */
  apart: <T>(work: () => Promise<T>) => Promise<Apart<T>>
}

/**
 * One transaction of several statements.
 * @throws Answer `too-many` when the database is away or busy; whatever the work threw
 */
export async function directTransaction<T>(work: (db: DirectWork) => Promise<T>): Promise<T> {
  let client: pg.PoolClient
  try {
    client = await connections().connect()
  } catch (error) {
    throw translated(error)
  }
  let spoilt: Error | undefined
  const query = async <R>(text: string, params: readonly unknown[]) =>
    (await client.query({ name: nameOf(text), text, values: [...params] })).rows as R[]
  const apart: DirectWork['apart'] = async (part) => {
    const came = await behindSavepoint({ query }, part)
    if ('done' in came) return came
    if (came.failed instanceof Answer) throw came.failed
    return { failed: translated(came.failed) }
  }
  try {
    await client.query('begin')
    const result = await work({ query, apart })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      spoilt = failure
    })
    throw translated(error)
  } finally {
    client.release(spoilt)
  }
}

/** Too slow, waiting for a lock, a deadlock: worth another try. */
const busyStates = new Set(['57014', '55P03', '40P01', '40001'])

function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Answer) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (busyStates.has(code) || /timeout exceeded when trying to connect/i.test(error.message))
    return tooMany('busy', 2)
  if (
    /^(08|57P)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /Connection terminated|Client has encountered/i.test(error.message)
  )
    return tooMany('database_away', 5)
  if (!(error instanceof pg.DatabaseError)) return error
  // Messages of the database quote what was written; of a failure only its state and where it happened are kept.
  const clean = new Error(
    `the database refused a statement: ${[code, error.constraint].filter(Boolean).join(' ')}`,
  )
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  clean.stack = [`${clean.name}: ${clean.message}`, ...frames].join('\n')
  return clean
}

const names = new Map<string, string>()
/** Statements are prepared once a connection; their texts are constants, so that there are few. */
function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex')
    names.set(text, name)
  }
  return name
}
