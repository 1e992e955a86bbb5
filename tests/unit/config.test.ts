import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'meridian-config-'))
  vi.resetModules()
  vi.stubEnv('PORTAL_DATABASE_URL', 'postgresql://portal_app:x@127.0.0.1:5432/meridian')
  vi.stubEnv('PORTAL_ORIGIN', 'https://portal.example.org')
  vi.stubEnv('PORTAL_SECRETS_DIR', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Read afresh: the portal reads its environment once a process. */
const read = () => import('@/lib/config')

test('reads the environment once and keeps it', async () => {
  const { config } = await read()
  expect(config()).toEqual({
    portalDatabaseUrl: 'postgresql://portal_app:x@127.0.0.1:5432/meridian',
    origin: 'https://portal.example.org',
    secure: true,
    secretsDir: folder,
  })
  vi.stubEnv('PORTAL_ORIGIN', 'https://elsewhere.example.org')
  expect(config().origin).toBe('https://portal.example.org')
})

test.each(['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
  'accepts %s without encryption',
  async (origin) => {
    vi.stubEnv('PORTAL_ORIGIN', origin)
    const { config } = await read()
    expect(config()).toMatchObject({ origin, secure: false })
  },
)

test.each([
  ['PORTAL_ORIGIN', 'http://portal.example.org', /https:\/\//],
  ['PORTAL_ORIGIN', 'portal', /PORTAL_ORIGIN/],
  ['PORTAL_ORIGIN', 'ftp://localhost', /https:\/\//],
  ['PORTAL_DATABASE_URL', 'mysql://localhost/x', /postgresql:\/\//],
  ['PORTAL_SECRETS_DIR', '', /PORTAL_SECRETS_DIR/],
])('refuses %s=%s with a sentence that says what to do', async (name, value, sentence) => {
  vi.stubEnv(name, value)
  const { config } = await read()
  expect(config).toThrow(sentence)
})

test('names everything that is missing at once', async () => {
  for (const name of ['PORTAL_DATABASE_URL', 'PORTAL_ORIGIN', 'PORTAL_SECRETS_DIR'])
    vi.stubEnv(name, undefined)
  const { config } = await read()
  expect(config).toThrow(/PORTAL_DATABASE_URL[\s\S]*PORTAL_ORIGIN[\s\S]*PORTAL_SECRETS_DIR/)
})

test('a key is 32 bytes of a file; a missing or short one is named', async () => {
  const { secret } = await read()
  writeFileSync(path.join(folder, 'terms.key'), `${Buffer.alloc(32, 7).toString('base64url')}\n`)
  writeFileSync(path.join(folder, 'pepper.key'), 'short')
  expect(secret('terms')).toEqual(Buffer.alloc(32, 7))
  expect(() => secret('pepper')).toThrow(/pepper\.key must hold 32 bytes/)
  expect(() => secret('totp')).toThrow(/totp\.key cannot be read/)
})
