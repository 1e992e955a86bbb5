import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { keepSignInKey, signInKeyOf } from '@/prisma/sign-in-key'
import { ensurePostgres, runs, trialFlags } from '@/scripts/lib/postgres.mjs'
import { secrets } from '@/scripts/lib/set-up.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Administrator's connection to the cluster, with the database's name left to append. */
    adminBase: string
    /** Name of the migrated database that each test file clones; its clones' names begin with it. */
    template: string
    portalPassword: string
    secretsDir: string
  }
}

/**
 * Once a run: a throw-away cluster that need not survive a power cut, and in it the template that workers clone.
 * The template is made anew each run: a migration under work may have changed.
 */
export default async function setUp(project: TestProject) {
  const cluster = await ensurePostgres(path.join(import.meta.dirname, '..', '..', '.data', 'pg18-test'), {
    flags: trialFlags,
  })
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  const template = `run_${process.pid}`
  const secretsDir = path.join(tmpdir(), `meridian-keys-${process.pid}`)
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^run_\\d'`,
  )
  for (const { datname } of rows)
    if (!runs(Number(datname.split('_')[1])))
      await admin.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
  // The db and the api project set up in one process, one after the other: the first makes the template.
  if (!rows.some(({ datname }) => datname === template)) {
    await migrate(cluster.url(template))
    await portalUrlOf(cluster.url(template), cluster.portalPassword)
    secrets(secretsDir)
    await keepSignInKey(cluster.url(template), signInKeyOf(secretsDir))
  }
  await admin.end()

  project.provide('adminBase', cluster.url(''))
  project.provide('template', template)
  project.provide('portalPassword', cluster.portalPassword)
  project.provide('secretsDir', secretsDir)
  return () => rmSync(secretsDir, { recursive: true, force: true })
}
