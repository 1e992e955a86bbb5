import { locales } from '@/lib/access/actor'
import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import { isGiven } from '../field'
import { type EnteredPart, partFieldOf, partTypesOf } from '../parts'
import { fieldsOf, type RecordType } from '../record-type'
import { recordTypeOf } from '../registry'
import type { FactValue } from '../snapshot'
import { type EntryRules, entryRulesOf } from './entry-rules'
import { type Issue, issue } from './issue'
import { type EntryContext, type RawEntry, textOf } from './raw-entry'
import { readField } from './read-field'
import { type Parts, readParts } from './read-parts'
import { readSpine, type Spine, spineFields } from './spine'

/** An entry as it was understood, with everything that is to be said about it. */
export type ReadEntry = {
  type: RecordTypeCode
  values: Record<string, FactValue | undefined>
  /** Its rows; of a kind without such parts none. */
  parts: Parts
  spine: Spine
  issues: Issue[]
}

/** The definition and the rules of a kind of record that can be entered; undefined for any other. */
export function enterable(code: string): { type: RecordType; rules: EntryRules } | undefined {
  const [type, rules] = [recordTypeOf(code), entryRulesOf(code)]
  return type && rules && { type, rules }
}

/**
 * Reads a whole entry: the form, a line of a file or the body of a request. Pure, and the same everywhere; whether it may be
 * published is `mayPublish(issues)`, and whether its like is on file is another question, for the database.
 */
export function readEntry(
  { type, rules }: { type: RecordType; rules: EntryRules },
  raw: RawEntry,
  context: EntryContext,
): ReadEntry {
  const fields = fieldsOf(type)
  const readings = fields.map((field) => ({
    field,
    ...readField(field, raw, context, rules.ahead.includes(field.name)),
  }))
  const values: ReadEntry['values'] = Object.fromEntries(
    readings.map(({ field, value }) => [field.name, value]),
  )
  const { proseLanguage } = type
  if (proseLanguage) values[proseLanguage] = languageOfProse(type, proseLanguage, values, raw, context)
  const missing = rules.required.filter((name) => values[name] !== undefined && !isGiven(values[name]))
  const { parts, issues: ofParts } = readParts(type, raw, context)
  const { spine, issues } = readSpine(raw, rules, context)
  // What a row lacks is said there: it is not said again that none is there.
  const broken = new Set(
    ofParts.flatMap(({ field, level }) => (level === 'must' ? (partFieldOf(field)?.part ?? []) : [])),
  )
  const said = rules
    .check(values, context, { parts, purpose: spine.purpose })
    .filter(({ field, code }) => code !== 'required' || !broken.has(partFieldOf(field)?.part as EnteredPart))
  const ofSpine = (field: string) => (spineFields as readonly string[]).includes(field)
  return {
    type: type.code,
    values,
    parts,
    spine,
    issues: [
      ...ofParts,
      ...inOrder(
        fields.map(({ name }) => name),
        [
          ...missing.map((name) => issue('must', name, 'required')),
          ...readings.flatMap((reading) => reading.issues),
          ...said.filter(({ field }) => !ofSpine(field)),
        ],
      ),
      ...inOrder(spineFields, [...issues, ...said.filter(({ field }) => ofSpine(field))]),
    ],
  }
}

/** Names that no field of the type has: a sender of files or requests is told of them. */
export function unknownFieldsOf({ type }: { type: RecordType }, raw: object): string[] {
  const known = new Set<string>([
    ...fieldsOf(type).map(({ name }) => name),
    ...(type.proseLanguage ? [type.proseLanguage] : []),
    ...spineFields,
  ])
  const parts = new Set<string>(partTypesOf(type).map(({ name }) => name))
  return Object.keys(raw).filter((name) => {
    const of = partFieldOf(name)
    return of ? !parts.has(of.part) : !known.has(name)
  })
}

/** Prose is in the language that the entry says, else in that of its author; no prose, no language. */
function languageOfProse(
  type: RecordType,
  name: string,
  values: ReadEntry['values'],
  raw: RawEntry,
  { language }: EntryContext,
): string | null {
  const prose = fieldsOf(type).some((field) => field.kind === 'prose' && isGiven(values[field.name]))
  if (!prose) return null
  const said = textOf(raw, name).trim().toLowerCase()
  return locales.find((each) => each === said) ?? language
}

const inOrder = (names: readonly string[], issues: readonly Issue[]): Issue[] =>
  issues.toSorted((a, b) => names.indexOf(a.field) - names.indexOf(b.field))
