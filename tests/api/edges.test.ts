import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addressOf, deviceOf } from '@/lib/auth/address'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { parseLook } from '@/lib/i18n/look'
import { lookOf } from '@/lib/search/facets'
import { takeReport } from '@/lib/web/csp-report'
import { live, ready } from '@/lib/web/health'
import { answering } from '@/lib/web/respond'
import { requireSameOrigin } from '@/lib/web/same-origin'
import { proxy } from '@/proxy'

/** The edge of the house: what anybody may send, with the real proxy and the real handlers. */
const at = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  proxy(new NextRequest(new URL(path, 'http://localhost:3000'), { headers }))

afterEach(() => vi.restoreAllMocks())

describe('the proxy', () => {
  const paths = [
    '/',
    '/en',
    '/ar/desk',
    '/xx',
    '/nope.txt',
    '/flags/nope.svg',
    '/tt.js',
    '/api',
    '/api/nope',
    '/en/records/person/1',
    '/_next/image?url=x',
  ]
  const tricks: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'next-router-prefetch': '1' },
    { purpose: 'prefetch' },
    { rsc: '1' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { cookie: 'meridian-look=%E0%A4%A; meridian=%00' },
    { cookie: `meridian-look=${'x'.repeat(8_000)}` },
    { 'accept-language': `${'x;q=9,'.repeat(5_000)}` },
  ]

  test.each(paths)('gives %s a content security policy, whatever is sent', async (path) => {
    for (const headers of tricks) {
      const policy = (await at(path, headers)).headers.get('content-security-policy') ?? ''
      expect(policy, JSON.stringify(headers).slice(0, 80)).toMatch(/^default-src 'none'/)
      expect(policy).not.toMatch(/unsafe-|\*|evil/)
    }
  })

  test('gives each page another nonce, and says it to the page alone', async () => {
    const nonces = await Promise.all(
      Array.from(
        { length: 50 },
        async () =>
          /'nonce-([^']+)'/.exec((await at('/en')).headers.get('content-security-policy') ?? '')?.[1],
      ),
    )
    expect(new Set(nonces).size).toBe(50)
    const forged = await at('/en', {
      'x-nonce': 'mine',
      'content-security-policy': "script-src 'nonce-mine'",
    })
    expect(forged.headers.get('content-security-policy')).not.toContain('mine')
    expect(forged.headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
  })

  test('answers an address that cannot be decoded as one that is not there', async () => {
    for (const path of ['/en/%ff', '/en/search/%E0%A4%A', '/en/%']) {
      const answer = await at(path)
      expect([answer.status, answer.headers.get('location')], path).toEqual([
        307,
        'http://localhost:3000/en/not-found',
      ])
    }
    for (const path of ['/api/photos/%ff', '/flags/%ff.svg', '/%ff', '/x%ff.js'])
      expect((await at(path)).status, path).toBe(404)
    expect((await at('/en/%D8%A7')).headers.get('location')).toBeNull()
  })

  test('sends nobody to another host', async () => {
    for (const path of [
      '//evil.example',
      '/%2F%2Fevil.example',
      '/\\evil.example',
      '/@evil.example',
      '/https:evil.example',
    ]) {
      const to = (await at(`http://localhost:3000${path}`)).headers.get('location')
      if (to) expect(new URL(to, 'http://localhost:3000').host, path).toBe('localhost:3000')
    }
  })
})

