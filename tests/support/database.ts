import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { withCredentials } from '@/prisma/migrate'

export type TestDatabase = {
  /** Sees and may everything: for building what a test is about and for looking behind the curtain. */
  adminUrl: string
  /** The run-time role: what the portal itself connects as. */
  portalUrl: string
}

let ready: Promise<TestDatabase> | undefined

/** The database of this test file: a fresh clone of the migrated template (about 0.1 s). */
export function testDatabase(): Promise<TestDatabase> {
  ready ??= clone()
  return ready
}

async function clone(): Promise<TestDatabase> {
  const base = inject('adminBase')
  const name = `${inject('template')}_${process.pid}_${Math.floor(Math.random() * 1e9)}`
  const admin = new pg.Client(`${base}postgres`)
  await admin.connect()
  try {
    await admin.query(`create database ${name} template ${inject('template')} strategy file_copy`)
    await admin.query(`revoke all on database ${name} from public`)
    await admin.query(`grant connect on database ${name} to portal_app`)
  } finally {
    await admin.end()
  }
  const adminUrl = `${base}${name}`
  return { adminUrl, portalUrl: withCredentials(adminUrl, 'portal_app', inject('portalPassword')) }
}

// A setup file: before any module of the portal reads its environment, the environment is this worker's.
process.env.PORTAL_DATABASE_URL = (await testDatabase()).portalUrl
process.env.PORTAL_ORIGIN = 'http://localhost:3000'
process.env.PORTAL_SECRETS_DIR = inject('secretsDir')
afterAll(() => closeDatabase())
