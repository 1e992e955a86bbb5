import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { openServiceSession } from '@/lib/auth/service-session'
import { parseCountry } from '@/lib/bureaus/countries'
import { unitedNations } from '@/lib/bureaus/united-nations'
import { closeDatabase } from '@/lib/db/client'
import { Answer } from '@/lib/errors'
import { type Applied, applyList, TooManyMissing } from '@/lib/records/import-un/apply'
import { readUnList, type UnList } from '@/lib/records/import-un/list'
import { largestFile, UnreadableList, utf8Of } from '@/lib/records/import-un/xml'
import { adminDatabase, progressBar, progressLine } from './lib/admin-database'

const root = path.join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const ceaseMissing = words.includes('--cease-missing')
const files = words.filter((word) => !word.startsWith('--'))
const unknown = words.filter((word) => word.startsWith('--') && word !== '--cease-missing')

if (files.length !== 1 || unknown.length > 0) {
  stop(
    'Usage: npm run import:un -- FILE [-- --cease-missing]   (the consolidated list of the Security Council, as XML)',
  )
}
const list = read(files[0] ?? '')
const report = path.join(
  process.env.MERIDIAN_DATA_DIR || path.join(root, '.data'),
  'reports',
  `un-list-${list.generatedAt.slice(0, 10)}.txt`,
)
const applied = await write(list)
finish(list, applied)

function read(file: string): UnList {
  try {
    const { size } = statSync(file)
    if (size > largestFile)
      stop(`${file} is larger than ${largestFile / 2 ** 20} MB: that is not the consolidated list.`)
    return readUnList(utf8Of(readFileSync(file)), (name) => {
      const code = parseCountry(name)?.code
      return code && /^[A-Z]{2}$/.test(code) ? code : undefined
    })
  } catch (error) {
    if (error instanceof UnreadableList)
      return stop(`${file} cannot be imported. ${error.message} Nothing was written.`)
    if (error instanceof Error && 'code' in error) return stop(`${file} cannot be read: ${error.message}`)
    throw error
  }
}

async function write(list: UnList): Promise<Applied> {
  const database = await adminDatabase('meridian', 'pg18')
  if (!database.portalUrl)
    stop('DATABASE_URL is set: set PORTAL_DATABASE_URL too, the connection of the role portal_app.')
  process.env.PORTAL_DATABASE_URL = database.portalUrl
  process.env.PORTAL_ORIGIN ||= 'http://localhost:3000'
  process.env.PORTAL_SECRETS_DIR ||= path.join(root, '.data', 'secrets')
  const admin = new pg.Client(database.url)
  await admin.connect()
  const { say, end } = progressLine()
  try {
    const { rows } = await admin
      .query(`select from "Tenant" where "code" = $1`, [unitedNations])
      .catch(() => ({ rows: [] }))
    if (rows.length === 0)
      stop('The database has no bureaus yet: run npm start once, which fills it, then import again.')
    const caller = await openServiceSession(admin, {
      identifier: 'un-list-import',
      name: 'Import of the UN consolidated list',
      tenant: unitedNations,
      roles: ['importer'],
      purpose: 'P-B',
      caseReference: `UN list of ${list.generatedAt.slice(0, 10)}`,
    })
    const started = performance.now()
    const progress = (done: number) =>
      say(`Records ${progressBar(done, list.subjects.length, (performance.now() - started) / 1000)}`)
    const applied = await applyList(caller, list, { ceaseMissing, progress })
    end()
    await admin.query(
      `update acl.session set revoked_at = now(), revoked_reason = 'import ended' where token_hash = sha256($1)`,
      [Buffer.from(caller.token ?? '', 'base64url')],
    )
    return applied
  } catch (error) {
    if (error instanceof TooManyMissing) return stop(error.message)
    if (error instanceof Answer) {
      return stop(
        `The import ended (${error.reason}): another one runs, or the database is busy. What is done stays done; run it again and it goes on from there.`,
      )
    }
    throw error
  } finally {
    await closeDatabase()
    await admin.end()
    await database.close()
  }
}

function finish({ generatedAt, subjects, problems: unread }: UnList, applied: Applied) {
  const problems = [...unread, ...applied.refused]
  const persons = subjects.filter(({ type }) => type === 'person').length
  const lines = [
    `Consolidated list generated ${generatedAt}: ${persons} individuals, ${subjects.length - persons} entities.`,
    `${applied.added} added, ${applied.changed} changed, ${applied.unchanged} unchanged.`,
    missingLine(applied),
    '',
    problems.length === 0
      ? 'Every value was taken as data.'
      : `${problems.length} values could not be taken as data:`,
    ...problems.map(
      ({ reference, field, value, why, kept }) =>
        `  ${reference}  ${field}: "${value}": ${why}; ${kept ? `kept as text (${kept})` : 'not kept'}`,
    ),
  ]
  console.log(lines.join('\n'))
  mkdirSync(path.dirname(report), { recursive: true })
  writeFileSync(
    report,
    `${[...lines, '', ...applied.missing.map(({ sourceReference, caption }) => `No longer listed: ${sourceReference} ${caption}`)].join('\n')}\n`,
    { mode: 0o600 },
  )
  console.log(`\nThis report: ${report}`)
}

function missingLine({ missing, ceased }: Applied): string {
  if (missing.length === 0) return 'No record vanished from the list.'
  const which = missing.map(({ sourceReference }) => sourceReference).join(', ')
  return ceased > 0
    ? `${ceased} records are no longer listed and have ceased: ${which}.`
    : `${missing.length} records are no longer listed: ${which}. They stay in force; --cease-missing ends them.`
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
