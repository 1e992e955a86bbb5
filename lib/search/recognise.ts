import type { DocumentKind } from '@/lib/identifiers/document-kinds'
import { type Licence, readLicence } from '@/lib/identifiers/driving-licence'
import { type Mrz, readMrz } from '@/lib/identifiers/mrz'
import { parsePartialDate } from '@/lib/identifiers/partial-date'
import { foldDigits, withoutInvisibles } from '@/lib/identifiers/plain-text'
import { travelCode } from '@/lib/identifiers/travel-codes'
import type { Criteria, DocumentClass } from './criteria'
import type { Draft, Note, Reading } from './reading'
import {
  readArtwork,
  readDocument,
  readIdentifiers,
  readPlate,
  readPossibleArtwork,
  readReference,
  readVin,
} from './recognise-identifier'
import { birthFrom, readName } from './recognise-name'

export type RecogniseOptions = {
  now: Date
  /** Alpha-2 of a country's name, so that names are known as nationalities; only codes are without it. */
  countryOf?: (name: string) => string | undefined
}

/** Longer texts are refused unread: one reading of kind `none` says so. Names end at `LONGEST_NAME` before that. */
export const LONGEST_TEXT = 10_000
const LONGEST_LIST = 120_000
const LONGEST_LINE = 400

/**
 * What a text typed into the one search box can be, likeliest first; empty only for an empty text. The rules and their
 * order are those of UX 2.2. Pure, without tables of names, the same in the browser and on the server; the work is
 * linear in the length of the text, and nothing makes it throw.
 */
export function recognise(raw: string, options: RecogniseOptions): Reading[] {
  if (raw.length > LONGEST_TEXT) {
    // A long list is still a list; nothing of it is read here.
    const lines = raw.length > LONGEST_LIST ? 0 : raw.split('\n').filter((line) => line.trim()).length
    return finished([
      lines > 3 ? nothing('manyLines', { lines }) : nothing('tooLong', { limit: LONGEST_LINE }),
    ])
  }
  const text = foldDigits(withoutInvisibles(raw).normalize('NFKC'))
  if (!text.trim()) return []
  const zone = readZone(text, options)
  if (zone) return finished([zone])
  const licence = readLicence(raw)
  if (licence) return finished([licenceDraft(licence, options)])
  const lines = text.split('\n').filter((line) => line.trim())
  if (lines.length > 3) return finished([nothing('manyLines', { lines: lines.length })])
  const line = lines.join(' ').replace(/\s+/g, ' ').trim()
  if (line.length > LONGEST_LINE) return finished([nothing('tooLong', { limit: LONGEST_LINE })])
  return finished(readForced(line, options) ?? readLine(line, options))
}

/** The first rule that is sure answers alone; identifiers that could be two things come with all their readings. */
function readLine(line: string, options: RecogniseOptions): Draft[] {
  const reference = readReference(line)
  if (reference) return [...reference, ...readDate(line, options)]
  const date = readDate(line, options)
  if (date.length && !/^\d{8}$/.test(line))
    return [...date, ...(/^\d{4}$/.test(line) ? readDocument(line) : [])]
  const numbers = readIdentifiers(line, options.now)
  if (numbers.sure) return [...numbers.drafts, ...date]
  const names = readName(line, options)
  const all = [...numbers.drafts, ...readPossibleArtwork(line), ...names, ...date]
  return all.length ? all : [nothing('nothing')]
}

/** `doc: …`, `name: …`: the officer says what it is. The words of the four languages are known. */
function readForced(line: string, options: RecogniseOptions): Draft[] | undefined {
  const match = /^(\p{L}{2,12})\s?:\s?(.+)$/u.exec(line)
  const kind = FORCED[match?.[1]?.toLowerCase() ?? '']
  const rest = match?.[2] ?? ''
  if (!kind) return undefined
  const drafts = readAs(kind, rest, options)
  if (!drafts.length) return [nothing('nothing')]
  return drafts.map((draft) => (draft.kind === 'none' ? draft : { ...draft, confidence: 1, forced: true }))
}

function readAs(kind: string, rest: string, options: RecogniseOptions): Draft[] {
  if (kind === 'name') return readName(rest, options).slice(0, 1)
  if (kind === 'doc') return readDocument(rest)
  if (kind === 'vin') return readVin(rest)
  if (kind === 'plate') return readPlate(rest)
  if (kind === 'art') return readArtwork(rest)
  if (kind === 'born') return readDate(rest, options)
  const reference = readReference(rest)
  if (reference) return reference
  // Of a hit and a notice nothing is looked for but its number.
  if (kind === 'hit' || kind === 'notice') return [nothing('nothing')]
  return [
    {
      kind: 'message',
      confidence: 1,
      text: rest,
      notes: [{ code: 'notSearched', args: { what: 'messages' } }],
    },
  ]
}

