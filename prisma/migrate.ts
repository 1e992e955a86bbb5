import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { rekeyPictures } from './rekey-pictures'
import { keepSignInKey, signInKeyOf } from './sign-in-key'

const here = path.dirname(fileURLToPath(import.meta.url))
/** How long locks of others are waited for: an installation under way may take this, a forgotten session longer. */
const usualPatienceMs = 120_000
/** The number that Prisma Migrate locks with, so that its commands and ours exclude each other. */
const prismaLock = 72707369

/**
 * Brings a database to the present schema: roles, then each migration not yet applied, then row security.
 * Keeps Prisma's own books (`_prisma_migrations`, sha256 of each file), so `prisma migrate status` agrees.
 * @param url connection of an administrator that may create roles and databases
 * @param folder one folder a migration, each with its `migration.sql`
 * @param patienceMs how long locks of others are waited for
 * @returns the names of the migrations applied now
 * @throws Error that says what to do: edited or failed migration, missing right, database that does not answer
 */
export async function migrate(
  url: string,
  log: (line: string) => void = () => {},
  folder = path.join(here, 'migrations'),
  patienceMs = usualPatienceMs,
): Promise<string[]> {
  await createDatabase(url)
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`set lock_timeout = ${patienceMs}`)
    await client.query('select pg_advisory_lock($1)', [prismaLock])
    await rolesOf(url)
    await client.query('set role meridian_owner')
    const applied = await applyMigrations(client, folder, log)
    await secureRows(client, patienceMs)
    return applied
  } catch (error) {
    throw [lockTimeout, deadlock].includes(codeOf(error) ?? '') ? new Error(held) : error
  } finally {
    await client.end()
  }
}

const lockTimeout = '55P03'
const deadlock = '40P01'
const held =
  'Another program holds a lock in the database and does not let go: end it (select * from pg_stat_activity shows who), then start again. Nothing was changed by half.'

/**
 * Takes every table for a moment. Portals that serve meanwhile may be in the way: they are let through, and nobody waits
 * behind us for longer than two seconds.
 */
async function secureRows(client: pg.Client, patienceMs: number) {
  const sql = readFileSync(path.join(here, 'row-security.sql'), 'utf8')
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      await client.query(`begin; set local lock_timeout = '2s';\n${sql}\ncommit;`)
      return
    } catch (error) {
      await client.query('rollback')
      if (![lockTimeout, deadlock].includes(codeOf(error) ?? '') || Date.now() > until) throw error
    }
  }
}

/**
 * Gives the run-time role a password and returns its connection to this database.
 * @param url connection of an administrator
 * @param password letters and digits; a random one unless given
 */
export async function portalUrlOf(url: string, password = randomBytes(24).toString('hex')): Promise<string> {
  if (!/^\w+$/.test(password)) throw new Error('The password of portal_app may hold letters and digits only.')
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`alter role portal_app password '${password}'`)
  } finally {
    await client.end()
  }
  return withCredentials(url, 'portal_app', password)
}

export function withCredentials(url: string, user: string, password: string): string {
  const address = new URL(url)
  address.username = user
  address.password = password
  return address.href
}

async function createDatabase(url: string) {
  if ((await tryConnection(url)) === null) return
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const admin = new pg.Client(maintenance.href)
  await admin.connect()
  try {
    await admin.query(
      `create database ${pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)))}`,
    )
  } catch (error) {
    if (codeOf(error) === '42501') throw new Error(administratorNeeded)
    // Another command made it this moment.
    if (!['42P04', '23505'].includes(codeOf(error) ?? '')) throw error
  } finally {
    await admin.end()
  }
}

const administratorNeeded =
  'DATABASE_URL must be a superuser of the cluster: it makes the database and the roles meridian_owner, portal_app and search_definer. The portal itself never gets it.'

const missingDatabase = '3D000'

