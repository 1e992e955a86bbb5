import { formatAdvice } from '@/lib/identifiers/document-formats'
import { documentNumberProblem, normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { mostNamesSearched } from '@/lib/search/limits'
import { isGiven } from '../field'
import { type PartType, partTypesOf } from '../parts'
import type { RecordType } from '../record-type'
import { scriptOf } from '../script-of'
import type { FactValue, SnapshotBirth, SnapshotDocument, SnapshotMark, SnapshotName } from '../snapshot'
import { type Issue, issue } from './issue'
import { keyOf, rowNumbersOf } from './part-rows'
import { type EntryContext, type RawEntry, textOf } from './raw-entry'
import { readBirth } from './read-birth'
import { certainlyBefore } from './read-date'
import { readField } from './read-field'

/** What nobody types: who stated a row, in which language, and how sure. */
type Untyped = 'lang' | 'source' | 'certainty'

export type EnteredName = Omit<SnapshotName, Untyped>
export type EnteredBirth = Omit<SnapshotBirth, Untyped>
type EnteredDocument = Omit<SnapshotDocument, Untyped>

/** The rows of an entry that could be read, part by part; a part that the kind of record has not is empty. */
export type Parts = {
  names: EnteredName[]
  births: EnteredBirth[]
  documents: EnteredDocument[]
  marks: SnapshotMark[]
}

/** Of a kind of record without parts. */
export const noParts: Parts = { names: [], births: [], documents: [], marks: [] }

/** Reads the rows of every part of an entry. Empty rows say nothing and are left out; remarks name field and row. */
export function readParts(
  type: Pick<RecordType, 'parts'>,
  raw: RawEntry,
  context: EntryContext,
): { parts: Parts; issues: Issue[] } {
  const read = partTypesOf(type).map((part) => ({ part, ...readPart(part, raw, context) }))
  return {
    parts: { ...noParts, ...Object.fromEntries(read.map(({ part, rows }) => [part.name, rows])) },
    issues: read.flatMap(({ issues }) => issues),
  }
}

type ReadRow = { row: object | undefined; issues: Issue[] }

function readPart(part: PartType, raw: RawEntry, context: EntryContext): { rows: object[]; issues: Issue[] } {
  const numbers = rowNumbersOf(raw, part).filter((row) => begun(part, row, raw))
  const [first = 1] = numbers
  if (numbers.length > part.most) {
    const { most } = part
    const field = keyOf(part, first, telling(part)[0] ?? '')
    return {
      rows: [],
      issues: [issue('must', field, 'tooManyRows', { args: { count: numbers.length, most } })],
    }
  }
  const seen = new Set<string>()
  const primaries: number[] = []
  const rows: object[] = []
  const issues: Issue[] = []
  for (const number of numbers) {
    const one = new Row(part, number, raw, context, number === first)
    const read = readers[part.name](one, context)
    issues.push(...one.issues, ...read.issues)
    if (!read.row) continue
    if ('kind' in read.row && part.name === 'names' && read.row.kind === 'primary') primaries.push(number)
    const said = JSON.stringify(read.row)
    if (seen.has(said)) issues.push(issue('should', one.name(telling(part)[0] ?? ''), 'rowTwice'))
    seen.add(said)
    rows.push(read.row)
  }
  if (part.name === 'names') {
    for (const row of primaries.slice(1)) issues.push(issue('must', keyOf(part, row, 'kind'), 'primaryTwice'))
    const behind = numbers[mostNamesSearched]
    if (behind !== undefined)
      issues.push(
        issue('info', keyOf(part, behind, 'family'), 'namesBehind', { args: { most: mostNamesSearched } }),
      )
    if (rows.length > 0 && primaries.length === 0)
      issues.push(issue('must', keyOf(part, first, 'kind'), 'primaryMissing'))
  }
  return { rows, issues }
}

/** Fields that say something by themselves: a choice that a new row brings with it does not. */
const telling = ({ fields, preset }: PartType): string[] =>
  fields.map(({ name }) => name).filter((name) => !Object.hasOwn(preset.further, name))

const begun = (part: PartType, row: number, raw: RawEntry) =>
  telling(part).some((field) => textOf(raw, keyOf(part, row, field)).trim() !== '')

/** One row, its fields read as those of a record are, with what is to be said about each. */
class Row {
  readonly issues: Issue[] = []
  private readonly values = new Map<string, FactValue | undefined>()
  private readonly part: PartType
  private readonly number: number
  private readonly raw: RawEntry

  constructor(part: PartType, number: number, raw: RawEntry, context: EntryContext, first: boolean) {
    this.part = part
    this.number = number
    this.raw = raw
    const preset = first ? part.preset.first : part.preset.further
    for (const field of part.fields) {
      if (part.name === 'births' && field.name === 'date') continue
      const name = this.name(field.name)
      const typed = this.typed(field.name).trim()
      const from = typed || !preset[field.name] ? raw : { [name]: preset[field.name] ?? '' }
      const read = readField({ ...field, name }, from, context, field.name === 'expiresOn')
      this.values.set(field.name, read.value)
      this.issues.push(...read.issues)
      if (part.required.includes(field.name) && read.value !== undefined && !isGiven(read.value))
        this.issues.push(issue('must', name, 'required'))
    }
  }
  name(field: string) {
    return keyOf(this.part, this.number, field)
  }
  typed(field: string) {
    return textOf(this.raw, this.name(field))
  }
  text(field: string): string | null {
    const value = this.values.get(field)
    return typeof value === 'string' ? value : null
  }
  /** What was typed there says nothing: it is as if nobody had typed it. */
  forget(field: string, remark: Issue) {
    this.values.set(field, null)
    const name = this.name(field)
    this.issues.splice(0, this.issues.length, ...this.issues.filter((each) => each.field !== name), remark)
  }
  /** Whether everything in the row could be read, and nothing that it needs is missing. */
  get whole() {
    return !this.issues.some(({ level }) => level === 'must')
  }
}

const readers: Record<PartType['name'], (row: Row, context: EntryContext) => ReadRow> = {
  names: readName,
  births: (row, context) => {
    const { value, issues } = readBirth(row.name('date'), row.typed('date'), context.now)
    return { row: row.whole && value ? { ...value, note: row.text('note') } : undefined, issues }
  },
  documents: readDocument,
  marks: (row) => ({
    row: row.whole
      ? {
          kind: row.text('kind') ?? '',
          location: row.text('location') ?? '',
          description: row.text('description') ?? '',
        }
      : undefined,
    issues: [],
  }),
}

/** What clerks and machines write where a part of the name is not known (DOMAIN R-NAM). */
const NO_NAME = /^(?:[fl]nu|[fl]n[iu]|first name unknown|last name unknown|no name|sans nom|sin nombre)$/i

function readName(row: Row): ReadRow {
  for (const field of ['family', 'given', 'full']) {
    const text = row.text(field)
    const placeholder = row.issues.some(
      (each) => each.field === row.name(field) && each.code === 'placeholder',
    )
    if (text !== null && (placeholder || NO_NAME.test(text)))
      row.forget(
        field,
        issue('info', row.name(field), 'namePlaceholder', { args: { typed: text }, suggestion: '' }),
      )
  }
  const [family, given, whole] = ['family', 'given', 'full'].map((field) => row.text(field))
  const full = whole || [family, given].filter(Boolean).join(', ')
  const at = row.name(whole && !family && !given ? 'full' : 'family')
  if (!row.whole) return { row: undefined, issues: [] }
  if (!full) return { row: undefined, issues: [issue('must', row.name('family'), 'nameEmpty')] }
  if (!/\p{L}/u.test(full)) return { row: undefined, issues: [issue('must', at, 'nameLetters')] }
  const mixed = full.split(/[\s,]+/).find((word) => LATIN.test(word) && LIKE_LATIN.test(word))
  const kind = row.text('kind') ?? 'alias'
  const graded = row.text('quality')
  const bare = kind === 'primary' || kind === 'birth'
  return {
    row: {
      kind,
      quality: bare ? null : graded,
      family: family ?? null,
      given: given ?? null,
      full,
      script: scriptOf(full),
      note: row.text('note'),
    } satisfies EnteredName,
    issues: [
      ...(/\p{N}/u.test(full) ? [issue('should', at, 'nameDigits')] : []),
      ...(mixed ? [issue('should', at, 'nameScripts', { args: { word: mixed.slice(0, 40) } })] : []),
      ...(bare && graded ? [issue('info', row.name('quality'), 'qualityOfAlias')] : []),
      ...(whole && (family || given) && !saysBoth(whole, [family, given])
        ? [issue('should', row.name('full'), 'wholeDiffers', { suggestion: '' })]
        : []),
    ],
  }
}

const LATIN = /\p{Script=Latin}/u
const LIKE_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Whether every word of the parts stands in the whole name, or it is written in other letters. */
function saysBoth(whole: string, parts: readonly (string | null | undefined)[]): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? []
  const there = new Set(words(whole))
  const text = parts.filter(Boolean).join(' ')
  return scriptOf(whole) !== scriptOf(text) || words(text).every((word) => there.has(word))
}

