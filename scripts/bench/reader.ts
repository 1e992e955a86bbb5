import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Caller } from '@/lib/access/actor'
import { openServiceSession } from '@/lib/auth/service-session'
import type { FindResult } from '@/lib/search/match'

/** An officer of one bureau, without clearance, as whom every search of the bench is made. */
export function benchOfficer(admin: pg.Client, tenant = 'FR'): Promise<Caller> {
  return openServiceSession(admin, {
    identifier: `bench-${tenant.toLowerCase()}`,
    name: 'Bench',
    tenant,
    roles: ['officer', 'importer'],
    purpose: 'P-C',
    caseReference: 'BENCH',
  })
}

/** The environment of the portal's own client, with keys that seal nothing of worth. */
export function portalEnvironment(portalUrl: string, dataDir: string) {
  const keys = path.join(dataDir, 'keys')
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  for (const name of ['nextauth', 'terms', 'pepper', 'totp', 'device', 'sign-in']) {
    const file = path.join(keys, `${name}.key`)
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  process.env.PORTAL_DATABASE_URL = portalUrl
  process.env.PORTAL_ORIGIN = 'http://localhost:3000'
  process.env.PORTAL_SECRETS_DIR = keys
}

/** A connection of the run-time role; each piece of work is a transaction in the officer's signed context. */
export class Reader {
  private constructor(
    readonly client: pg.Client,
    private readonly token: Buffer,
  ) {}

  static async open(portalUrl: string, caller: Caller): Promise<Reader> {
    const client = new pg.Client(portalUrl)
    await client.connect()
    return new Reader(client, Buffer.from(caller.token ?? '', 'base64url'))
  }

  async read<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('begin')
    try {
      const { rows } = await this.client.query<{ refused: string | null }>({
        name: 'enter',
        text: 'select refused from acl.enter($1, false)',
        values: [this.token],
      })
      if (rows[0]?.refused) throw new Error(`the bench's session was refused: ${rows[0].refused}`)
      return await work()
    } finally {
      await this.client.query('rollback')
    }
  }

  close() {
    return this.client.end()
  }
}

export function rankOf({ matches }: FindResult, gold: number): number {
  return matches.findIndex(({ rowId }) => rowId === gold) + 1
}
