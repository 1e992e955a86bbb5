import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { originOf, portOf, postgresUrl } from '@/scripts/lib/environment.mjs'
import { holdLock, releaseLock } from '@/scripts/lib/lock.mjs'
import { endRunning, run } from '@/scripts/lib/run.mjs'
import { freeOrTrouble } from '@/scripts/lib/server.mjs'

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
  for (const text of ['mysql://u:geheim@h/d', 'postgresql://u:geheim@h', 'geheim'])
    expect(() => postgresUrl('DATABASE_URL', text)).toThrow(/^DATABASE_URL(?!.*geheim)/)
  expect(postgresUrl('DATABASE_URL', 'postgres://u:p@h:1/d')).toBe('postgres://u:p@h:1/d')
  expect(postgresUrl('DATABASE_URL', undefined)).toBeUndefined()
})

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

test('a port in use is named, with another one to choose', async () => {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(freeOrTrouble(port)).rejects.toThrow(`PORT=${port + 1}`)
  await new Promise((resolve) => server.close(resolve))
  await expect(freeOrTrouble(port)).resolves.toBeUndefined()
})
