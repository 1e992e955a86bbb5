import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { portalDatabaseUrl } from '@/lib/config'
import { Answer, tooMany } from '@/lib/errors'
import { type Apart, apart as behindSavepoint } from '@/lib/search/apart'
import type { SearchDb } from '@/lib/search/sql'
import { Prisma, PrismaClient } from './generated/client'

/** The transaction that an operation gets: Prisma's client bound to one connection and one signed context. */
export type Db = Prisma.TransactionClient

/** Limits of SECURITY §6 (R6–R8): nobody waits for ever, nothing holds a connection for long. */
const pool = {
  max: 12,
  connectionTimeoutMillis: 2_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 5_000,
  lock_timeout: 1_000,
  idle_in_transaction_session_timeout: 5_000,
  keepAlive: true,
}

let client: PrismaClient | undefined

/** One client a process; made on first use so that a build never needs a database. */
export function database(): PrismaClient {
  client ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: portalDatabaseUrl(), ...pool },
      // Named statements are prepared once a connection: 0.45 → 0.29 ms for a look-up (STACK §2).
      { statementNameGenerator: statementName },
    ),
  })
  return client
}

/** Ends the pool; for scripts and tests. */
export async function closeDatabase() {
  await client?.$disconnect()
  client = undefined
}

/**
 * One transaction on one connection.
 * @throws Answer `too-many` when no connection comes free within two seconds, or the database is away.
 */
export async function transaction<T>(
  work: (db: Db) => Promise<T>,
  limits?: { timeoutMs?: number },
): Promise<T> {
  try {
    return await database().$transaction(work, { maxWait: 2_000, timeout: limits?.timeoutMs ?? 8_000 })
  } catch (error) {
    throw translated(error)
  }
}

/**
 * Work inside the transaction that may fail without it (`lib/search/apart.ts`).
 * @throws Answer that the work gave itself
 */
export async function apart<T>(db: Db, work: () => Promise<T>): Promise<Apart<T>> {
  const came = await behindSavepoint(sqlOf(db), work)
  if ('done' in came) return came
  if (came.failed instanceof Answer) throw came.failed
  return { failed: translated(came.failed) }
}

/** Plain SQL with positional parameters inside the transaction: what the search speaks (lib/search/sql.ts). */
export function sqlOf(db: Db): SearchDb {
  return {
    // The only raw call with a text that is not a tagged template: the texts are constants of lib/search.
    query: <T>(text: string, params: unknown[]) => db.$queryRawUnsafe<T[]>(text, ...params),
  }
}

function translated(error: unknown): unknown {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (poolCodes.has(error.code)) return tooMany('busy', 2)
    if (unreachableCodes.has(error.code)) return tooMany('database_away', 5)
  }
  if (error instanceof Prisma.PrismaClientInitializationError) return tooMany('database_away', 5)
  const text = error instanceof Error ? `${error.message} ${causeOf(error)}` : ''
  if (
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|Connection terminated|terminating connection|DatabaseNotReachable|the database system is|not currently accepting connections/i.test(
      text,
    )
  ) {
    return tooMany('database_away', 5)
  }
  if (/timeout exceeded when trying to connect/i.test(text)) return tooMany('busy', 2)
  // A statement or a lock that took too long, a deadlock: worth another try, and no fault of the program.
  if (/Code: `(57014|55P03|40P01|40001)`/.test(text)) return tooMany('busy', 2)
  return isOfDatabase(error) ? withoutValues(error) : error
}

const isOfDatabase = (error: unknown): error is Error =>
  error instanceof Prisma.PrismaClientKnownRequestError ||
  error instanceof Prisma.PrismaClientUnknownRequestError ||
  error instanceof Prisma.PrismaClientValidationError

/**
 * Messages of the database quote what was written ("Key (number)=(…)", "invalid input syntax: …") and end in the server's
 * log, where no data of a record may be. What is kept: where it happened, the SQLSTATE and the constraint.
 */
function withoutValues(error: Error): Error {
  const state =
    /Code: `([0-9A-Z]{5})`/.exec(error.message)?.[1] ?? ('code' in error ? String(error.code) : error.name)
  const constraint = /constraint: `(\w+)`/.exec(error.message)?.[1]
  const clean = new Error(
    `the database refused a statement: ${[state, constraint].filter(Boolean).join(' ')}`,
  )
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  clean.stack = [`${clean.name}: ${clean.message}`, ...frames].join('\n')
  return clean
}

/** P2028: no transaction within maxWait or it ran too long; P2024: pool timeout. */
const poolCodes = new Set(['P2024', 'P2028', 'P2037'])
const unreachableCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017'])

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : ''
}

const named = new Map<string, string>()
/** A statement's name is the digest of its text. Past 1,000 texts no further are named, which bounds what a connection keeps. */
function statementName({ sql }: { sql: string }): string {
  let name = named.get(sql)
  if (name === undefined) {
    if (named.size >= 1_000) return ''
    name = createHash('sha1').update(sql).digest('hex')
    named.set(sql, name)
  }
  return name
}
