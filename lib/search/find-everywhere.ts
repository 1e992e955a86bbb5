import { type RecordTypeCode, recordTypeCodes } from '@/lib/identifiers/record-references'
import { apart } from './apart'
import type { AskedPictures } from './asked-pictures'
import type { Criteria } from './criteria'
import { findSubjects } from './find'
import type { FindResult, Match } from './match'
import { objectDatabases } from './object-databases'
import type { SearchDb } from './sql'

/** What became of a database in one search. One that a question says nothing to is not asked; one that fails is never "no record". */
export type DatabaseState = 'answered' | 'failed' | 'not-asked'
export type DatabaseStates = Readonly<Record<RecordTypeCode, DatabaseState>>

export type FoundEverywhere = {
  states: DatabaseStates
  /** Matches of every database that answered, best first within each. */
  matches: Match[]
  /** What the search of persons and organisations says beside its matches; empty where it was not asked or failed. */
  subjects: Omit<FindResult, 'matches' | 'ms'>
  /** Why databases failed, for the server's log. */
  failures: unknown[]
}

type Options = {
  limit?: number
  weak?: boolean
  /** Answer also where no database did, for those who say so in their own way. */
  evenNone?: boolean
  /** The pictures that the criteria name. */
  pictures?: AskedPictures
}

/**
 * Asks every database that the question says something to, each behind a savepoint, so that one that fails takes nothing
 * from the others. The caller has a transaction open and the reader's context entered.
 * @throws what the first database threw, when none of them answered and the caller has no words for that
 */
export async function findEverywhere(
  db: SearchDb,
  criteria: Criteria,
  options: Options = {},
): Promise<FoundEverywhere> {
  const states: Record<string, DatabaseState> = Object.fromEntries(
    recordTypeCodes.map((code) => [code, 'not-asked']),
  )
  const failures: unknown[] = []
  const matches: Match[] = []
  let subjects: FoundEverywhere['subjects'] = nothingSaid
  const ask = async (codes: readonly RecordTypeCode[], work: () => Promise<Match[]>) => {
    const answer = await apart(db, work, 'database')
    for (const code of codes) states[code] = 'done' in answer ? 'answered' : 'failed'
    if ('done' in answer) matches.push(...answer.done)
    else failures.push(answer.failed)
  }
  const asked = subjectTypes.filter(
    (code) => asksForSubjects(criteria) && (criteria.type === undefined || criteria.type === code),
  )
  if (asked.length) {
    await ask(asked, async () => {
      const found = await findSubjects(db, criteria, options)
      subjects = found
      return found.matches
    })
  }
  for (const database of objectDatabases) {
    if ((criteria.type ?? database.code) !== database.code || !database.asks(criteria)) continue
    await ask([database.code], async () => {
      const found = await database.find(db, criteria, options.limit ?? 100, options.pictures)
      return options.weak === false ? found.filter(({ band }) => band !== 'weak') : found
    })
  }
  if (failures.length && !options.evenNone && !Object.values(states).includes('answered')) throw failures[0]
  return { states: states as DatabaseStates, matches, subjects, failures }
}

/** The databases that gave no answer. */
export const failedOf = (states: DatabaseStates): RecordTypeCode[] =>
  recordTypeCodes.filter((code) => states[code] === 'failed')

/** The two that one search of names and documents answers for. */
const subjectTypes: readonly RecordTypeCode[] = ['person', 'organisation']

/** The number of a vehicle says nothing about a person. */
const asksForSubjects = ({ name, family, given, documentNumber }: Criteria) =>
  [name, family, given, documentNumber].some((text) => text !== undefined)

const nothingSaid: FoundEverywhere['subjects'] = { exactName: null, tried: [], nearest: [], cut: false }
