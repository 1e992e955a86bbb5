import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Caller } from '@/lib/access/actor'
import { closeDatabase } from '@/lib/db/client'
import { matchImport, releaseImport, requestRelease } from '@/lib/imports/phase-commands'
import { readImport } from '@/lib/imports/queries'
import { recordingConditions } from '@/lib/records/codes'
import { migrate, portalUrlOf } from '@/prisma/migrate'
import { bureausOf } from '@/prisma/seed/population/bureaus'
import { keepSignInKey, signInKeyOf } from '@/prisma/sign-in-key'
import { serve } from '../lib/server.mjs'
import { actionKey, build, defaultSecretsDir, secrets } from '../lib/set-up.mjs'
import { benchDatabase } from './database'
import { spread } from './measure'

/**
 * Measures an import of stolen documents on a portal as it is served: rows a second of the dry run and of entering them, the
 * most memory that the server process had, and what a plain page took meanwhile against an idle server.
 *   npm run bench:import -- [--rows 200000]
 */
const rows = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 200_000
const port = Number(process.env.PORT) || 3_990

const opened = await benchDatabase()
const secretsDir = process.env.PORTAL_SECRETS_DIR || defaultSecretsDir
secrets(secretsDir)
process.env.PORTAL_SECRETS_DIR = secretsDir
await migrate(opened.url, () => {})
const portalUrl = await portalUrlOf(
  opened.url,
  opened.portalUrl ? new URL(opened.portalUrl).password : undefined,
)
process.env.PORTAL_DATABASE_URL = portalUrl
process.env.PORTAL_ORIGIN = `http://localhost:${port}`
const admin = new pg.Client(opened.url)
await admin.connect()
await keepSignInKey(opened.url, signInKeyOf(secretsDir))
await bureausOf(admin)
await build(secretsDir)
const server = await serve({
  port,
  env: {
    PORTAL_DATABASE_URL: portalUrl,
    PORTAL_SECRETS_DIR: secretsDir,
    PORTAL_ORIGIN: `http://localhost:${port}`,
    ...actionKey(secretsDir),
  },
})
const pid = childOf(process.pid)
try {
  const clerk = await officer(['officer'])
  const head = await officer(['officer', 'supervisor'])
  await pages(clerk, 20)
  const idle = await pages(clerk, 150)
  const before = memoryOf(pid)
  const file = documents(rows)
  const sent = performance.now()
  const id = await upload(clerk, file)
  const uploadSeconds = (performance.now() - sent) / 1_000
  const view = await readImport(clerk, { id, sample: true })
  await matchImport(clerk, {
    id,
    columns: Object.fromEntries(Object.entries(view.columns).map(([field, at]) => [field, String(at)])),
    constants: { purpose: 'P-B' },
  })
  const checked = await phase(clerk, id, 'checked')
  const { version } = await readImport(clerk, { id, sample: true })
  await requestRelease(clerk, { id, version })
  const asked = await readImport(head, { id, sample: true })
  await releaseImport(head, { id, version: asked.version, conditions: [...recordingConditions] })
  const written = await phase(clerk, id, 'done')
  const end = await readImport(clerk, { id, sample: true })
  console.log(
    [
      `${rows.toLocaleString('en')} rows of travel documents, ${(file.length / 1e6).toFixed(1)} MB; ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, load ${loadavg()
        .map((each) => each.toFixed(1))
        .join(' ')}`,
      `upload      ${uploadSeconds.toFixed(1)} s`,
      `dry run     ${perSecond(checked.seconds)} rows/s (${checked.seconds.toFixed(1)} s): ${end.errors} errors, ${end.duplicates} duplicates`,
      `import      ${perSecond(written.seconds)} rows/s (${written.seconds.toFixed(1)} s): ${end.written.toLocaleString('en')} records`,
      `memory      server process ${before} MB before, ${memoryOf(pid)} MB at most`,
      `plain page  idle p50 ${idle.p50} p95 ${idle.p95} ms; dry run p50 ${checked.pages.p50} p95 ${checked.pages.p95} ms; import p50 ${written.pages.p50} p95 ${written.pages.p95} ms`,
    ].join('\n'),
  )
} finally {
  await server.stop()
  await closeDatabase()
  await admin.end()
  await opened.close()
}