/** @returns null when the database answers, or the code that says it does not exist; any other trouble is thrown */
async function tryConnection(url: string): Promise<typeof missingDatabase | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return null
  } catch (error) {
    if (codeOf(error) === missingDatabase) return missingDatabase
    throw unreachable(url, error)
  } finally {
    await client.end().catch(() => {})
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/** Says what is wrong without repeating the connection: it holds a password. */
function unreachable(url: string, error: unknown): Error {
  const { host, pathname } = new URL(url)
  const why = (error instanceof Error && error.message) || codeOf(error) || String(error)
  return new Error(
    `The database ${pathname.slice(1)} at ${host} cannot be used (${why}): check DATABASE_URL and that PostgreSQL runs.`,
  )
}

async function rolesOf(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ able: boolean }>(
      'select rolsuper as able from pg_roles where rolname = current_user',
    )
    if (!rows[0]?.able) throw new Error(administratorNeeded)
    const roles = readFileSync(path.join(here, 'roles.sql'), 'utf8')
    // Roles belong to the cluster: another database may be making them this moment. Then they are there on the next try.
    for (let tries = 1; ; tries++) {
      try {
        await client.query(roles)
        return
      } catch (error) {
        if (tries === 5 || !['23505', '42710', 'XX000'].includes(codeOf(error) ?? '')) throw error
        await new Promise((resume) => setTimeout(resume, 100 * tries))
      }
    }
  } finally {
    await client.end()
  }
}

/** What the code files pictures under changes with the code, not with the schema, so it is looked at whenever this is run. */
async function renewPictureKeys(url: string, log: (line: string) => void) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { done, unreadable } = await rekeyPictures(client, (some) => {
      if (some % 1_000 === 0) log(`pictures of works of art filed anew: ${some}`)
    })
    if (done)
      log(`pictures of works of art filed anew: ${done}${unreadable ? `; ${unreadable} cannot be read` : ''}`)
  } finally {
    await client.end()
  }
}

type Entry = {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
}

async function applyMigrations(
  client: pg.Client,
  folder: string,
  log: (line: string) => void,
): Promise<string[]> {
  await client.query(`create table if not exists _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null,
    finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
  const { rows } = await client.query<Entry>(
    'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations',
  )
  const failed = rows.find((row) => !row.finished_at && !row.rolled_back_at)
  if (failed)
    throw new Error(
      `The migration ${failed.migration_name} failed before: mend it, delete its row from _prisma_migrations, and start again.`,
    )
  const known = new Map(
    rows
      .filter((row) => row.finished_at && !row.rolled_back_at)
      .map((row) => [row.migration_name, row.checksum]),
  )
  const strange = [...known.keys()].find((name) => !existsSync(path.join(folder, name)))
  if (strange)
    throw new Error(
      `The database holds the migration ${strange}, which this version of the portal does not know: start the newer version, or restore the older database.`,
    )
  const now: string[] = []
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name, 'migration.sql')
    if (!existsSync(file)) continue
    const sql = readFileSync(file, 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const before = known.get(name)
    if (before !== undefined && before !== checksum)
      throw new Error(
        `The migration ${name} was edited after it was applied: restore its text and write the change as a new migration.`,
      )
    if (before !== undefined) continue
    await applyOne(client, name, checksum, sql)
    now.push(name)
    log(`applied ${name}`)
  }
  return now
}

/** The migration and its entry in the books stand or fall together: a kill in the middle leaves neither. */
async function applyOne(client: pg.Client, name: string, checksum: string, sql: string) {
  await client.query('begin')
  try {
    // Sent whole, so that bodies between $$ keep their semicolons.
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(
      `The migration ${name} could not be applied: ${error instanceof Error ? error.message : error}`,
    )
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  const url = process.env.DATABASE_URL
  if (!url) {
    console.error('DATABASE_URL is missing: set it to an administrator connection, or use `npm start`.')
    process.exit(1)
  }
  migrate(url, console.log).then(
    async () => {
      await renewPictureKeys(url, console.log)
      const keys = process.env.PORTAL_SECRETS_DIR
      if (keys) await keepSignInKey(url, signInKeyOf(keys))
      else
        console.error(
          'PORTAL_SECRETS_DIR is not set: nobody can sign in before the migrations have run with it.',
        )
      if (process.argv.includes('--portal-url'))
        console.log(`PORTAL_DATABASE_URL=${await portalUrlOf(url, process.env.PORTAL_APP_PASSWORD)}`)
    },
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
