// npm start: from whatever is there to a portal that answers, on one machine, with nothing but Node and npm.
import fs from 'node:fs'
import path from 'node:path'
import { accountsFile, demoAccounts } from './lib/accounts.mjs'
import { folderOf, originOf, portOf, postgresUrl } from './lib/environment.mjs'
import { holdLock, releaseLock } from './lib/lock.mjs'
import { endRunning } from './lib/run.mjs'
import { freeOrTrouble, serve } from './lib/server.mjs'
import {
  actionKey,
  build,
  checkNode,
  defaultSecretsDir,
  generate,
  install,
  migrated,
  runTimePassword,
  secrets,
  seeded,
} from './lib/set-up.mjs'
import { dataDir, root, step } from './lib/steps.mjs'
import { lastWords, Trouble } from './lib/trouble.mjs'

const lockFile = path.join(dataDir, 'start.pid')
let cluster
let server
let stopping = false

// Whoever read our lines has gone; the portal goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
main().catch(async (error) => {
  if (stopping) return
  console.error(lastWords(error))
  await end(1)
})

async function main() {
  const began = performance.now()
  console.log('Meridian')
  checkNode()
  const port = portOf(process.env.PORT)
  const origin = originOf(process.env.PORTAL_ORIGIN, port)
  const given = {
    admin: postgresUrl('DATABASE_URL', process.env.DATABASE_URL),
    portal: postgresUrl('PORTAL_DATABASE_URL', process.env.PORTAL_DATABASE_URL),
  }
  fs.mkdirSync(dataDir, { recursive: true })
  holdLock(lockFile)
  await freeOrTrouble(port)
  const secretsDir = folderOf(process.env.PORTAL_SECRETS_DIR, defaultSecretsDir, root)
  await install()
  await step('Keys', async () => (secrets(secretsDir) ? 'made' : 'present'))
  const portalUrl = await database(given, secretsDir)
  await generate()
  await build(secretsDir)
  const env = {
    PORTAL_DATABASE_URL: portalUrl,
    PORTAL_SECRETS_DIR: secretsDir,
    PORTAL_ORIGIN: origin,
    // The administrator's connection never reaches the web process.
    DATABASE_URL: undefined,
    ...actionKey(secretsDir),
  }
  await step('Portal', async () => {
    server = await serve({ port, env })
    return 'ready'
  })
  console.log(`\n  ${origin}/en   (${((performance.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops it)\n`)
  if (cluster || seeds()) console.log(await demoAccounts())
  await keepServing(port, env)
}

const seeds = () => process.env.MERIDIAN_SEED === 'demo'

/** The database of the environment or the embedded one, migrated and, for the embedded one, filled. */
async function database(given, secretsDir) {
  if (given.portal && !given.admin) {
    console.log(
      '  Database: as PORTAL_DATABASE_URL says; migrations are left to whoever holds the administrator connection',
    )
    return given.portal
  }
  const admin = given.admin ? { url: given.admin, password: runTimePassword(secretsDir) } : await embedded()
  let portalUrl = given.portal
  await step(
    'Migrations',
    async () => {
      portalUrl =
        (await migrated(admin.url, secretsDir, given.portal ? undefined : admin.password)) ?? portalUrl
    },
    3_000,
  )
  if (cluster || seeds()) {
    await step(
      'Demo data',
      async (say) => (await seeded(admin.url, secretsDir, accountsFile, say)).trim().split('\n').at(-1),
      20_000,
    )
  }
  return portalUrl
}

async function embedded() {
  const dir = path.join(dataDir, 'pg18')
  await step(
    'PostgreSQL',
    async () => {
      const { ensurePostgres } = await import('./lib/postgres.mjs')
      cluster = await ensurePostgres(dir)
      const how = cluster.reused ? 'already there' : cluster.initialised ? 'made' : 'started'
      return `${how} on port ${cluster.port}${cluster.place === dir ? '' : `, data in ${cluster.place}`}`
    },
    4_000,
  )
  watch(dir)
  return { url: cluster.url('meridian'), password: cluster.portalPassword }
}

/** A database that was killed comes back on the same port; the portal waits for it by itself. */
function watch(dir) {
  let mending = false
  setInterval(async () => {
    if (mending || stopping || cluster.runs()) return
    mending = true
    console.log('  PostgreSQL ended; starting it again')
    try {
      const { ensurePostgres } = await import('./lib/postgres.mjs')
      cluster = await ensurePostgres(dir, { port: cluster.port })
      console.log('  PostgreSQL is back')
    } catch (failure) {
      console.error(`  PostgreSQL does not come back: ${failure.message}`)
    }
    mending = false
  }, 500).unref()
}

/** A web server that was killed is started again; one that ends three times within a minute has something to say. */
async function keepServing(port, env) {
  const ends = []
  for (;;) {
    const why = await server.gone
    if (stopping) return
    ends.push(Date.now())
    if (ends.filter((at) => at > Date.now() - 60_000).length >= 3) {
      throw new Trouble(`${why}, three times within a minute: what it printed above says why.`)
    }
    console.log(`  ${why}; starting it again`)
    server = await serve({ port, env })
    console.log('  The portal is back')
  }
}

/** The web server first, then the database. */
async function end(code) {
  if (stopping) return
  stopping = true
  endRunning()
  await server?.stop()
  await cluster?.stop()
  releaseLock(lockFile)
  process.exit(code)
}
