import { digest } from '@/lib/auth/seal'
import { wallClock } from '@/lib/clock'
import { secret } from '@/lib/config'
import { type AtOnce, defineMachineOperation, type MachineContext } from '@/lib/operation/machine-operation'
import type { Criteria } from '@/lib/search/criteria'
import { findSubjects } from '@/lib/search/find'
import { noticesAbout } from '@/lib/search/notices-about'
import type { SearchDb } from '@/lib/search/sql'
import type { AskedDocument } from '@/lib/search/travel-document-match'
import { lookUp, type ReportedDocument, storedDocuments } from '@/lib/search/travel-documents'
import { vehicles } from '@/lib/search/vehicles'
import {
  answerOf,
  type DatabaseAnswer,
  type FoundRecord,
  type HeldDocument,
  heldRecords,
  notAnswered,
  personRecords,
  personsOnFile,
  reportedRecords,
  thingRecords,
  withNotice,
} from './answers'
import { type AskedCheck, readCheck } from './asked'
import type { DatabaseCode } from './databases'
import { type ExactMatch, exactMatches } from './exact-matches'
import { type FindInput, findInput } from './find-input'
import { neighbourhoods } from './neighbours'

export type Found = { answers: DatabaseAnswer[]; exact: ExactMatch[]; zone?: AskedCheck['zone'] }

/** Most records that one database answers with; who has more to look at asks more exactly. */
const mostRecords = 20

/**
 * One check of a border system: a document, a person, a vehicle in every database to which it says something (DOMAIN 4.2). A
 * document alone, which is nine of ten, is one statement; with a name or a vehicle it is a transaction of several.
 */
export const find = defineMachineOperation({
  name: 'check.find',
  permission: 'check.find',
  input: findInput,
  read: (input) => {
    const read = readCheck(input, wallClock())
    if (!read.ok)
      return { issues: read.problems.map(({ path, code }) => ({ code: 'domain', path, reason: code })) }
    const { asked } = read
    const common = {
      facts: factsOf(input, asked),
      reference: input.reference,
      purpose: input.purpose,
      spending: spendingOf(asked),
      run: (context: MachineContext) => ask(context, asked),
      note: ({ answers }: Found) => ({
        subjects: [...new Set(answers.flatMap(({ records }) => records.map(({ recordId }) => recordId)))],
        details: {
          shown: answers.reduce((sum, { records }) => sum + records.length, 0),
          outcomes: answers.map(({ database, outcome }) => `${database}:${outcome}`),
        },
      }),
    }
    const { document } = asked
    const alone = document && !asked.person && !asked.databases.includes('SMV')
    return alone ? { ...common, atOnce: documentAtOnce(asked, document) } : common
  },
})

/** What the log says: where and for whom, and of what was asked a keyed digest, so that "who asked for X?" can be answered. */
function factsOf(
  { operator, location, purpose }: FindInput,
  { databases, document, person, vehicle }: AskedCheck,
) {
  const key = secret('terms')
  const asked = [document, person, vehicle].flatMap((part) =>
    part ? [Buffer.from(digest(JSON.stringify(part), key)).toString('base64url')] : [],
  )
  return {
    databases: databases.join(', '),
    asked,
    ...(purpose ? { purpose } : {}),
    ...(operator ? { operator } : {}),
    ...(location?.point ? { point: location.point } : {}),
    ...(location?.country ? { country: location.country } : {}),
  }
}

function spendingOf({ document, typed }: AskedCheck) {
  const near = document ? neighbourhoods(document.number) : []
  const key = secret('terms')
  return {
    runs: near.map(({ beginning }) => Buffer.from(digest(`run ${beginning}`, key).subarray(0, 16))),
    places: near.map(({ place }) => place),
    typed: typed && document !== undefined,
  }
}

const CHECK_DOCUMENT =
  'call acl.check_document($1::bytea, $2::text, $3::text, $4::bytea[], $5::int4[], $6::boolean, $7::text[], $8::text, $9::text, $10::text[], $11::text[], $12::text[], $13::jsonb, $14::jsonb)'