describe('where a form leads afterwards', () => {
  const home = '/en/desk'
  test.each([
    undefined,
    '',
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/en/\\evil.example',
    '/en//evil.example',
    '/en/../../evil',
    '/fr/desk',
    '/en/\u0000',
    '/en/\u202e',
    '/en/x\r\nSet-Cookie: a=b',
    'javascript:alert(1)',
    '/en/x#@evil',
    '/en/%0d%0aSet-Cookie:%20a',
    '/enevil.example',
    '/en/x?u=https://evil',
  ])('%j leads to our own desk or path', (wanted) => {
    const path = ownPath('en', wanted)
    const url = new URL(path, 'http://localhost:3000')
    expect(url.origin).toBe('http://localhost:3000')
    expect(path).not.toMatch(/[\\\r\n\0]|\/\//)
    if (path !== home) expect(path.startsWith('/en/')).toBe(true)
  })
})

describe('same origin', () => {
  const asked = (headers: Record<string, string>) => () => requireSameOrigin(new Headers(headers))
  test('passes our own pages only', () => {
    expect(asked({ 'sec-fetch-site': 'same-origin' })).not.toThrow()
    expect(asked({ origin: 'http://localhost:3000' })).not.toThrow()
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'https://localhost:3000' },
      { origin: 'http://localhost:3000.evil.example' },
      { origin: 'http://localhost:3001' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    ])
      expect(asked(headers as Record<string, string>), JSON.stringify(headers)).toThrow(/foreign_origin/)
  })
})

describe('reports of the content security policy', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    takeReport(
      new Request('http://localhost:3000/api/csp', {
        method: 'POST',
        body,
        headers: { 'content-length': String(Buffer.byteLength(body)), ...headers },
      }),
    )

  test('bring nothing into the log but a directive', async () => {
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const canary = 'Xylocanaria'
    for (const body of [
      JSON.stringify({
        'csp-report': { 'effective-directive': `img-src\n${canary}`, 'blocked-uri': canary },
      }),
      JSON.stringify([{ type: 'csp-violation', body: { effectiveDirective: canary, documentURL: canary } }]),
      JSON.stringify(
        Array.from({ length: 100 }, () => ({
          type: 'csp-violation',
          body: { effectiveDirective: 'img-src', sample: canary },
        })),
      ),
      '{"__proto__":{"a":1}}',
      '[[[[',
      'null',
      '\u0000',
      canary,
    ])
      expect((await post(body)).status).toBe(204)
    expect(JSON.stringify(logged.mock.calls)).not.toContain(canary)
    expect(logged.mock.calls.length).toBeLessThanOrEqual(10)
    expect((await post('x'.repeat(20_000))).status).toBe(413)
    expect((await post('{}', { 'content-length': '-1' })).status).toBe(413)
  })
})

describe('answers to machines', () => {
  test('are kept by nobody and may run nothing', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = await answering(async () => {
      throw new Error('select * from "Officer" where name = Xylocanaria')
    })
    expect(broken.status).toBe(500)
    expect(await broken.clone().text()).not.toMatch(/select|Officer|Xylocanaria/)
    expect(quiet).toHaveBeenCalledOnce()
    for (const answer of [live(), await ready(), broken]) {
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    }
  })
})

describe('what an address or a header says', () => {
  test('is read or left out, never an error', () => {
    const garbage = [
      '',
      '\u0000',
      '\ud800',
      '-1',
      '1e9',
      'NaN',
      '../..',
      "' or 1=1 --",
      'x'.repeat(10_000),
      '__proto__',
    ]
    for (const text of garbage) {
      const look = lookOf({
        tab: text,
        sort: text,
        page: text,
        sel: text,
        watch: text,
        weak: text,
        nat: [text, text],
        status: text,
        __proto__: text,
      })
      expect(look).toMatchObject({ sort: 'match', weak: false })
      expect(look.page).toBeGreaterThan(0)
      expect(look.selected ?? look.watch ?? look.tab).toBeUndefined()
      expect(JSON.stringify(look.filters).length).toBeLessThan(200)
      expect(parseLook(text)).toEqual({ theme: 'system', density: 'comfortable' })
      expect(deviceOf(text).length).toBeLessThan(40)
      expect(addressOf({ get: () => text }).length).toBeLessThanOrEqual(64)
    }
    const many = lookOf({ nat: Array.from({ length: 5_000 }, (_, n) => `N${n}`) })
    expect(many.filters.nat?.length).toBeLessThanOrEqual(40)
  })

  test('takes the address that the proxy in front wrote, not what the client claims', () => {
    expect(addressOf(new Headers({ 'x-forwarded-for': '1.1.1.1, 203.0.113.9' }))).toBe('203.0.113.9')
  })
})
