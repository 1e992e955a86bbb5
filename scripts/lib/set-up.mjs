// The set-up that every command shares. Node's own modules only: it runs before anything is installed.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'
import { dataDir, onceFor, root, step } from './steps.mjs'
import { Trouble } from './trouble.mjs'

const oldest = [20, 19]
const schema = ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts']
const sources = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.ts'],
  ...['postcss.config.mjs', 'tsconfig.json', 'package-lock.json', ...schema],
]

/** Node is new enough, or the message that says what to do. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Trouble(
    `Node ${process.versions.node} is too old: install Node ${oldest.join('.')} or newer (24 is what production should use).`,
  )
}

/** Dependencies as the lock file says; again only when it changed. Nothing here needs an install script. */
export const install = () =>
  step(
    'Dependencies',
    async (say) => {
      if (installed()) return 'unchanged'
      const timer = setInterval(() => say('', countInstalled() / locked().length), 500)
      try {
        await run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'])
      } finally {
        clearInterval(timer)
      }
      return `${countInstalled()} packages`
    },
    70_000,
  )

const packagesOf = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages

/** The packages that this lock file puts at the top of node_modules on this machine. */
const locked = () =>
  Object.entries(packagesOf('package-lock.json'))
    .filter(([place, { optional }]) => place.lastIndexOf('node_modules/') === 0 && !optional)
    .map(([place]) => place)

const countInstalled = () =>
  locked().filter((place) => fs.existsSync(path.join(root, place, 'package.json'))).length

/** Whether what npm says it installed is what the lock file asks for, no less and no more, and is still there. */
function installed() {
  const wanted = packagesOf('package-lock.json')
  const there = listOfNpm()
  if (!there || countInstalled() < locked().length) return false
  if (Object.keys(there).some((place) => !wanted[place])) return false
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = there[place]
    return place === '' || (found ? found.version === version : optional === true)
  })
}

/** What npm wrote when it had finished; null when it never did, or was stopped while it wrote. */
function listOfNpm() {
  try {
    return packagesOf('node_modules/.package-lock.json')
  } catch {
    return null
  }
}

/** The engine download of Prisma's commands is replaced by the stand-in that speaks its protocol. */
export const prismaEnvironment = {
  PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'prisma', 'schema-engine.mjs'),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

export const generate = () =>
  step(
    'Database client',
    () =>
      onceFor('client', schema, ['lib/db/generated/client.ts'], () =>
        run('prisma', ['generate'], { env: prismaEnvironment }),
      ),
    3_000,
  )

/**
 * The production build, in the folder that `next start` will serve from (NEXT_DIST_DIR, by default .next).
 * @param {string} secretsDir
 * @param {boolean} [behind] while something else runs and speaks
 */
export const build = (secretsDir, behind = false) => {
  const folder = process.env.NEXT_DIST_DIR || '.next'
  return step(
    'Build',
    (say) =>
      onceFor(`build${folder}`, sources, [`${folder}/BUILD_ID`], () =>
        run('next', ['build'], { say, behind, env: { NODE_ENV: 'production', ...actionKey(secretsDir) } }),
      ),
    45_000,
    behind,
  )
}

const keys = ['nextauth', 'terms', 'pepper', 'totp', 'device', 'sign-in', 'action']

/** The key files, made on the first start and never printed; returns how many were made. */
export function secrets(dir) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
  let made = 0
  for (const name of keys) {
    const file = path.join(dir, `${name}.key`)
    if (fs.existsSync(file)) {
      if (keyOf(file).length === 32) continue
      throw new Trouble(
        `The key file ${file} does not hold 32 bytes as base64url text: put the right one back, or remove it and a new one is made (what was sealed under the old one stays closed).`,
      )
    }
    writeWhole(file, randomBytes(32).toString('base64url'))
    made++
  }
  return made
}

const keyOf = (file) => Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64url')

/** A full disk or a kill leaves no half of a secret: it gets its name when it is whole. */
function writeWhole(file, text) {
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
}

/** Server actions seal what they close over; the key must be the same for a build and for the server that runs it. */
export function actionKey(dir) {
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keyOf(path.join(dir, 'action.key')).toString('base64') }
}

/** The password that the run-time role gets in a database of DATABASE_URL: kept, so that two portals can share it. */
export function runTimePassword(dir) {
  const file = path.join(dir, 'portal-app.password')
  if (!fs.existsSync(file)) writeWhole(file, randomBytes(24).toString('hex'))
  return fs.readFileSync(file, 'utf8').trim()
}

export const defaultSecretsDir = path.join(dataDir, 'secrets')

/**
 * Migrates and gives the database the key of signing in; unless the run-time connection is known, gives portal_app the
 * password and returns that connection.
 * @param {string} adminUrl
 * @param {string} secretsDir
 * @param {string} [portalPassword] not needed when only migrating
 */
export async function migrated(adminUrl, secretsDir, portalPassword) {
  const flags = portalPassword ? ['--portal-url'] : []
  const out = await run('tsx', ['prisma/migrate.ts', ...flags], {
    env: { DATABASE_URL: adminUrl, PORTAL_APP_PASSWORD: portalPassword, PORTAL_SECRETS_DIR: secretsDir },
  }).catch((error) => {
    // The runner's own sentence says what is wrong and what to do.
    throw new Trouble(error.output || error.message)
  })
  return out.match(/^PORTAL_DATABASE_URL=(\S+)$/m)?.[1]
}

/** Fills a database with the demo; what its accounts need to sign in is written to `accountsFile` (mode 0600). */
export const seeded = (adminUrl, secretsDir, accountsFile, say, behind = false) =>
  run('tsx', ['prisma/seed/demo.ts'], {
    say,
    behind,
    env: { DATABASE_URL: adminUrl, PORTAL_SECRETS_DIR: secretsDir, DEMO_ACCOUNTS_FILE: accountsFile },
  })
