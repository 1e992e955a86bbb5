import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderOf, originOf, portOf, postgresUrl } from '@/scripts/lib/environment.mjs'
import { holdLock, releaseLock } from '@/scripts/lib/lock.mjs'
import { runs } from '@/scripts/lib/postgres.mjs'
import { endRunning, run } from '@/scripts/lib/run.mjs'
import { freeOrTrouble } from '@/scripts/lib/server.mjs'
import { secrets } from '@/scripts/lib/set-up.mjs'
import { lastWords, Trouble } from '@/scripts/lib/trouble.mjs'

const library = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'lib')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'meridian-start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(['abc', '0', '-1', '65536', '3000.5', '1e3', ' 3000', '0x10'])(
  'PORT=%j is refused with an example',
  (text) => {
    expect(() => portOf(text)).toThrow(/PORT=3000/)
  },
)

test('a port is a number, 3000 when nothing is said', () => {
  expect([portOf(undefined), portOf('80'), portOf('65535')]).toEqual([3000, 80, 65535])
})

test.each(['http://portal.example.org', 'portal.example.org', 'ftp://localhost', 'javascript:0'])(
  'PORTAL_ORIGIN=%s is refused with an example',
  (text) => {
    expect(() => originOf(text, 3000)).toThrow(/https:\/\/portal\.example\.org/)
  },
)

test('an origin is what officers type, without a path', () => {
  expect(originOf(undefined, 4000)).toBe('http://localhost:4000')
  expect(originOf('https://portal.example.org/en', 4000)).toBe('https://portal.example.org')
  expect(originOf('http://127.0.0.1:8080', 4000)).toBe('http://127.0.0.1:8080')
})

test('a connection that is none is refused without repeating it: it may hold a password', () => {
  for (const text of [
    'mysql://u:geheim@h/d',
    'postgresql://u:geheim@h',
    'geheim',
    'postgres://u:geheim%@h/d',
  ])
    expect(() => postgresUrl('DATABASE_URL', text)).toThrow(/^DATABASE_URL(?!.*geheim)/)
  expect(postgresUrl('DATABASE_URL', 'postgres://u:p@h:1/d')).toBe('postgres://u:p@h:1/d')
  expect(postgresUrl('DATABASE_URL', ' postgres://u:p%25@h:1/d\n')).toBe('postgres://u:p%25@h:1/d')
  for (const nothing of [undefined, '', ' ']) expect(postgresUrl('DATABASE_URL', nothing)).toBeUndefined()
})

test('a folder that is named by nothing is the usual one, never the present one', () => {
  for (const nothing of [undefined, '', '  ']) expect(folderOf(nothing, '/usual')).toBe('/usual')
  expect(folderOf('keys', '/usual', '/base')).toBe('/base/keys')
  expect(folderOf('/keys', '/usual', '/base')).toBe('/keys')
})

test('what the machine refuses is said with the place and what to do; anything else is shown whole', () => {
  writeFileSync(path.join(folder, 'file'), '')
  const refusal = () => {
    try {
      mkdirSync(path.join(folder, 'file', 'below'))
    } catch (error) {
      return lastWords(error)
    }
  }
  expect(refusal()).toMatch(/file.below cannot be used \(ENOTDIR\): a file stands where a folder belongs/)
  for (const code of ['ENOSPC', 'EROFS', 'EACCES'])
    expect(lastWords(Object.assign(new Error(code), { code, path: '/data' }))).toMatch(
      /^\n\/data cannot be used/,
    )
  expect(lastWords(new Trouble('Do this.'))).toBe('\nDo this.')
  const bug = new TypeError('x is undefined')
  expect(lastWords(bug)).toBe(bug)
})

test('a program that fails for want of space ends in what to do', async () => {
  const full = run('node', [
    '-e',
    `console.error('could not write: No space left on device'); process.exit(1)`,
  ])
  await expect(full).rejects.toThrow(/No space left on device[\s\S]*free some space and start again/)
})

