import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '@/lib/access/actor'
import type { PurposeCode } from '@/lib/access/purposes'
import { audited, bureau, officer, person, type RecordFacts, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { type Viewer, visible } from '@/tests/support/oracle'

type Case = { id: string; facts: RecordFacts & { expired: boolean } }

let admin: pg.Client
let portal: pg.Client
const records: Case[] = []

const statuses = ['draft', 'published', 'ceased', 'expired'] as const
const restrictions: Partial<RecordFacts>[] = [
  {},
  { withheldFrom: ['FR'] },
  { withheldFrom: ['BE', 'FR'] },
  { onlyTo: ['FR'] },
  { onlyTo: ['BE'] },
  { noPurpose: ['P-H'] },
]
/** Detail tables reach a record by "recordId"; what does not exist on the spine must not exist there either. */
const details = ['RecordName', 'Person']

beforeAll(async () => {
  const { adminUrl, portalUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  portal = new pg.Client(portalUrl)
  await Promise.all([admin.connect(), portal.connect()])
  for (const code of ['MA', 'FR', 'BE']) await bureau(admin, code)
  await bureau(admin, 'FR-PAF', { parent: 'FR' })
  await bureau(admin, 'MA-DGSN', { parent: 'MA' })
  for (const status of statuses)
    for (const level of [0, 1, 2])
      for (const restriction of restrictions)
        for (const expired of [false, true]) {
          const facts = {
            owner: 'MA',
            status,
            level,
            expired,
            ...(expired ? { retentionUntil: '2020-01-01' } : {}),
            ...restriction,
          }
          records.push({ id: await person(admin, facts), facts })
        }
})
afterAll(async () => {
  await Promise.all([admin.end(), portal.end()])
})

async function seenBy(caller: TestOfficer, sql: string): Promise<Set<string>> {
  await portal.query('begin')
  try {
    await portal.query('select acl.enter($1, true)', [Buffer.from(caller.token, 'base64url')])
    return new Set((await portal.query<{ id: string }>(sql)).rows.map((row) => row.id))
  } finally {
    await portal.query('rollback')
  }
}

describe('row security against the oracle', () => {
  const tenants = ['MA', 'MA-DGSN', 'FR', 'FR-PAF', 'BE']
  const purposes: PurposeCode[] = ['P-C', 'P-H']

  test.each(tenants)(
    'every role, clearance and purpose of %s sees exactly what the oracle says',
    async (tenant) => {
      const root = tenant.slice(0, 2)
      let cells = 0
      const wrong: string[] = []
      for (const role of roles)
        for (const clearance of [0, 1, 2])
          for (const purpose of purposes) {
            const viewer: Viewer = { root, roles: [role], clearance, purpose }
            const caller = await officer(admin, tenant, { roles: [role], clearance, purpose })
            const seen = await seenBy(caller, 'select "id" from "Record"')
            for (const { id, facts } of records) {
              cells++
              if (seen.has(id) !== visible(viewer, facts))
                wrong.push(JSON.stringify({ viewer, facts, seen: seen.has(id) }))
            }
            for (const table of details)
              if ((await seenBy(caller, `select "recordId" as id from "${table}"`)).size !== seen.size)
                wrong.push(`${table}: ${JSON.stringify(viewer)}`)
          }
      expect(wrong).toEqual([])
      expect(cells).toBe(roles.length * 3 * purposes.length * records.length)
    },
  )

  test('adding a denial never shows a record to anyone new', async () => {
    const viewers: TestOfficer[] = []
    for (const tenant of tenants) viewers.push(await officer(admin, tenant, { clearance: 2 }))
    const before: Set<string>[] = []
    for (const viewer of viewers) before.push(await seenBy(viewer, 'select "id" from "Record"'))
    await audited(admin, () =>
      admin.query(`update "Record" set "withheldFrom" = array_append("withheldFrom", 'BE')`),
    )
    for (const [i, viewer] of viewers.entries()) {
      const after = await seenBy(viewer, 'select "id" from "Record"')
      expect(
        [...after].filter((id) => !before[i]?.has(id)),
        tenants[i],
      ).toEqual([])
    }
    await audited(admin, () =>
      admin.query(`update "Record" set "withheldFrom" = array_remove("withheldFrom", 'BE')`),
    )
  })

  test('lets only the owner write, and never give a record away', async () => {
    const published = records.find(
      ({ facts }) => facts.status === 'published' && facts.level === 0 && !facts.expired,
    )?.id
    const tries = async (tenant: string, role: Role, sql: string) => {
      const caller = await officer(admin, tenant, { roles: [role], clearance: 2 })
      await portal.query('begin')
      try {
        await portal.query('select acl.enter($1, true)', [Buffer.from(caller.token, 'base64url')])
        return (await portal.query(sql, [published])).rowCount
      } catch (error) {
        return (error as pg.DatabaseError).code
      } finally {
        await portal.query('rollback')
      }
    }
    expect(await tries('MA', 'officer', `update "Record" set "status" = 'ceased' where "id" = $1`)).toBe(1)
    expect(await tries('FR', 'officer', `update "Record" set "status" = 'ceased' where "id" = $1`)).toBe(0)
    expect(await tries('FR', 'officer', `update "RecordName" set "full" = 'X' where "recordId" = $1`)).toBe(0)
    expect(await tries('FR', 'officer', `delete from "RecordName" where "recordId" = $1`)).toBe(0)
    expect(await tries('MA', 'officer', `update "Record" set "owner" = 'FR' where "id" = $1`)).toBe('42501')
    expect(await tries('MA', 'officer', `delete from "Record" where "id" = $1`)).toBe('42501')
    expect(await tries('MA', 'nso', `update "Record" set "status" = 'ceased' where "id" = $1`)).toBe(0)
  })
})
