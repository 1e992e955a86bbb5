import { plainText } from '@/lib/identifiers/plain-text'
import type { Field, FieldKind } from '../field'
import { nominalDataIn } from '../nominal-data'
import type { FactValue } from '../snapshot'
import { type Issue, issue } from './issue'
import { type EntryContext, partsOf, type RawEntry, textOf } from './raw-entry'
import { readCode, readCountry, readIssuer, readLanguage, readList } from './read-codes'
import { readPeriod, readSizes } from './read-craft'
import { readDate } from './read-date'
import { type Reading, readText } from './read-text'

type Read = (field: Field, raw: RawEntry, context: EntryContext, ahead: boolean) => Reading<FactValue>

/** Most values of one field. */
const most = 60

const text: Read = (field, raw) => readText(field, textOf(raw, field.name))

/** How each kind of value is read; a further kind does not compile without its reader. */
const readers: Record<FieldKind, Read> = {
  text,
  name: text,
  identifier: text,
  vin: text,
  prose: (field, raw) => {
    const read = readText(field, textOf(raw, field.name))
    const signs = field.impersonal && read.value ? nominalDataIn(read.value) : []
    return {
      ...read,
      issues: [...read.issues, ...signs.slice(0, 3).map(({ text: found }) => nominal(field, found))],
    }
  },
  code: ({ name, list = '' }, raw, context) => readCode(name, list, textOf(raw, name), context),
  codes: ({ name, list = '' }, raw, context) =>
    readList(name, partsOf(raw, name), most, (part) => readCode(name, list, part, context)),
  country: ({ name }, raw, context) => readCountry(name, textOf(raw, name), context),
  countries: ({ name }, raw, context) =>
    readList(name, partsOf(raw, name), most, (part) => readCountry(name, part, context)),
  languages: ({ name }, raw) => readList(name, partsOf(raw, name), most, (part) => readLanguage(name, part)),
  texts: (field, raw) =>
    readList(field.name, partsOf(raw, field.name, /\n/), most, (part) => readText(field, part)),
  issuer: ({ name }, raw, context) => readIssuer(name, textOf(raw, name), context),
  date: (field, raw, { now }, ahead) => readDate(field, textOf(raw, field.name), { now, ahead }),
  centimetres: ({ name }, raw) => readWhole(name, textOf(raw, name), 20, 260),
  kilograms: ({ name }, raw) => readWhole(name, textOf(raw, name), 1, 400),
  yesNo: ({ name }, raw) => readYesNo(name, textOf(raw, name)),
  period: ({ name }, raw, { now }) => readPeriod(name, textOf(raw, name), now),
  measurements: ({ name }, raw) => readSizes(name, partsOf(raw, name, /\n/).join('\n')),
}

/** One field of an entry. `ahead`: its date may lie in the future. */
export const readField: Read = (field, raw, context, ahead) => readers[field.kind](field, raw, context, ahead)

/** Whole number between two bounds, in digits of any script. */
function readWhole(name: string, typed: string, least: number, greatest: number): Reading<number> {
  const plain = plainText(typed)
    .trim()
    .replace(/\s?(?:cm|kg|سم|كغ|كجم)$/iu, '')
  if (!plain) return { value: null, issues: [] }
  if (!/^\d{1,6}$/.test(plain))
    return refused(issue('must', name, 'notNumber', { args: { typed: plain.slice(0, 40) } }))
  const value = Number(plain)
  return value < least || value > greatest
    ? refused(issue('must', name, 'outside', { args: { typed: plain, least, most: greatest } }))
    : { value, issues: [] }
}

/** Yes or no in four languages, as forms and files write it; nothing said is no. */
export function readYesNo(name: string, typed: string): Reading<boolean> {
  const plain = plainText(typed).trim().toLowerCase()
  if (/^(?:yes|y|true|1|on|oui|o|vrai|sí|si|s|verdadero|نعم)$/u.test(plain))
    return { value: true, issues: [] }
  if (/^(?:|no|n|false|0|off|non|faux|falso|لا)$/u.test(plain)) return { value: false, issues: [] }
  return refused(issue('must', name, 'yesOrNo', { args: { typed: plain.slice(0, 40) } }))
}

const refused = <Value>(problem: Issue): Reading<Value> => ({ value: undefined, issues: [problem] })

/** R-SLTD-1: a record of a thing names nobody. A heuristic, so that it warns and never refuses. */
const nominal = (field: Field, found: string) =>
  issue('should', field.name, 'nominal', { args: { text: found.slice(0, 80) } })