const FORCED: Record<string, string> = {
  name: 'name',
  nom: 'name',
  nombre: 'name',
  اسم: 'name',
  الاسم: 'name',
  doc: 'doc',
  document: 'doc',
  documento: 'doc',
  passport: 'doc',
  passeport: 'doc',
  pasaporte: 'doc',
  وثيقة: 'doc',
  جواز: 'doc',
  vin: 'vin',
  plate: 'plate',
  plaque: 'plate',
  placa: 'plate',
  matricula: 'plate',
  لوحة: 'plate',
  notice: 'notice',
  art: 'art',
  arte: 'art',
  msg: 'message',
  hit: 'hit',
  born: 'born',
  dob: 'born',
  ref: 'ref',
}

function readZone(text: string, { now }: RecogniseOptions): Draft | undefined {
  const mrz = readMrz(text, now)
  if (!mrz) return undefined
  const { primary, secondary, documentNumber } = mrz
  const unsearched = [mrz.issuer, mrz.nationality].filter((code) => code && !countriesOf(code).length)
  const notes = distinct([
    ...mrz.issues.filter(({ code, level }) => level !== 'info' && code !== 'mrzCodeUnknown'),
    ...unsearched.map((code): Note => ({ code: 'mrzCodeUnknown', args: { code: code ?? '' } })),
  ])
  return {
    kind: 'mrz',
    confidence: mrz.complete && mrz.failed.length === 0 ? 1 : 0.8,
    text: [primary, secondary].filter(Boolean).join(', ') || (documentNumber ?? ''),
    ...zoneCriteria(mrz),
    mrz: { ...(mrz.format ? { format: mrz.format } : {}), complete: mrz.complete, failed: mrz.failed },
    notes,
  }
}

/** What the barcode of a driving licence asks for: its bearer and the document. */
function licenceDraft(
  { number, country, family, given, birth, sex }: Licence,
  { now }: RecogniseOptions,
): Draft {
  const [issuer] = countriesOf(country)
  const born = birth ? parsePartialDate(birth, { now }) : undefined
  return {
    kind: 'document',
    confidence: 1,
    text: number ?? [family, given].filter(Boolean).join(' '),
    ...(family && given ? { family, given } : family || given ? { name: family ?? given ?? '' } : {}),
    ...(born?.ok ? { birth: [born.value] } : {}),
    ...(sex ? { sex } : {}),
    ...(number ? { documentNumber: number } : {}),
    ...(number && issuer ? { documentCountry: issuer } : {}),
  }
}

/** What a machine-readable zone asks for: its bearer and its document. */
export function zoneCriteria(mrz: Mrz): Omit<Criteria, 'type' | 'sex'> & Pick<Mrz, 'sex'> {
  const { primary, secondary, birth, sex, documentNumber } = mrz
  const nationalities = countriesOf(mrz.nationality)
  const [issuer, ...others] = countriesOf(mrz.issuer)
  return {
    ...(primary && secondary ? { family: primary, given: secondary } : {}),
    ...(primary && !secondary ? { name: primary } : {}),
    ...(birth ? { birth } : {}),
    ...(nationalities.length ? { nationalities } : {}),
    ...(sex ? { sex } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(documentNumber && issuer && !others.length ? { documentCountry: issuer } : {}),
    ...(documentNumber && mrz.kind ? { documentClass: classOf(mrz.kind) } : {}),
  }
}

function classOf(kind: DocumentKind): DocumentClass {
  if (kind === 'visa') return 'visa'
  return kind === 'identityDocument' || kind === 'crewCertificate' ? 'card' : 'passport'
}

/** Issuer and nationality often have the same to be said; it is said once. */
function distinct(notes: Note[]): Note[] {
  return [...new Map(notes.map(({ code, args }) => [code + JSON.stringify(args), { code, args }])).values()]
}

/** Alpha-2 codes under which a code printed in a document is looked for: several where a state was divided. */
function countriesOf(printed: string | undefined): string[] {
  return (printed && travelCode(printed)?.countries) || []
}

/** A date alone is a date of birth; it asks for a name. A date that cannot be says why. */
function readDate(line: string, { now }: RecogniseOptions): Draft[] {
  const parsed = parsePartialDate(line, { now })
  const { birth, notes } = birthFrom(line, parsed, now)
  if (!birth.length && (parsed.ok || !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(line))) return []
  const confidence = /^\d{8}$/.test(line) ? 0.5 : /^\d{4}$/.test(line) ? 0.7 : 0.9
  const asked: Note[] = birth.length ? [{ code: 'needsName', args: {} }] : []
  return [
    { kind: 'date', confidence, text: line, ...(birth.length ? { birth } : {}), notes: [...notes, ...asked] },
  ]
}

function nothing(code: 'tooLong' | 'manyLines' | 'nothing', args: Note['args'] = {}): Draft {
  return { kind: 'none', confidence: 0, text: '', notes: [{ code, args }] }
}

/** Sorted, likeliest first, at most four, each with a key of its own. */
function finished(drafts: Draft[]): Reading[] {
  const kinds = new Map<string, number>()
  const sorted = drafts.toSorted((a, b) => b.confidence - a.confidence).slice(0, 4)
  return sorted.map((draft) => {
    const count = (kinds.get(draft.kind) ?? 0) + 1
    kinds.set(draft.kind, count)
    return { ...draft, notes: draft.notes ?? [], key: count > 1 ? `${draft.kind}-${count}` : draft.kind }
  })
}
