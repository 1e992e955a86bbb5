import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..', '..')
const rules: { forbidden: { name: string; from: { path?: string } }[] } = createRequire(import.meta.url)(
  path.join(root, '.dependency-cruiser.cjs'),
)

/** A small house with a file on each side of every wall; `lib/db/client.ts` stands for the room behind the door. */
const sound: Record<string, string> = {
  'app/page.tsx': `import { list } from '@/lib/watches/queries'\nimport { Card } from '@/components/watches/card'\nexport const page = [list, Card]`,
  'components/watches/card.tsx': `import { colours } from '@/lib/watches/colours'\nimport { cx } from '@/components/ui/cx'\nexport const Card = [colours, cx]`,
  'components/ui/cx.ts': `export const cx = 1`,
  'lib/identifiers/vin.ts': `export const vin = 1`,
  'lib/access/actor.ts': `export const actor = 1`,
  'lib/bureaus/countries.ts': `export const countries = 1`,
  'lib/pictures/hash.ts': `export const hash = 1`,
  'lib/search/keys.ts': `import { vin } from '@/lib/identifiers/vin'\nexport const keys = vin`,
  'lib/search/queries.ts': `import { open } from '@/lib/operation/operation'\nexport const search = open`,
  'lib/records/types.ts': `import { keys } from '@/lib/search/keys'\nexport const types = keys`,
  'lib/watches/colours.ts': `import { types } from '@/lib/records/types'\nexport const colours = types`,
  'lib/watches/queries.ts': `import { open } from '@/lib/operation/operation'\nexport const list = open`,
  'lib/audit/sentences.ts': `import { colours } from '@/lib/watches/colours'\nexport const sentences = colours`,
  'lib/operation/operation.ts': `import { client } from '@/lib/db/client'\nexport const open = client`,
  'lib/db/client.ts': `import pg from 'pg'\nexport const client = pg`,
  'lib/db/guard.ts': `import { client } from './client'\nexport const guard = client`,
  'lib/web/health.ts': `import { guard } from '@/lib/db/guard'\nimport { cookies } from 'next/headers'\nexport const health = [guard, cookies]`,
}

/** One breach for each rule: the file that commits it, and what it imports. */
const breaches: Record<string, [file: string, imports: string]> = {
  'no-cycles': ['lib/identifiers/one.ts', './two'],
  'nothing-imports-app': ['components/watches/breach-app.tsx', '@/app/page'],
  'lib-knows-no-screens': ['lib/watches/breach-screen.ts', '@/components/watches/card'],
  'only-adapters-know-next': ['lib/watches/breach-next.ts', 'next/headers'],
  'screens-do-no-io': ['app/breach.ts', 'pg'],
  'components-read-nothing': ['components/watches/breach-query.tsx', '@/lib/watches/queries'],
  'kit-knows-no-domain': ['components/ui/breach.tsx', '@/lib/watches/colours'],
  'one-door': ['lib/bureaus/queries.ts', '@/lib/db/client'],
  'guard-is-for-adapters': ['lib/operation/breach.ts', '@/lib/db/guard'],
  'only-commands-and-queries-knock': ['lib/watches/breach-door.ts', '@/lib/operation/operation'],
  'pure-domain': ['lib/watches/breach-file.ts', 'node:fs'],
  'order-identifiers': ['lib/identifiers/breach.ts', '@/lib/access/actor'],
  'order-access': ['lib/access/breach.ts', '@/lib/bureaus/countries'],
  'order-bureaus': ['lib/bureaus/breach.ts', '@/lib/search/keys'],
  'order-pictures': ['lib/pictures/breach.ts', '@/lib/search/keys'],
  'order-search': ['lib/search/breach.ts', '@/lib/records/types'],
  'order-checks': ['lib/checks/breach.ts', '@/lib/watches/colours'],
  'order-records': ['lib/records/breach.ts', '@/lib/watches/colours'],
  'order-notices': ['lib/notices/breach.ts', '@/lib/watches/colours'],
  'order-machine': ['lib/machine/breach.ts', '@/lib/audit/sentences'],
  'order-imports': ['lib/imports/breach.ts', '@/lib/watches/colours'],
  'order-watches': ['lib/watches/breach-order.ts', '@/lib/audit/sentences'],
  'order-lists': ['lib/lists/breach-order.ts', '@/lib/audit/sentences'],
  'order-hits': ['lib/hits/breach.ts', '@/lib/audit/sentences'],
  'not-to-dev': ['lib/watches/breach-dev.ts', 'vitest'],
  resolvable: ['lib/watches/breach-nowhere.ts', '@/lib/nowhere'],
}
const accomplice = { 'lib/identifiers/two.ts': `import { a } from './one'\nexport const b = a` }

type Report = { violations: { rule: { name: string }; from: string }[]; totalCruised: number }
let report: Report

beforeAll(async () => {
  const house = mkdtempSync(path.join(tmpdir(), 'meridian-house-'))
  const files: Record<string, string> = { ...sound, ...accomplice }
  for (const [file, imports] of Object.values(breaches))
    files[file] = `import * as a from '${imports}'\nexport { a }`
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    writeFileSync(path.join(house, file), `${text}\n`)
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, file), path.join(house, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  const depcruise = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const args = [
    depcruise,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'app',
    'components',
    'lib',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 20_000_000 })
  report = JSON.parse(stdout).summary
  rmSync(house, { recursive: true, force: true })
}, 60_000)

test('every wall has its deliberate breach here', () => {
  expect(Object.keys(breaches).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
})

test.each(Object.entries(breaches))('a breach of %s is refused', (name, [file]) => {
  expect(report.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(name)
})

test('a house without breaches passes, and was looked at', () => {
  const broken = report.violations.filter(({ from }) => from in sound)
  expect(broken).toEqual([])
  expect(report.totalCruised).toBeGreaterThan(Object.keys(sound).length)
})

test('every room of lib stands in the order of the domains or is one of the adapters', () => {
  const adapters = ['auth', 'db', 'i18n', 'operation', 'web']
  const ordered = (room: string) =>
    rules.forbidden.some(({ name, from }) => name.startsWith('order-') && from.path?.includes(room))
  const last = 'audit'
  const rooms = readdirSync(path.join(root, 'lib'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(
    rooms
      .map(({ name }) => name)
      .filter((room) => !ordered(room) && room !== last && !adapters.includes(room)),
  ).toEqual([])
})
