import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cluster, ensurePostgres } from '@/scripts/lib/postgres.mjs'

// The real server in a folder of its own; settings of a cluster that may be lost, for speed.
const flags = ['fsync=off']
let home: string
let clusters: Cluster[]

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'meridian-cluster-'))
  // As root the server runs as another user, who must be let through.
  chmodSync(home, 0o755)
  clusters = []
})

afterEach(async () => {
  for (const cluster of clusters) await cluster.stop()
  rmSync(home, { recursive: true, force: true })
})

async function ensure(): Promise<Cluster> {
  const cluster = await ensurePostgres(path.join(home, 'pg'), { flags })
  clusters.push(cluster)
  return cluster
}

test('two commands at the same moment make one cluster and share one server', async () => {
  const [one, two] = await Promise.all([ensure(), ensure()])
  expect(two.pid).toBe(one.pid)
  expect(two.port).toBe(one.port)
  expect(readdirSync(home).sort()).toEqual(['pg', 'pg.log'])
})

test('what was committed survives a kill -9, and the next start recovers', async () => {
  const first = await ensure()
  const client = await connect(first)
  await client.query('create table kept (n int)')
  await client.query('insert into kept values (7)')
  await client.query('checkpoint')
  const idle = await connect(first)
  for (const each of [client, idle]) each.on('error', () => {})
  process.kill(first.pid, 'SIGKILL')
  const second = await ensure()
  expect(second).toMatchObject({ initialised: false, reused: false })
  expect(second.pid).not.toBe(first.pid)
  const again = await connect(second)
  expect((await again.query('select n from kept')).rows).toEqual([{ n: 7 }])
  await again.end()
})

test('a pid file that names a living process of another program does not stop the start', async () => {
  const first = await ensure()
  const file = path.join(home, 'pg', 'postmaster.pid')
  const text = readFileSync(file, 'utf8')
  await first.stop()
  expect(first.runs()).toBe(false)
  writeFileSync(file, text.replace(String(first.pid), String(process.pid)))
  expect(await ensure()).toMatchObject({ reused: false })
})

test('the passwords are random and for the server alone; a clean stop leaves nothing running', async () => {
  const cluster = await ensure()
  const file = path.join(home, 'pg', 'meridian.password')
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readFileSync(file, 'utf8').trim()).toMatch(/^[0-9a-f]{48}$/)
  expect(cluster.portalPassword).toMatch(/^[0-9a-f]{48}$/)
  await cluster.stop()
  expect(readdirSync(path.join(home, 'pg'))).not.toContain('postmaster.pid')
  expect(await ensure()).toMatchObject({ initialised: false, reused: false })
})

async function connect(cluster: Cluster): Promise<pg.Client> {
  const client = new pg.Client(cluster.url('postgres'))
  await client.connect()
  return client
}
