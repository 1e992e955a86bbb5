// npm test: the same set-up as npm start for itself, then everything: unit, house, db, api, and the browser.
//   npm test -- --only unit,db          those parts alone
//   npm test -- --only e2e search.spec  in a part, the files whose path contains a word
import fs from 'node:fs'
import path from 'node:path'
import { browserWithCamera, findBrowser } from './lib/browser.mjs'
import { endRunning, run } from './lib/run.mjs'
import {
  actionKey,
  build,
  checkNode,
  defaultSecretsDir,
  generate,
  install,
  migrated,
  secrets,
  seeded,
} from './lib/set-up.mjs'
import { dataDir, onceFor, step } from './lib/steps.mjs'
import { Trouble } from './lib/trouble.mjs'

const parts = ['unit', 'house', 'db', 'api', 'e2e']
// What the demo is made by.
const ingredients = [
  'prisma',
  'lib/auth',
  'lib/bureaus',
  'lib/identifiers',
  'lib/notices',
  'lib/records',
  'lib/search',
]
const total = { passed: 0, failed: 0, skipped: 0 }
const began = performance.now()
let cluster
let server

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => stop().then(() => process.exit(130)))
try {
  checkNode()
  const { wanted, words } = asked(process.argv.slice(2))
  await install()
  await generate()
  const others = wanted.filter((part) => part !== 'e2e')
  if (wanted.some((part) => ['db', 'api', 'e2e'].includes(part))) await startCluster()
  const portal = wanted.includes('e2e') ? madeReady(others.length > 0) : null
  // Whatever goes wrong there is said when the browser tests want it.
  portal?.catch(() => {})
  if (others.length) await vitest(others, words)
  if (portal) await browserTests(words, portal)
} catch (error) {
  console.error(error instanceof Trouble ? `\n${error.message}` : error)
  total.failed++
}
await stop()
console.log(`\n${minutes(performance.now() - began)}${total.skipped ? `, ${total.skipped} skipped` : ''}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed || !total.passed ? 1 : 0)

function asked(args) {
  const at = args.indexOf('--only')
  const words = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1))
  if (at < 0) return { wanted: parts, words }
  const named = (args[at + 1] ?? '').split(',')
  const unknown = named.filter((name) => !parts.includes(name))
  if (unknown.length) throw new Trouble(`--only takes ${parts.join(', ')}; not ${unknown.join(', ')}.`)
  return { wanted: parts.filter((part) => named.includes(part)), words }
}

/** One cluster for all that needs a database; one that runs already belongs to another run, which will stop it. */
async function startCluster() {
  await step('PostgreSQL for the tests', async () => {
    const { ensurePostgres, trialFlags } = await import('./lib/postgres.mjs')
    cluster = await ensurePostgres(path.join(dataDir, 'pg18-test'), { flags: trialFlags })
    return cluster.reused ? 'already there' : 'started'
  })
}

async function vitest(projects, words) {
  const report = path.join(dataDir, 'vitest-report.json')
  fs.rmSync(report, { force: true })
  console.log(`\n${projects.join(', ')}`)
  const named = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${report}`]
  const failure = await finished('vitest', ['run', ...named, ...reporters, ...words], { NODE_ENV: 'test' })
  if (!fs.existsSync(report)) throw failure ?? new Trouble('vitest wrote no report')
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  )
  // A file that could not even be loaded has no tests, and is a failure all the same.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(failed),
  )
  const before = total.failed
  total.passed += numPassedTests
  total.failed += numFailedTests + unloaded.length
  total.skipped += numPendingTests
  if (failure && total.failed === before) throw failure
}

function failed({ status }) {
  return status === 'failed'
}

/**
 * What the browser tests are served from: the build and a database with the demo, for which the other tests leave enough of two
 * processors.
 */
async function madeReady(behind) {
  secrets(defaultSecretsDir)
  const secretsDir = path.join(dataDir, 'test-secrets')
  secrets(secretsDir)
  const accounts = path.join(dataDir, 'test-accounts.json')
  await build(defaultSecretsDir, behind)
  return { secretsDir, accounts, database: await demoDatabase(secretsDir, accounts, behind) }
}

