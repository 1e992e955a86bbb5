import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma, PrismaClient } from '@/lib/db/generated/client'
import { testDatabase } from '../support/database'

let client: PrismaClient
let admin: pg.Client

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  client = new PrismaClient({ adapter: new PrismaPg({ connectionString: adminUrl }) })
  admin = new pg.Client(adminUrl)
  await admin.connect()
})
afterAll(() => Promise.all([client.$disconnect(), admin.end()]))

test.each(Object.values(Prisma.ModelName))(
  'every column of the model %s is in the database',
  async (model) => {
    const delegate = client[`${model.charAt(0).toLowerCase()}${model.slice(1)}` as Uncapitalize<typeof model>]
    if (!('findFirst' in delegate)) throw new Error(`${model} cannot be read`)
    const first: (query: object) => Promise<unknown> = delegate.findFirst
    await expect(first({})).resolves.toBeDefined()
  },
)

test('who sees which rows: a change is a diff of the printed policies', async () => {
  const { rows } = await admin.query<{ line: string }>(
    `select concat_ws(' | ', tablename, policyname, permissive, cmd, array_to_string(roles, ', '),
       'using ' || regexp_replace(qual, '\\s+', ' ', 'g'), 'check ' || regexp_replace(with_check, '\\s+', ' ', 'g')) as line
     from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
  )
  expect(rows.length).toBeGreaterThan(20)
  await expect(`${rows.map(({ line }) => line).join('\n')}\n`).toMatchFileSnapshot('policies.txt')
})

test('what the run-time role may do with each table: a change is a diff', async () => {
  const { rows } = await admin.query<{ line: string }>(
    `with held as (
       select c.oid, lower(p.privilege_type) as held from pg_class c, aclexplode(c.relacl) p
         where c.relnamespace = 'public'::regnamespace and p.grantee = 'portal_app'::regrole
       union all
       select c.oid, lower(p.privilege_type) || ' (' || a.attname || ')'
         from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) p
         where c.relnamespace = 'public'::regnamespace and p.grantee = 'portal_app'::regrole)
     select c.relname || ' | ' || string_agg(held, ', ' order by held collate "C") as line
       from held join pg_class c using (oid) group by c.relname order by c.relname collate "C"`,
  )
  await expect(`${rows.map(({ line }) => line).join('\n')}\n`).toMatchFileSnapshot('grants.txt')
})
