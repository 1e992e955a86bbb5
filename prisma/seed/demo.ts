import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { SeededAccounts } from './accounts'
import { accountsIn } from './accounts-file'

/**
 * The demonstration: `tsx prisma/seed/demo.ts` with the administrator's DATABASE_URL. Does nothing when this very content
 * is there already; else replaces the earlier one, in one transaction with one audit event. The last line it prints says
 * what was done. Needs PORTAL_SECRETS_DIR (pepper and the key that seals authenticator seeds).
 *
 * What the cast needs to sign in is written to DEMO_ACCOUNTS_FILE (`.data/demo-accounts.json`, mode 0600) and nowhere
 * else; beside it `groundtruth.json` holds the pairs of records known to be the same person or not.
 */
async function main() {
  const root = path.resolve(import.meta.dirname, '../..')
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error('DATABASE_URL is missing: set it to the administrator connection of the database to fill')
  const accountsFile = process.env.DEMO_ACCOUNTS_FILE ?? path.join(root, '.data', 'demo-accounts.json')
  // The keys are read through lib/config, which wants the whole environment of the portal.
  process.env.PORTAL_DATABASE_URL ||= url
  process.env.PORTAL_ORIGIN ||= 'http://localhost:3000'
  const db = new pg.Client({ connectionString: url, application_name: 'meridian seed' })
  await db.connect()
  try {
    console.log(await seedDemo(db, { accountsFile, digest: await digestOfSources(root), now: new Date() }))
  } finally {
    await db.end()
  }
}

type Occasion = { accountsFile: string; digest: string; now: Date }

/** Two starts at once: the second waits, and finds everything done. */
const seedLock = 0x5eed

async function seedDemo(db: pg.Client, { accountsFile, digest, now }: Occasion): Promise<string> {
  const started = performance.now()
  const event = eventId(digest)
  await db.query('begin')
  await db.query('select pg_advisory_xact_lock($1)', [seedLock])
  const { rows } = await db.query<{ id: string }>('select "id" from "AuditEvent" where "id" = $1', [event])
  if (rows.length > 0 && (await accountsIn(accountsFile)).size > 0) {
    await db.query('rollback')
    return 'unchanged'
  }
  if (rows.length > 0) {
    const { seedAccounts } = await import('./accounts')
    const accounts = await seedAccounts(db, accountsFile)
    await audit(db, null, 'seed.accounts', [], {})
    return await finish(db, accounts, 'unchanged; new passwords, because their file or the keys were missing')
  }
  const { removeDemo, writeDemo } = await import('./demo-write')
  await removeDemo(db, await earlierRecords(db), await earlierNotices(db))
  const demo = await writeDemo(db, now, accountsFile, (step) =>
    console.log(`  ${step} (${((performance.now() - started) / 1000).toFixed(1)} s)`),
  )
  await audit(db, event, 'seed.demo', demo.recordIds, {
    digest,
    persons: demo.persons,
    photographs: demo.photographs,
    documents: demo.documents,
    vehicles: demo.vehicles,
    artworks: demo.artworks,
    hits: demo.hits,
    notices: demo.notices,
    noticeIds: demo.noticeIds,
  })
  await mkdir(path.dirname(accountsFile), { recursive: true })
  await writeFile(
    path.join(path.dirname(accountsFile), 'groundtruth.json'),
    `${JSON.stringify({ digest, pairs: demo.truth })}\n`,
  )
  return await finish(
    db,
    demo.accounts,
    `${demo.persons} persons, ${demo.photographs} photographs, ${demo.documents} travel documents, ${demo.vehicles} vehicles, ${demo.artworks} works of art, ${demo.hits} hits, ${demo.notices} notices, ${demo.accounts.officerIds.size} officers`,
  )
}

/** Passwords are written when they count: after the commit. */
async function finish(db: pg.Client, accounts: SeededAccounts, word: string): Promise<string> {
  await db.query('commit')
  await accounts.keep()
  return word
}

async function audit(
  db: pg.Client,
  id: string | null,
  operation: string,
  subjects: string[],
  details: object,
) {
  await db.query(
    `insert into "AuditEvent" ("id", "operation", "outcome", "subjects", "details", "client") values (coalesce($1::uuid, gen_random_uuid()), $2, 'done', $3, $4, 'job')`,
    [id, operation, subjects, JSON.stringify(details)],
  )
}

/** The records of every earlier demonstration, as their events remember them. */
async function earlierRecords(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct unnest(e."subjects") as id from "AuditEvent" e where e."officerId" is null and e."operation" = 'seed.demo'`,
  )
  return rows.map(({ id }) => id)
}

/** And the notices. */
async function earlierNotices(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct jsonb_array_elements_text(e."details" -> 'noticeIds') as id from "AuditEvent" e
      where e."officerId" is null and e."operation" = 'seed.demo' and e."details" ? 'noticeIds'`,
  )
  return rows.map(({ id }) => id)
}

/** The content is the code that makes it: whoever changes a name, a table or the drawing gets a new demonstration. */
async function digestOfSources(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of [
    'prisma/seed',
    'prisma/seed/artworks',
    'prisma/seed/notices',
    'prisma/seed/population',
    'prisma/seed/population/cultures',
    'lib/bureaus',
  ]) {
    const files = (await readdir(path.join(root, folder))).filter((file) => file.endsWith('.ts')).sort()
    for (const file of files)
      hash.update(`${folder}/${file}\0`).update(await readFile(path.join(root, folder, file)))
  }
  for (const file of [
    'lib/records/codes.ts',
    'lib/records/snapshot.ts',
    'lib/records/types/artwork.ts',
    'lib/hits/clocks.ts',
    'lib/hits/seen.ts',
    'lib/notices/draft.ts',
    'lib/notices/kinds.ts',
    'lib/notices/summary.ts',
    'lib/records/types/travel-document.ts',
    'lib/records/types/vehicle.ts',
    'lib/identifiers/plate.ts',
    'lib/identifiers/vin-number.ts',
    'lib/search/artwork-keys.ts',
    'lib/search/index-entry.ts',
    'lib/pictures/describe.ts',
    'lib/pictures/points.ts',
    'lib/pictures/look-hash.ts',
  ])
    hash.update(await readFile(path.join(root, file)))
  return hash.digest('hex')
}

/** The event of one content has one id: its presence says that the content is there. UUID version 8 (RFC 9562 5.8). */
function eventId(digest: string): string {
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

await main()