async function browserTests(words, portal) {
  console.log('\ne2e')
  let browser
  await step('Browser', async (say) => {
    browser = await findBrowser(say)
    return `${browser.path}, from ${browser.from}`
  })
  const { secretsDir, accounts, database } = await portal
  const { freePort } = await import('./lib/postgres.mjs')
  const { serve } = await import('./lib/server.mjs')
  const port = await freePort()
  const log = fs.openSync(path.join(dataDir, 'e2e-server.log'), 'w')
  await step('Portal', async () => {
    server = await serve({
      port,
      log,
      env: {
        PORTAL_DATABASE_URL: cluster.portalUrl(database),
        PORTAL_SECRETS_DIR: secretsDir,
        PORTAL_ORIGIN: `http://localhost:${port}`,
        DATABASE_URL: undefined,
        ...actionKey(defaultSecretsDir),
      },
    })
    return server.origin
  })
  const report = path.join(dataDir, 'e2e-report.json')
  fs.rmSync(report, { force: true })
  const failure = await finished('playwright', ['test', ...(words.length ? ['--no-deps'] : []), ...words], {
    NODE_ENV: 'test',
    PORTAL_URL: server.origin,
    CHROMIUM_PATH: browser.path,
    CHROMIUM_WITH_CAMERA: browserWithCamera(browser.path) ?? undefined,
    E2E_ADMIN_URL: cluster.url(database),
    E2E_PORTAL_URL: cluster.portalUrl(database),
    E2E_SECRETS_DIR: secretsDir,
    E2E_ACCOUNTS: accounts,
    E2E_REPORT: report,
    E2E_SERVER_LOG: path.join(dataDir, 'e2e-server.log'),
  })
  if (!fs.existsSync(report)) throw failure ?? new Trouble('Playwright wrote no report')
  const { stats, errors } = JSON.parse(fs.readFileSync(report, 'utf8'))
  const before = total.failed
  total.passed += stats.expected
  total.failed += stats.unexpected + stats.flaky + errors.length
  total.skipped += stats.skipped
  if (failure && total.failed === before) throw failure
}

/** A fresh copy of the demo for this run; the demo itself is filled once a day and a change of what it is made of. */
async function demoDatabase(secretsDir, accounts, behind) {
  const { default: pg } = await import('pg')
  const template = 'e2e_template'
  const name = `e2e_${process.pid}`
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  try {
    await step(
      'Demo data',
      async (say) => {
        const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
        const today = new Date().toISOString().slice(0, 10)
        return onceFor(
          'e2e-template',
          ingredients,
          rowCount ? [accounts] : ['nothing'],
          async () => {
            await admin.query(`drop database if exists ${template} with (force)`)
            await migrated(cluster.url(template), secretsDir, cluster.portalPassword)
            await seeded(cluster.url(template), secretsDir, accounts, say, behind)
          },
          today,
        )
      },
      30_000,
      behind,
    )
    const { rows } = await admin.query(`select datname from pg_database where datname ~ '^e2e_\\d+$'`)
    const { runs } = await import('./lib/postgres.mjs')
    for (const { datname } of rows)
      if (!runs(Number(datname.slice(4)))) await admin.query(`drop database ${datname} with (force)`)
    await admin.query(`create database ${name} template ${template} strategy file_copy`)
    await admin.query(`revoke all on database ${name} from public`)
    await admin.query(`grant connect on database ${name} to portal_app`)
  } finally {
    await admin.end()
  }
  return name
}

/** Runs a test program to its end, showing what it says; returns its failure instead of throwing it. */
function finished(program, args, env) {
  return run(program, args, { show: true, env }).then(
    () => null,
    (error) => error,
  )
}

async function stop() {
  endRunning()
  await server?.stop()
  if (cluster && !cluster.reused) await cluster.stop()
}

function minutes(ms) {
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`
}