function readDocument(row: Row): ReadRow {
  const number = row.text('number')
  const type = row.text('type') ?? ''
  const country = row.text('country')
  const [issuedOn, expiresOn] = [row.text('issuedOn'), row.text('expiresOn')]
  const passport = type === 'passport' || type === 'diplomatic_passport'
  const issues: Issue[] = []
  const problem = number === null ? undefined : documentNumberProblem(number, 'other')
  if (number !== null && problem)
    issues.push(issue('must', row.name('number'), `number.${problem.code}`, { args: problem.args }))
  else if (number !== null) {
    const { length } = normaliseDocumentNumber(number)
    const sort = type === 'passport' ? 'passport' : type === 'national_id' ? 'identityCard' : null
    const advice = sort && country ? formatAdvice(country, sort, number) : undefined
    const long = passport ? documentNumberProblem(number, 'passport') : undefined
    if (length < 3)
      issues.push(issue('must', row.name('number'), 'numberTooShort', { args: { length, least: 3 } }))
    // Somebody's papers may be false: what a passport has no room for is said, and kept as it stands there.
    else if (long)
      issues.push(issue('should', row.name('number'), `number.${long.code}`, { args: long.args }))
    else if (advice) issues.push(issue('should', row.name('number'), 'number.unusual', { args: advice.args }))
  }
  if (issuedOn && expiresOn && certainlyBefore(expiresOn, issuedOn))
    issues.push(
      issue('must', row.name('expiresOn'), 'endBeforeStart', { args: { start: issuedOn, end: expiresOn } }),
    )
  const whole = row.whole && number !== null && !issues.some(({ level }) => level === 'must')
  return {
    row: whole
      ? ({ type, number, country, issuedOn, expiresOn, note: row.text('note') } satisfies EnteredDocument)
      : undefined,
    issues,
  }
}
