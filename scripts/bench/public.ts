import os from 'node:os'
import { parseArgs } from 'node:util'
import { type Load, loadOf } from './load-client'
import { table } from './measure'

/** npm run bench:public -- --url http://localhost:3000: what it measures is said in scripts/bench/README.md. */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})
const [seconds, connections] = [Number(values.seconds), Number(values.connections)]
if (![seconds, connections].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('Usage: npm run bench:public -- [--url ADDRESS] [--seconds S] [--connections C] [--json]')
  process.exit(1)
}

const server = { origin: values.url.replace(/\/$/, ''), pid: undefined }
const list = '/en/public/notices/red'
const measured = (path: string): Promise<Load> =>
  loadOf(server, connections, seconds, () => ({
    path,
    method: 'GET',
    headers: { 'accept-encoding': 'gzip' },
  }))

const first = await fetch(`${server.origin}${list}`)
if (!first.ok) throw new Error(`${list} answers ${first.status}: start the portal first (npm start).`)
const { total } = (await (await fetch(`${server.origin}/public/notices/v1/red?resultPerPage=1`)).json()) as {
  total: number
}
const load = os.loadavg()[0] ?? 0

// One after the other, twice, so that a machine that became busier meanwhile is seen.
const runs: { path: string; load: Load }[] = []
for (const path of ['/en', list, '/en', list]) runs.push({ path, load: await measured(path) })
const rateOf = (path: string) =>
  runs.filter((run) => run.path === path).reduce((sum, run) => sum + run.load.perSecond, 0) / 2
const ratio = rateOf(list) / rateOf('/en')

if (values.json) console.log(JSON.stringify({ total, load, cores: os.cpus().length, runs, ratio }))
else {
  console.log(
    `${total} red notices are public; ${connections} connections for ${seconds} s each, client on the same machine; ${os.cpus().length} cores, load ${load.toFixed(1)} before; Node ${process.versions.node}`,
  )
  console.log(
    table(
      ['page', 'a second', 'p50 ms', 'p95 ms', 'failed'],
      runs.map(({ path, load: { perSecond, ms, failed } }) => [
        path === list ? 'public list, from the shelf' : 'home page, made each time',
        String(perSecond),
        ms.p50.toFixed(1),
        ms.p95.toFixed(1),
        String(failed),
      ]),
    ),
  )
  console.log(
    `\nThe list is answered ${ratio.toFixed(1)} times as often as a page that is made each time (goal 5).`,
  )
}