function perSecond(seconds: number) {
  return Math.round(rows / seconds).toLocaleString('en')
}

/** Stolen documents of one country; the numbers begin elsewhere in each run, so that none is on file already. */
function documents(count: number): Buffer {
  const start = Number.parseInt(randomBytes(3).toString('hex'), 16) % 600_000
  const letters = Array.from(randomBytes(2), (byte) => 'ABCDEFGHIJKLMNOP'[byte % 16]).join('')
  const lines = [
    'Reference;Passport no;Issuing country;Document type;Status;Date of loss;Place of loss;Remarks',
  ]
  for (let i = 0; i < count; i++) {
    const number = `${letters}${String(start + i).padStart(7, '0')}`
    lines.push(
      `${letters}-${start + i};${number};${i % 1_000 === 7 ? 'FRNACE' : 'France'};passport;${i % 3 ? 'lost by the bearer' : 'stolen from the bearer'};2026-0${(i % 9) + 1}-1${i % 10};Lyon;Reported at the station`,
    )
  }
  return Buffer.from(lines.join('\n'))
}

async function upload(caller: Caller, file: Buffer): Promise<string> {
  const form = new FormData()
  form.set('type', 'travel-document')
  form.set('file', new Blob([new Uint8Array(file)]), 'documents.csv')
  const answer = await fetch(`http://localhost:${port}/api/imports?locale=en`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie: `meridian=${caller.token}`, origin: `http://localhost:${port}` },
  })
  const id = /imports\/([0-9a-f-]{36})\//.exec(answer.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`the upload was refused: ${answer.status} ${answer.headers.get('location')}`)
  return id
}

/** Waits for the end of a phase, asking for a plain page all the while. */
async function phase(caller: Caller, id: string, wanted: string) {
  const began = performance.now()
  const times: number[] = []
  for (;;) {
    times.push(await page(caller))
    const { rows: found } = await admin.query<{ state: string; ms: number }>(
      `select "state", "phaseMs" as ms from "Import" where "id" = $1`,
      [id],
    )
    if (found[0]?.state === wanted)
      return { seconds: (performance.now() - began) / 1_000, pages: spread(times) }
    if (performance.now() - began > 1_800_000) throw new Error(`still ${found[0]?.state}`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}

async function pages(caller: Caller, count: number) {
  const times: number[] = []
  for (let i = 0; i < count; i++) times.push(await page(caller))
  return spread(times)
}

async function page(caller: Caller): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`http://localhost:${port}/en/account`, {
    headers: { cookie: `meridian=${caller.token}` },
  })
  await answer.text()
  if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`)
  return performance.now() - began
}

async function officer(roles: string[]): Promise<Caller> {
  const token = randomBytes(32)
  await admin.query('begin')
  const made = await admin.query<{ id: string }>(
    `insert into "Officer" ("tenantCode", "identifier", "name", "roles") values ('FR', $1, 'Bench', $2) returning "id"`,
    [`bench-${randomBytes(6).toString('hex')}`, roles],
  )
  await admin.query(
    `insert into acl.session (token_hash, officer_id, idle_limit, purpose, case_reference) values (sha256($1), $2, interval '2 hours', 'P-B', 'BENCH')`,
    [token, made.rows[0]?.id],
  )
  await admin.query(`insert into "AuditEvent" ("operation", "outcome") values ('seed.accounts', 'done')`)
  await admin.query('commit')
  return { token: token.toString('base64url'), client: 'portal', address: null, acts: true }
}

/** The most memory that a process has had, in MB. */
function memoryOf(process: number): number {
  const status = readFileSync(path.join('/proc', String(process), 'status'), 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
}

/** The web server is the child that answers; whatever else was started is the database. */
function childOf(parent: number): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(path.join('/proc', name, 'stat'), 'utf8')
      const command = readFileSync(path.join('/proc', name, 'cmdline'), 'utf8')
      if (Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) === parent && /next/.test(command))
        return Number(name)
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error('the server process was not found')
}