test('keys are made whole or not at all, and a spoilt one is named', () => {
  expect(secrets(folder)).toBeGreaterThan(4)
  expect(secrets(folder)).toBe(0)
  expect(readdirSync(folder).filter((name) => !name.endsWith('.key'))).toEqual([])
  writeFileSync(path.join(folder, 'pepper.key'), '')
  expect(() => secrets(folder)).toThrow(/pepper\.key does not hold 32 bytes.*put the right one back/)
})

test('a command that is killed takes what it started along', async () => {
  const list = path.join(folder, 'pids')
  writeFileSync(list, '')
  // A command that runs a program that runs another; each writes its number down.
  const note = `require('fs').appendFileSync(${JSON.stringify(list)}, process.pid + '\\n')`
  const inner = `${note}; setTimeout(() => {}, 60000)`
  const program = `${note}; require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]); setTimeout(() => {}, 60000)`
  const command = path.join(folder, 'command.mjs')
  writeFileSync(
    command,
    `import { run } from ${JSON.stringify(path.join(library, 'run.mjs'))}\nrun('node', ['-e', ${JSON.stringify(program)}])`,
  )
  const child = spawn(process.execPath, [command], { stdio: 'ignore' })
  const pids = await until(() => {
    const written = readFileSync(list, 'utf8').trim().split('\n').map(Number)
    return written.length === 2 ? written : undefined
  })
  child.kill('SIGKILL')
  await until(() => (pids.some(runs) ? undefined : true))
})

async function until<T>(found: () => T | undefined): Promise<T> {
  for (;;) {
    const it = found()
    if (it !== undefined) return it
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

test('one command holds the lock; one whose process has gone, or is another program, is taken over', async () => {
  const lock = path.join(folder, 'start.pid')
  let up = () => {}
  const isUp = new Promise<void>((resolve) => {
    up = resolve
  })
  // A process that holds the lock and is called like the start command.
  const program = `require('fs').writeFileSync(${JSON.stringify(lock)}, String(process.pid)); console.log('up'); setTimeout(() => {}, 60000)`
  const other = run('node', ['-e', program, 'start.mjs'], { say: () => up() })
  other.catch(() => {})
  await isUp
  expect(() => holdLock(lock)).toThrow(/already running/)
  endRunning()
  await expect(other).rejects.toThrow()
  holdLock(lock)
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid))
  releaseLock(lock)
  expect(existsSync(lock)).toBe(false)
  writeFileSync(lock, String(process.ppid))
  holdLock(lock)
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid))
})

test('of many that find the holder dead at the same moment, one takes the lock over', async () => {
  const lock = path.join(folder, 'start.pid')
  // Called like the start command, so that each is one for the others.
  const contender = path.join(folder, 'start.mjs')
  writeFileSync(
    contender,
    `import { holdLock } from ${JSON.stringify(path.join(library, 'lock.mjs'))}
     process.on('message', () => {
       try { holdLock(${JSON.stringify(lock)}); process.send('held') } catch (error) { process.send(error.message) }
     })
     process.send('up')`,
  )
  const answer = (child: ChildProcess) => once(child, 'message').then(([word]) => String(word))
  for (let round = 0; round < 5; round++) {
    writeFileSync(lock, '4194305')
    const children = Array.from({ length: 4 }, () => fork(contender))
    await Promise.all(children.map(answer))
    const answers = Promise.all(children.map(answer))
    for (const child of children) child.send('now')
    const told = await answers
    for (const child of children) child.kill('SIGKILL')
    expect(told.filter((word) => word === 'held')).toHaveLength(1)
    expect(told.filter((word) => /already running/.test(word))).toHaveLength(3)
  }
})

test('a gate that a killed command left does not stop the next', () => {
  const lock = path.join(folder, 'start.pid')
  mkdirSync(`${lock}.gate`)
  utimesSync(`${lock}.gate`, 0, 0)
  holdLock(lock)
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid))
})

test('a port in use is named, with another one to choose', async () => {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(freeOrTrouble(port)).rejects.toThrow(`PORT=${port + 1}`)
  await new Promise((resolve) => server.close(resolve))
  await expect(freeOrTrouble(port)).resolves.toBeUndefined()
})
