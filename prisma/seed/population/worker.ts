import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { population, type SyntheticPerson } from './person'
import { appendRows, type RowContext, type TableName, tableNames, tables } from './rows'

export type WorkerData = { url: string; context: RowContext }
/** A batch is the persons from `from` up to but not including `to`: one transaction, one audit event. */
export type Batch = { from: number; to: number }

/** Writes each batch that it is sent, and answers with it when it is committed. */
async function work() {
  const { url, context } = workerData as WorkerData
  const client = new pg.Client({ connectionString: url, application_name: 'meridian seed:big' })
  await client.connect()
  await quickLoad(client)
  const personOf = population(context.seed)
  parentPort?.on('message', (batch: Batch | null) => {
    const done = batch
      ? write(client, batch, personOf, context).then(() => parentPort?.postMessage(batch))
      : client.end().then(() => process.exit(0))
    done.catch((error: unknown) => {
      throw error
    })
  })
  parentPort?.postMessage(null)
}

/**
 * The rows are sound by construction (each id is made here), so foreign keys and the per-statement marks are not checked
 * again for each of ten million rows: as a replica would. The audit event is written all the same.
 */
async function quickLoad(client: pg.Client) {
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; set statement_timeout = 0`,
  )
}

async function write(
  client: pg.Client,
  { from, to }: Batch,
  personOf: (n: number) => SyntheticPerson,
  context: RowContext,
) {
  const out = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Record<
    TableName,
    string[]
  >
  for (let n = from; n < to; n++) appendRows(out, personOf(n), context)
  await client.query('begin')
  for (const name of tableNames) await copy(client, tables[name], out[name])
  await client.query(
    `insert into "AuditEvent" ("operation", "outcome", "client", "details") values ('seed.population', 'done', 'job', $1)`,
    [{ seed: context.seed, base: context.base, from, to }],
  )
  await client.query('commit')
}

async function copy(client: pg.Client, target: string, lines: string[]) {
  if (lines.length === 0) return
  const stream = client.query(copyFrom(`copy ${target} from stdin`))
  for (let i = 0; i < lines.length; i += 500) {
    if (!stream.write(lines.slice(i, i + 500).join(''))) await once(stream, 'drain')
  }
  stream.end()
  await finished(stream)
}

await work()