function documentAtOnce(asked: AskedCheck, document: AskedDocument) {
  const { databases } = asked
  return {
    procedure: CHECK_DOCUMENT,
    params: [databases, ...lookUp(document.number)],
    read: ({ failed, denied, documents, bearers }: AtOnce): Found =>
      foundOf(
        asked,
        databases.map((code) => {
          if (denied.includes(code)) return notAnswered(code, 'NOT_AUTHORISED')
          if (failed.includes(code)) return notAnswered(code, 'ERROR')
          if (code === 'SLTD')
            return answerOf(code, reportedRecords(document, documents as ReportedDocument[]))
          return answerOf(code, heldRecords(document, holdersFor(code, bearers as HeldDocument[])))
        }),
      ),
  }
}

const holdersFor = (code: DatabaseCode, bearers: readonly HeldDocument[]) =>
  bearers.filter((one) => withNotice(one) === (code === 'TDAWN'))

const foundOf = (asked: AskedCheck, answers: DatabaseAnswer[]): Found => ({
  answers,
  exact: exactMatches(answers, asked),
  ...(asked.zone ? { zone: asked.zone } : {}),
})

/** Each database behind a savepoint: one that fails is named and takes nothing from the others. */
async function ask(context: MachineContext, asked: AskedCheck): Promise<Found> {
  const answers: DatabaseAnswer[] = []
  let held: Promise<HeldDocument[]> | undefined
  /** Two databases look at it, and one look is enough: where it failed it failed for both. */
  const holders = (document: AskedDocument) => {
    const [number, look] = lookUp(document.number)
    held ??= context.sql.query<HeldDocument>(HELD, [number, look, mostRecords])
    return held
  }
  for (const code of asked.databases) {
    if (!context.databases.includes(code)) {
      answers.push(notAnswered(code, 'NOT_AUTHORISED'))
      continue
    }
    const came = await context.sql.apart(() => recordsIn(code, context.sql, asked, holders))
    if ('failed' in came) console.error(`check.find: ${code} does not answer`, came.failed)
    answers.push('done' in came ? answerOf(code, came.done) : notAnswered(code, 'ERROR'))
  }
  if (answers.some(({ records }) => records.length))
    await context.sql.query('select acl.note_client_hit()::text', [])
  return foundOf(asked, answers)
}

async function recordsIn(
  code: DatabaseCode,
  sql: SearchDb,
  { document, person, vehicle }: AskedCheck,
  holders: (document: AskedDocument) => Promise<HeldDocument[]>,
): Promise<FoundRecord[]> {
  if (code === 'SLTD' && document)
    return reportedRecords(document, await storedDocuments(sql, document, mostRecords))
  if (code === 'TDAWN' && document) return heldRecords(document, holdersFor(code, await holders(document)))
  if (code === 'NOMINAL')
    return personsOnFile(
      document ? heldRecords(document, holdersFor(code, await holders(document))) : [],
      person ? await named(sql, person) : [],
    )
  if (code === 'SMV' && vehicle) {
    const matches = await vehicles.find(sql, vehicle, mostRecords)
    return thingRecords(matches, await factsAbout(sql, VEHICLES, matches))
  }
  return []
}

async function named(sql: SearchDb, person: Criteria) {
  const { matches } = await findSubjects(sql, person, { limit: mostRecords, weak: false })
  return personRecords(matches, await factsAbout(sql, PERSONS, matches))
}

const HELD = 'select * from search.held_documents($1, $2, $3)'
const PERSONS = `
select r."id"::text as "recordId", r."reference", r."owner", p."warnings" as "caution", p."status" as "subjectStatus", ${noticesAbout('r."id"')} as "notices"
  from "Record" r join "Person" p on p."recordId" = r."id" where r."id" = any ($1::uuid[])`
const VEHICLES =
  'select r."id"::text as "recordId", r."reference", r."owner", v."status" from "Record" r join "Vehicle" v on v."recordId" = r."id" where r."id" = any ($1::uuid[])'

type RecordFacts = Pick<FoundRecord, 'subjectStatus' | 'notices'> & {
  recordId: string
  reference: string
  owner: string
  status?: string
  caution?: string[]
}

async function factsAbout(sql: SearchDb, text: string, matches: readonly { recordId: string }[]) {
  if (!matches.length) return new Map<string, RecordFacts>()
  const rows = await sql.query<RecordFacts>(text, [matches.map(({ recordId }) => recordId)])
  return new Map(rows.map((row) => [row.recordId, row]))
}
