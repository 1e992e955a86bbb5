// npm run check: everything that a machine can say about the code: types, form, lint, walls, dead code, drift, floors.
import fs from 'node:fs'
import path from 'node:path'
import { run } from './lib/run.mjs'
import { checkNode, generate, install, prismaEnvironment } from './lib/set-up.mjs'
import { dataDir, root, step } from './lib/steps.mjs'
import { Trouble } from './lib/trouble.mjs'

const failures = []

async function check(what, work) {
  try {
    await step(what, work, 10_000)
  } catch (error) {
    failures.push(what)
    console.error(error instanceof Trouble ? error.message : error)
  }
}

try {
  checkNode()
  await install()
  await generate()
} catch (error) {
  console.error(error instanceof Trouble ? `\n${error.message}` : error)
  process.exit(1)
}
await check('Types', async () => {
  await run('next', ['typegen'])
  await run('tsc', ['--noEmit'])
})
await check('Form and lint', () => run('biome', ['check', '--error-on-warnings', '.']).then(() => ''))
await check('Rules of React and Next, and of the house', () =>
  run('eslint', [
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    path.join(dataDir, 'eslint'),
    '.',
  ]).then(() => ''),
)
await check('Walls', async () => {
  const out = await run('depcruise', ['--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib'])
  const cruised = Number(out.match(/(\d+) modules/)?.[1] ?? 0)
  // With a TypeScript that it does not understand the tool checks nothing and passes.
  if (cruised < 50) throw new Trouble(`only ${cruised} modules were looked at:\n${out}`)
  return `${cruised} modules`
})
await check('Dead code', () => run('knip', ['--no-progress']).then(() => ''))
await check('Schema and migrations agree', async () => {
  const { ensurePostgres, trialFlags } = await import('./lib/postgres.mjs')
  const cluster = await ensurePostgres(path.join(dataDir, 'pg18-test'), { flags: trialFlags })
  const { default: pg } = await import('pg')
  const admin = new pg.Client(cluster.url('postgres'))
  await admin.connect()
  const name = `drift_${process.pid}`
  try {
    await run('tsx', ['prisma/migrate.ts'], { env: { DATABASE_URL: cluster.url(name) } })
    await run(
      'prisma',
      ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma', '--exit-code'],
      { env: { ...prismaEnvironment, DATABASE_URL: cluster.url(name) } },
    )
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
    if (!cluster.reused) await cluster.stop()
  }
})
await check('No version below its security floor', async () => {
  const floors = JSON.parse(fs.readFileSync(path.join(root, 'security', 'floors.json'), 'utf8'))
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const low = Object.entries(packages).flatMap(([place, { version }]) => {
    const floor = floors[place.split('node_modules/').at(-1) ?? '']
    return floor && isBelow(version, floor.version)
      ? [`${place} ${version} is below ${floor.version}: ${floor.why}`]
      : []
  })
  if (low.length) throw new Trouble(low.join('\n'))
})
console.log(failures.length ? `\nFailed: ${failures.join(', ')}` : '\nAll is well')
process.exit(failures.length ? 1 : 0)

function isBelow(version, floor) {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] < b[i]
  return false
}
