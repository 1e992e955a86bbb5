import pg from 'pg'
import { test } from 'vitest'
import { countNoticesWaiting, listNotices } from '@/lib/notices/list-queries'
import { audited, bureau, officer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'

test('explain', async () => {
  const { adminUrl } = await testDatabase()
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['SN', 'MA']) await bureau(admin, code)
  const awa = await officer(admin, 'SN', { roles: ['officer', 'supervisor'] })
  const owner = await officer(admin, 'MA')
  await audited(admin, () =>
    admin.query(
      `insert into "Notice" ("form","type","request","number","fileNumber","owner","tenantCode","officerId","state","hash","published","caption","publishedAt","submittedAt","keptUntil","since","withheldFrom")
    select 'notice', (array['red','blue','green','yellow'])[1 + n % 4], 'NTC-2026-' || lpad(n::text, 8, '0'), 'A-' || n || '/11-2026', '2026/' || n, case when n % 50 = 0 then 'SN' else 'MA' end, 'MA', $1, 'published', 'x', 1, 'TESTI' || n % 5000 || ', Amara' || n, now() - n * interval '1 minute', now(), current_date + n % 1500, now() - n * interval '1 minute', case when n % 10 = 0 then array['SN'] else '{}' end from generate_series(1, 200000) n`,
      [owner.officerId],
    ),
  )
  await admin.query('analyze "Notice"')
  const statements: { text: string; values: unknown[] }[] = []
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[]]
    const text = typeof first === 'string' ? first : first?.text
    if (this !== admin && text?.includes('"Notice"'))
      statements.push({ text, values: (typeof first === 'string' ? second : first.values) ?? [] })
    return original.apply(this, args)
  } as typeof pg.Client.prototype.query
  for (const [name, look] of Object.entries({
    force: {},
    page: { after: '1764000000000000_019ac000-0000-7000-8000-000000000001' },
    ours: { view: 'ours' },
    waiting: { view: 'waiting' },
    ended: { view: 'ended' },
    words: { words: 'testi77' },
    common: { words: 'testi' },
    find: { find: 'A-777' },
    country: { country: 'SN' },
    type: { type: 'blue' },
  })) {
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      const s = performance.now()
      await listNotices(awa, look)
      times.push(performance.now() - s)
    }
    console.log(name, times.map((t) => t.toFixed(0)).join(' '))
  }
  {
    const s = performance.now()
    await countNoticesWaiting(awa)
    console.log('rail', (performance.now() - s).toFixed(0))
  }
  const seen = new Set<string>()
  for (const { text, values } of statements) {
    if (seen.has(text)) continue
    seen.add(text)
    await admin.query('begin')
    await admin.query('set local role portal_app')
    await admin.query('select acl.enter($1, false)', [Buffer.from(awa.token, 'base64url')])
    try {
      const { rows } = await admin.query(
        `explain (analyze, buffers off, costs off, timing on) ${text}`,
        values,
      )
      const plan = rows.map((row) => row['QUERY PLAN'])
      console.log(
        text.slice(0, 60),
        '\n',
        plan
          .filter((l: string) => /Scan|Time|Limit|Sort|Rows Removed/.test(l))
          .slice(0, 40)
          .join('\n'),
      )
    } catch (e) {
      console.log('!', text.slice(0, 80), (e as Error).message)
    }
    await admin.query('rollback')
  }
  await admin.end()
}, 400000)
