import { execFile } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST as find } from '@/app/api/v1/find/route'
import { GET as description } from '@/app/api/v1/openapi.json/route'
import { POST as deposit } from '@/app/api/v1/records/[type]/route'
import { closeDirect } from '@/lib/db/direct'
import { flatten } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { exampleAnswer } from '@/lib/machine/example-answer'
import { examples, problemCodes } from '@/lib/machine/examples'
import { findOutput } from '@/lib/machine/find-output'
import { bureau } from '../support/build'
import { testDatabase } from '../support/database'
import { type FiledClient, filedClient } from '../support/filed-client'
import { filedDocument } from '../support/filed-document'

let admin: pg.Client
let client: FiledClient

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['UA', 'BE']) await bureau(admin, code)
  await admin.query(`update "Country" set "alpha3" = 'UKR' where "code" = 'UA'`)
  client = await filedClient(admin, { tenant: 'UA' })
})
afterAll(() => Promise.all([admin.end(), closeDirect()]))

const request = (address: string, body: object) =>
  new Request(`http://localhost:3000${address}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${client.key}`,
      'idempotency-key': 'DIIA-2026-0007',
    },
  })

describe('what the page for developers says', () => {
  test('its calls are answered, and its answer has the promised shape', async () => {
    for (const body of [examples.document, examples.everything]) {
      const answer = await find(request('/api/v1/find', body))
      expect(answer.status).toBe(200)
      findOutput.parse(await answer.json())
    }
    findOutput.parse(exampleAnswer)
    const type = 'travel-document'
    const made = await deposit(request(`/api/v1/records/${type}`, examples.deposit), {
      params: Promise.resolve({ type }),
    })
    expect(made.status, await made.clone().text()).toBe(201)
  })

  test('its table has every failure that there is', async () => {
    const { developers } = (await messagesOf('en')) as unknown as {
      developers: { problems: Record<string, string> }
    }
    // What another part of the portal may say, and a client of these addresses never hears.
    const inner = ['role', 'no_purpose', 'not_owner', 'not_found']
    expect(
      Object.keys(developers.problems)
        .filter((code) => !inner.includes(code))
        .toSorted(),
    ).toEqual(Object.keys(problemCodes).toSorted())
  })
})

test('the description of the interface is the committed one: a change is a diff that its users can read', async () => {
  const answer = description()
  expect(answer.status).toBe(200)
  const said = await answer.json()
  await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot('openapi.txt')
  // Every reference leads somewhere.
  const schemas = Object.keys(said.components.schemas)
  for (const [, name] of JSON.stringify(said).matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(schemas).toContain(name)
})

describe('the example program', () => {
  let server: http.Server
  let origin = ''
  beforeAll(async () => {
    server = http.createServer(async (incoming, outgoing) => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part as Buffer)
      const answer = await find(
        new Request(`http://localhost:3000${incoming.url}`, {
          method: 'POST',
          body: Buffer.concat(parts),
          headers: incoming.headers as Record<string, string>,
        }),
      )
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  })
  afterAll(() => new Promise((resume) => server.close(resume)))

  const run = (lines: string[], args: string[] = [], key = client.key) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const script = path.join(import.meta.dirname, '../../scripts/find.mjs')
      const child = execFile(
        process.execPath,
        [script, '--server', origin, '--reference', 'CLI-1', ...args],
        { env: { ...process.env, MERIDIAN_KEY: key } },
        (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
      )
      child.stdin?.end(lines.join('\n'))
    })

  test('prints the answer in words and as JSON, and ends as it says', async () => {
    const { mrz } = examples.document.document
    const nothing = await run([...mrz])
    expect([nothing.code, nothing.err]).toEqual([0, ''])
    expect(nothing.out).toMatch(/^L898902C3 UTO/)
    await filedDocument(admin, { owner: 'BE', number: 'L898902C3' })
    const met = await run([...mrz], ['--json', '--databases', 'SLTD'])
    expect(met.code).toBe(2)
    expect(findOutput.parse(JSON.parse(met.out)).results[0]?.outcome).toBe('POSSIBLE')
    expect((await run([...mrz])).out).toContain('before any action')
  })

  test('says what was wrong, and never the key', async () => {
    const wrong = await run(['no zone'])
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('/document/mrz')
    expect((await run(['x'], [], 'ipk_wrong')).err).toContain('key_malformed')
    expect((await run([])).err).toContain('standard input')
    expect(wrong.err + wrong.out).not.toContain(client.key)
  })
})

test('every code of a failure has its words in each language', async () => {
  for (const locale of ['en', 'fr', 'es', 'ar'] as const) {
    const messages = flatten(await messagesOf(locale))
    expect(Object.keys(problemCodes).filter((code) => !messages[`developers.problems.${code}`])).toEqual([])
  }
})
