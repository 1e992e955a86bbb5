import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { testDatabase } from '../support/database'

let url: string
let admin: pg.Client

beforeAll(async () => {
  url = (await testDatabase()).adminUrl
  admin = new pg.Client(url)
  await admin.connect()
})
afterAll(() => admin.end())

test('a migrated database needs nothing; its row security is applied again', async () => {
  await admin.query('alter table "Record" no force row level security')
  expect(await migrate(url)).toEqual([])
  const { rows } = await admin.query(
    `select relforcerowsecurity from pg_class where oid = '"Record"'::regclass`,
  )
  expect(rows).toEqual([{ relforcerowsecurity: true }])
})

test('everything belongs to the owner role, nothing to the run-time role', async () => {
  const { rows } = await admin.query(
    `select distinct relowner::regrole::text as owner from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  expect(rows).toEqual([{ owner: 'meridian_owner' }])
})

test('a migration that was edited, failed, or is of a newer version is refused by name', async () => {
  const { rows } = await admin.query<{ name: string; checksum: string }>(
    'select migration_name as name, checksum from _prisma_migrations order by 1 limit 1',
  )
  const { name = '', checksum = '' } = rows[0] ?? {}
  await admin.query(`update _prisma_migrations set checksum = 'other' where migration_name = $1`, [name])
  await expect(migrate(url)).rejects.toThrow(`${name} was edited after it was applied`)
  await admin.query(
    'update _prisma_migrations set checksum = $2, finished_at = null where migration_name = $1',
    [name, checksum],
  )
  await expect(migrate(url)).rejects.toThrow(`${name} failed before`)
  await admin.query('update _prisma_migrations set finished_at = now() where migration_name = $1', [name])
  await admin.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ($1, 'x', '29990101000000_future', now())`,
    [randomUUID()],
  )
  await expect(migrate(url)).rejects.toThrow('29990101000000_future')
  await admin.query(`delete from _prisma_migrations where migration_name like '2999%'`)
  expect(await migrate(url)).toEqual([])
})

test('a migration that fails half way leaves nothing behind and is tried again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'meridian-migrations-'))
  cpSync(path.join(import.meta.dirname, '..', '..', 'prisma', 'migrations'), folder, { recursive: true })
  const trial = path.join(folder, '29990101000000_trial')
  const write = (sql: string) => writeFileSync(path.join(trial, 'migration.sql'), sql)
  mkdirSync(trial)
  write('create table public."Trial" (n int); do $$ begin raise exception $q$half; way$q$; end $$;')
  await expect(migrate(url, undefined, folder)).rejects.toThrow('half; way')
  expect((await admin.query(`select to_regclass('"Trial"') as found`)).rows).toEqual([{ found: null }])
  write('select 1')
  expect(await migrate(url, undefined, folder)).toEqual(['29990101000000_trial'])
  await admin.query(`delete from _prisma_migrations where migration_name like '2999%'`)
  rmSync(folder, { recursive: true })
})

test('two at once take turns, and a database that does not exist is made', async () => {
  const name = `${inject('template')}_${process.pid}_new`
  const fresh = `${inject('adminBase')}${name}`
  const applied = await Promise.all([migrate(fresh), migrate(fresh)])
  expect(applied.map((names) => names.length > 0).sort()).toEqual([false, true])
})

test('what cannot be used is said without the password', async () => {
  const dead = new URL(url)
  dead.port = '1'
  await expect(migrate(dead.href)).rejects.toThrow(
    /cannot be used \(connect ECONNREFUSED.*check DATABASE_URL/,
  )
  const wrong = new URL(url)
  wrong.password = 'geheim'
  await expect(migrate(wrong.href)).rejects.toThrow(/password authentication failed(?!.*geheim)/)
  await expect(portalUrlOf(url, `x' superuser`)).rejects.toThrow('letters and digits')
})

test('a lock that somebody holds and does not let go ends the wait with a sentence', async () => {
  const other = new pg.Client(url)
  await other.connect()
  await other.query('begin')
  await other.query('lock table "Record" in access share mode')
  await expect(migrate(url, undefined, undefined, 300)).rejects.toThrow('holds a lock in the database')
  await other.query('rollback')
  await other.query('select pg_advisory_lock(72707369)')
  await expect(migrate(url, undefined, undefined, 300)).rejects.toThrow('holds a lock in the database')
  await other.end()
  expect(await migrate(url)).toEqual([])
})

test('tables that a portal uses meanwhile are taken when it has finished, also after a deadlock', async () => {
  const portal = new pg.Client(url)
  await portal.connect()
  // Whoever waits longest for a deadlock to be seen is not the one that is ended by it.
  await portal.query(`set deadlock_timeout = '1h'`)
  await portal.query('begin')
  await portal.query('lock table "Watch" in access share mode')
  const migrated = migrate(url)
  const taken = await until(async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select relation::regclass::text as name from pg_locks l join pg_class c on c.oid = l.relation
        where l.granted and l.mode = 'AccessExclusiveLock' and c.relkind = 'r'
          and exists (select from pg_locks w where not w.granted and w.pid = l.pid)`,
    )
    return rows[0]?.name
  })
  await portal.query(`select from ${taken} limit 1`)
  await portal.query('commit')
  expect(await migrated).toEqual([])
  await portal.end()
})

async function until<T>(found: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const it = await found()
    if (it !== undefined) return it
    await new Promise((resume) => setTimeout(resume, 20))
  }
}

test('only an administrator may migrate', async () => {
  const { portalUrl } = await testDatabase()
  await expect(migrate(portalUrl)).rejects.toThrow('must be a superuser')
  const absent = new URL(portalUrl)
  absent.pathname = '/there_is_no_such_database'
  await expect(migrate(absent.href)).rejects.toThrow('must be a superuser')
})
