import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { PartialDate } from '@/lib/identifiers/partial-date'
import type { Criteria } from '@/lib/search/criteria'
import { findSubjects } from '@/lib/search/find'
import { indexEntry } from '@/lib/search/index-entry'
import type { Match } from '@/lib/search/match'
import {
  DOCUMENT_COLUMNS,
  documentRows,
  rebuildDictionary,
  SUBJECT_COLUMNS,
  subjectRow,
} from '@/lib/search/rebuild'
import type { SearchDb } from '@/lib/search/sql'
import type { SubjectBirth } from '@/lib/search/subject'
import { migrate } from '@/prisma/migrate'
import { adminDatabase } from '@/scripts/lib/admin-database'

/** npm run bench:aliases -- FILE [--strangers FILE2] [--misses N]; the columns are in scripts/bench/README.md. */
type Row = Record<string, string>
type Person = { id: string; name: string; births: SubjectBirth[]; nationalities: string[] }
type Outcome = {
  group: string
  dated: boolean
  rank: number
  own: Match | undefined
  top: Match | undefined
  ms: number
  text: string
}

/** Rules under which a border control would stop a traveller, applied to the matches of one search. */
const RULES: [string, (match: Match) => boolean][] = [
  ['likeness >= 0.80', (match) => match.likeness >= 0.8],
  ['likeness >= 0.80, birth not against', (match) => match.likeness >= 0.8 && !contradicted(match)],
  ['likeness >= 0.90, birth not against', (match) => match.likeness >= 0.9 && !contradicted(match)],
  ['odds >= 2 bits', (match) => oddsOf(match) >= 2],
  ['odds >= 6 bits', (match) => oddsOf(match) >= 6],
  [
    'odds >= 2, or likeness >= 0.90 and birth not against',
    (match) => oddsOf(match) >= 2 || (match.likeness >= 0.9 && !contradicted(match)),
  ],
  ['band possible or better', (match) => ['identical', 'strong', 'possible'].includes(match.band)],
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strangers: { type: 'string' }, misses: { type: 'string' } },
})
const file = positionals[0]
if (!file) {
  console.error(
    'Usage: npm run bench:aliases -- FILE [--strangers FILE2] [--misses 20]   (columns: scripts/bench/README.md)',
  )
  process.exit(1)
}
const rows = readCsv(file)
const persons = personsOf(rows)
const aliases = rows.filter((row) => row.alias)
const admin = await adminDatabase('meridian', 'pg18-dev')
const scratch = new URL(admin.url)
scratch.pathname = `/bench_aliases_${process.pid}`
try {
  await migrate(scratch.href)
  const client = new pg.Client(scratch.href)
  await client.connect()
  try {
    const built = performance.now()
    const ids = await load(client, persons)
    console.log(
      `${persons.length} persons indexed by primary name only, in ${seconds(performance.now() - built)}; ${aliases.length} aliases asked`,
    )
    const { rows: version } = await client.query<{ v: string }>(
      `select current_setting('server_version') as v`,
    )
    console.log(
      `PostgreSQL ${version[0]?.v}, Node ${process.version}, ${cpus().length} cores; every search through findSubjects as portal_app under row security`,
    )
    const outcomes = await inContext(client, (db) => askAliases(db, persons, ids))
    printRecall(outcomes)
    if (values.strangers) {
      const strangers = readCsv(values.strangers)
      const answers = await inContext(client, (db) => askStrangers(db, strangers))
      printAlerts(outcomes, answers)
      printFalse(strangers, answers, ids)
    }
    for (const miss of outcomes
      .filter((one) => !one.dated && one.rank > 10)
      .slice(0, Number(values.misses ?? 0)))
      console.log('missed', miss.group, miss.text)
  } finally {
    await client.end()
  }
} finally {
  const maintenance = new URL(admin.url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client(maintenance.href)
  await client.connect()
  await client.query(`drop database if exists "${scratch.pathname.slice(1)}" with (force)`)
  await client.end()
  await admin.close()
}

function personsOf(all: Row[]): Person[] {
  const byId = new Map<string, Person>()
  for (const row of all) {
    if (!row.person || byId.has(row.person)) continue
    byId.set(row.person, {
      id: row.person,
      name: row.name ?? '',
      births: birthsOf(row),
      nationalities: listOf(row.nationality),
    })
  }
  return [...byId.values()]
}

/** Files the persons as published records of one bureau; returns internal id → person. */
async function load(client: pg.Client, list: Person[]): Promise<Map<number, string>> {
  await client.query('begin')
  await client.query(
    `insert into "Country" ("code", "alpha3", "kind", "names") values ('XX', 'XXX', 'member', '{"en":"Bench","fr":"Banc","es":"Banco","ar":"اختبار"}')`,
  )
  await client.query(
    `insert into "Tenant" ("code", "kind", "countryCode", "rootCode", "names") values ('XX', 'ncb', 'XX', 'XX', '{"en":"Bench","fr":"Banc","es":"Banco","ar":"اختبار"}')`,
  )
  await client.query(`insert into "AuditEvent" ("operation", "outcome") values ('bench.load', 'done')`)
  const made = await client.query<{ rowId: string }>(
    `insert into "Record" ("type", "owner", "status", "caption", "reference", "purpose", "retentionUntil")
     select 'person', 'XX', 'published', 'Bench', 'B-' || n, 'P-C', current_date + 365 from generate_series(1, $1) n returning "rowId"`,
    [list.length],
  )
  const ids = made.rows.map((row) => Number(row.rowId)).sort((a, b) => a - b)
  const entries = list.map((person) =>
    indexEntry({
      type: 'person',
      names: [{ full: person.name, kind: 'primary' }],
      births: person.births,
      nationalities: person.nationalities,
      sex: 'U',
      documents: [],
    }),
  )
  await copy(
    client,
    `search.subject (${SUBJECT_COLUMNS})`,
    entries.map((entry, i) => subjectRow(ids[i] ?? 0, entry)),
  )
  await copy(
    client,
    `search.document (${DOCUMENT_COLUMNS})`,
    entries.flatMap((entry, i) => documentRows(ids[i] ?? 0, entry)),
  )
  await client.query('commit')
  await rebuildDictionary(searchDb(client))
  await client.query('vacuum analyze')
  return new Map(ids.map((id, i) => [id, list[i]?.id ?? '']))
}

/** Runs the work as the portal's role, in the context of an officer of another bureau's level of rights. */
async function inContext<T>(client: pg.Client, work: (db: SearchDb) => Promise<T>): Promise<T> {
  const token = randomBytes(32)
  await client.query('begin')
  const made = await client.query<{ id: string }>(
    `insert into "Officer" ("tenantCode", "identifier", "name", "roles") values ('XX', $1, 'Bench', '{officer}') returning "id"`,
    [`${randomUUID()}@bench.example.org`],
  )
  await client.query(
    `insert into acl.session (token_hash, officer_id, purpose, case_reference) values (sha256($1), $2, 'P-C', 'BENCH')`,
    [token, made.rows[0]?.id],
  )
  await client.query(`insert into "AuditEvent" ("operation", "outcome") values ('bench.ask', 'done')`)
  await client.query('set constraints all immediate')
  await client.query('set local role portal_app')
  await client.query('select * from acl.enter($1, true)', [token])
  const result = await work(searchDb(client))
  await client.query('rollback')
  return result
}

async function askAliases(db: SearchDb, list: Person[], ids: Map<number, string>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const births = new Map(list.map((person) => [person.id, person.births]))
  for (const row of aliases) {
    const own =
      rows.filter((other) => other.person === row.person && other.birth).length > 0
        ? birthsOf(row).length > 0
          ? birthsOf(row)
          : (births.get(row.person ?? '') ?? [])
        : []
    for (const dated of [false, true]) {
      if (dated && own.length === 0) continue
      const criteria: Criteria = {
        name: (row.alias ?? '').slice(0, 400),
        ...(dated && { birth: own.slice(0, 4).map(readingOf) }),
      }
      const { matches, ms } = await timed(() => findSubjects(db, criteria, { limit: 200 }))
      const at = matches.findIndex((match) => ids.get(match.rowId) === row.person)
      outcomes.push({
        group: row.quality || 'all',
        dated,
        rank: at < 0 ? 999 : at + 1,
        own: matches[at],
        top: matches[0],
        ms,
        text: `${row.alias} → ${row.name}`,
      })
    }
  }
  return outcomes
}

async function askStrangers(db: SearchDb, strangers: Row[]): Promise<(Match | undefined)[][]> {
  const answers: Match[][] = []
  for (const row of strangers) {
    const births = birthsOf(row)
    const nationalities = listOf(row.nationality)
    const criteria: Criteria = {
      name: (row.name ?? '').slice(0, 400),
      ...(births.length > 0 && { birth: births.map(readingOf) }),
      ...(nationalities.length > 0 && { nationalities }),
    }
    answers.push((await findSubjects(db, criteria, { limit: 20 })).matches)
  }
  return answers
}

function printRecall(outcomes: Outcome[]) {
  console.log('\nrecall                        n     r@1    r@10   of the primary name alone')
  const groups = [...new Set(outcomes.map((one) => one.group))].sort()
  for (const dated of [false, true]) {
    for (const group of ['', ...groups]) {
      const some = outcomes.filter((one) => one.dated === dated && (group === '' || one.group === group))
      if (some.length === 0) continue
      const share = (k: number) => (some.filter((one) => one.rank <= k).length / some.length).toFixed(3)
      console.log(
        `${(group || 'all').padEnd(12)} ${(dated ? 'with date' : 'without date').padEnd(14)} ${String(some.length).padStart(4)}   ${share(1)}   ${share(10)}`,
      )
    }
  }
  const times = outcomes.map((one) => one.ms).sort((a, b) => a - b)
  const at = (q: number) => (times[Math.floor(times.length * q)] ?? 0).toFixed(1)
  console.log(`milliseconds a search: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`)
}

function printAlerts(outcomes: Outcome[], strangers: (Match | undefined)[][]) {
  console.log(
    `\nalert rule                                             false per 10,000 of ${strangers.length}   recall with date   without`,
  )
  for (const [name, rule] of RULES) {
    const alerts = strangers.filter((matches) => matches.some((match) => match && rule(match))).length
    const recall = (dated: boolean) => {
      const some = outcomes.filter((one) => one.dated === dated)
      return (some.filter((one) => one.own && rule(one.own)).length / Math.max(1, some.length)).toFixed(3)
    }
    console.log(
      `${name.padEnd(54)} ${((alerts / Math.max(1, strangers.length)) * 10_000).toFixed(1).padStart(10)} ${recall(true).padStart(22)} ${recall(false).padStart(14)}`,
    )
  }
}

/** The first false alerts of the rule in use, with what was asked and what it met. */
function printFalse(strangers: Row[], answers: (Match | undefined)[][], ids: Map<number, string>) {
  const names = new Map(
    persons.map((person) => [person.id, `${person.name} ${JSON.stringify(person.births)}`]),
  )
  let left = Number(values.misses ?? 0)
  for (const [i, matches] of answers.entries()) {
    const alarm = matches.find((match) => match && oddsOf(match) >= 2)
    if (!alarm || left-- <= 0) continue
    const row = strangers[i]
    console.log(
      `alarmed ${row?.name} ${row?.birth} ${row?.nationality} → ${names.get(ids.get(alarm.rowId) ?? '')} (${alarm.bits} bits, ${alarm.likeness.toFixed(2)})`,
    )
  }
}

function contradicted(match: Match): boolean {
  return match.explanation.features.some((feature) => feature.key === 'birth' && feature.bits < 0)
}

function oddsOf(match: Match): number {
  return Math.log2(match.probability / (1 - match.probability))
}

function birthsOf(row: Row): SubjectBirth[] {
  return listOf(row.birth).flatMap((text): SubjectBirth[] => {
    const span = /^(\d{4})\/(\d{4})$/.exec(text)
    if (span) return [{ year: Number(span[1]), yearTo: Number(span[2]) }]
    const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
    return year
      ? [{ year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null }]
      : []
  })
}

function readingOf(birth: SubjectBirth): PartialDate {
  return {
    year: birth.year,
    ...(birth.month && { month: birth.month }),
    ...(birth.day && { day: birth.day }),
  }
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}

function searchDb(client: pg.Client): SearchDb {
  return {
    query: async <T>(sql: string, params: readonly unknown[]) =>
      (await client.query(sql, [...params])).rows as T[],
  }
}

async function copy(client: pg.Client, into: string, lines: string[]) {
  if (lines.length === 0) return
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  stream.end(`${lines.join('\n')}\n`)
  await finished(stream)
}

async function timed<T extends object>(work: () => Promise<T>): Promise<T & { ms: number }> {
  const started = performance.now()
  return { ...(await work()), ms: performance.now() - started }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** RFC 4180 with a header row: quoted fields may hold commas, quotes ("") and newlines. */
function readCsv(path: string): Row[] {
  const records: string[][] = [[]]
  let field = ''
  let quoted = false
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (quoted) {
      if (char !== '"') field += char
      else if (text[i + 1] === '"') {
        field += '"'
        i++
      } else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',' || char === '\n') {
      records.at(-1)?.push(field.replace(/\r$/, ''))
      field = ''
      if (char === '\n') records.push([])
    } else field += char
  }
  records.at(-1)?.push(field)
  const [head = [], ...body] = records
  return body
    .filter((fields) => fields.length > 1)
    .map((fields) => Object.fromEntries(head.map((name, i) => [name.trim(), (fields[i] ?? '').trim()])))
}
