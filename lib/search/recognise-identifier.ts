import { artTermOf, wordsIn } from '@/lib/identifiers/art-words'
import { formatControlNumber, parseControlNumber } from '@/lib/identifiers/control-number'
import { alpha2Of } from '@/lib/identifiers/country-codes'
import { latinLookAlikes, normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { type ImoNumber, readImo } from '@/lib/identifiers/imo'
import { plateSkeleton } from '@/lib/identifiers/plate'
import { recordPrefixes } from '@/lib/identifiers/record-references'
import {
  hasVinShape,
  normaliseVin,
  type VinCheck,
  vinCheck,
  vinCheckDigit,
} from '@/lib/identifiers/vin-number'
import { readVinPattern } from '@/lib/identifiers/vin-search'
import {
  fewestOfPlate,
  fewestOfVehicle,
  leastRun,
  longestArtText,
  longestPlate,
  longestVehicleNumber,
} from './limits'
import type { Draft, Note, NotSearched, ReadingKind } from './reading'

/** Notice numbers, entity ids, UN list references and our own references; undefined when the line is none of them. */
export function readReference(line: string): Draft[] | undefined {
  const upper = line.toUpperCase()
  const control = parseControlNumber(upper)
  if (control) return [notice(formatControlNumber(control), 1)]
  const entity = /^((?:19|20)\d{2})[/-](\d{1,6})$/.exec(upper)
  // `2026-11` and `2026/11` are months far more often than the eleventh entity of a year.
  if (entity)
    return /^(?:0[1-9]|1[0-2])$/.test(entity[2] ?? '')
      ? undefined
      : [notice(`${entity[1]}/${entity[2]}`, 0.95)]
  if (/^[A-Z]{2}[IE]\.\d{3,4}$/.test(upper)) {
    return [
      {
        kind: 'listing',
        confidence: 1,
        text: line,
        reference: line.slice(0, 2).toUpperCase() + line.slice(2).toLowerCase(),
      },
    ]
  }
  const ours = /^([A-Z]{1,4})-(\d{4})-(\d{1,9})$/.exec(upper)
  const found = OURS[ours?.[1] ?? '']
  if (!ours || !found) return undefined
  const reference = `${ours[1]}-${ours[2]}-${(ours[3] ?? '').padStart(6, '0')}`
  return [{ kind: found.kind, confidence: 1, text: reference, reference, ...notSearched(found.what) }]
}

/** VIN, document with its issuer, vessel, then what could be document or plate. `sure`: no name is to be considered. */
export function readIdentifiers(line: string, now: Date): { sure: boolean; drafts: Draft[] } {
  const upper = line.toUpperCase()
  const flat = latinLookAlikes(upper).replace(/[\s\-.·/]/g, '')
  if (couldBeVin(upper, flat)) return { sure: true, drafts: readVin(line) }
  if (isVinPart(upper)) return { sure: true, drafts: readVinPart(line) }
  const vessel = upper.startsWith('IMO') ? readImo(upper) : undefined
  if (vessel) return { sure: true, drafts: [readVessel(vessel)] }
  const labelled = /^(?:PASSPORTS?|PASSEPORT|PASAPORTE|ID|N[O°º]|NR|DNI|CNI)[\s.:#]+(\S.*)$/.exec(upper)
  if (labelled?.[1] && /(?:\d.*){5}/.test(labelled[1]))
    return { sure: true, drafts: readDocument(labelled[1], 0.9) }
  const withIssuer = isNameAndYear(upper, now) ? undefined : issuerAndNumber(upper)
  if (withIssuer) {
    const alone = withIssuer.prefix.length === 2 ? [document(flat, 0.5)] : []
    return {
      sure: true,
      drafts: [
        { ...document(withIssuer.number, alone.length ? 0.85 : 0.95), documentCountry: withIssuer.country },
        ...alone,
      ],
    }
  }
  return ambiguous(upper, flat, now)
}

/** A document number, with its issuer when a country code stands before it. */
export function readDocument(line: string, confidence = 0.4): Draft[] {
  const withIssuer = issuerAndNumber(line.toUpperCase())
  if (withIssuer) return [{ ...document(withIssuer.number, 0.95), documentCountry: withIssuer.country }]
  const number = normaliseDocumentNumber(line)
  return number.length >= 3 && number.length <= 60 ? [document(number, confidence)] : [nothingTyped(line)]
}

/** A vehicle identification number with what its check digit says, or with the letters that it cannot contain mended. */
export function readVin(line: string): Draft[] {
  if (line.length > longestVehicleNumber) return [nothingTyped(line)]
  if (isVinPart(line)) return readVinPart(line)
  const { norm: vin, typed } = normaliseVin(line)
  const notes: Note[] = []
  if (vin !== typed) notes.push({ code: 'vinLetters', args: { corrected: vin } })
  // A digit that fits by chance says nothing where it is not used; one that does not fit after mending does.
  if (hasVinShape(vin) && (vin === typed || vinCheck(vin) === 'doesNotFit'))
    notes.push(VIN_NOTES[vinCheck(vin)](vinCheckDigit(vin), vin.charAt(8)))
  const confidence = vin !== typed ? 0.6 : notes[0]?.code === 'vinValid' ? 1 : 0.9
  return vin.length < fewestOfVehicle
    ? [nothingTyped(line)]
    : [{ kind: 'vin', confidence, text: typed, vehicleNumber: vin, notes }]
}

/** A part of a vehicle's number with `?` for one and `*` for any characters that are not known. */
function readVinPart(line: string): Draft[] {
  const part = line.toUpperCase().trim()
  return [{ kind: 'vin', confidence: 0.9, text: part, vehicleNumber: part }]
}

const nothingTyped = (text: string): Draft => ({
  kind: 'none',
  confidence: 0,
  text,
  notes: [{ code: 'nothing', args: {} }],
})

/**
 * A number plate in any script, with the country of registration when its code stands before it. One with letters that no
 * document number has is not looked for among those.
 */
export function readPlate(line: string, confidence = 1): Draft[] {
  const text = line.toUpperCase().trim()
  const withCountry = /^([A-Z]{3})[\s:]+(\S.*)$/.exec(text)
  const country = withCountry?.[1] && alpha2Of(withCountry[1])
  const plate = (country && withCountry?.[2]) || text
  const number = plateSkeleton(plate)
  if (number.length < fewestOfPlate || plate.length > longestPlate) return [nothingTyped(line)]
  return [
    {
      kind: 'plate',
      confidence,
      text: plate,
      plate,
      ...(country ? { plateCountry: country } : {}),
      ...(/^[A-Z0-9]{3,}$/.test(number) && !country ? { documentNumber: number } : {}),
    },
  ]
}

/** A plate whose first letters may be its own: `FRA 123` is more likely one than a country and its plate. */
function readPlateAlone(plate: string): Draft {
  const number = plateSkeleton(plate)
  return { kind: 'plate', confidence: 1, text: plate, plate, ...(number ? { documentNumber: number } : {}) }
}

function readVessel({ number, fits, expected }: ImoNumber): Draft {
  const wrong: Note[] = fits ? [] : [{ code: 'imoWrong', args: { expected, found: number.slice(-1) } }]
  const notes = [...wrong, unsearched('vessels')]
  return { kind: 'vessel', confidence: fits ? 1 : 0.9, text: `IMO ${number}`, notes }
}

/** Words about a work of art: its title, its maker, what it is. */
export function readArtwork(line: string): Draft[] {
  return line.length > longestArtText || !/[\p{L}\p{N}]/u.test(line)
    ? [nothingTyped(line)]
    : [{ kind: 'art', confidence: 1, text: line, artText: line }]
}

/**
 * A text with a word for such a thing in it may be about one. What may be a name as well is looked for as both, so that nobody is
 * missed; with a number in it, it is rather a person with a date.
 */
export function readPossibleArtwork(line: string): Draft[] {
  if (line.length > longestArtText || !wordsIn(line).some(artTermOf)) return []
  const confidence = /\d/.test(line) ? 0.45 : 0.93
  return [{ kind: 'art', confidence, text: line, artText: line, name: line }]
}

/** Letters and digits that may be a document, a plate, both, or (a short name and a year) a person. */
function ambiguous(upper: string, flat: string, now: Date): { sure: boolean; drafts: Draft[] } {
  const none = { sure: false, drafts: [] }
  const text = latinLookAlikes(upper)
  if (!/^[A-Z0-9][A-Z0-9\s\-.·/]*$/.test(text) || !/\d/.test(flat)) return none
  const words = text.split(/[\s\-·/]+/).filter(Boolean)
  // A word of four letters is a word, not a part of a number; a date with its separators belongs to a person.
  if (
    words.some((word) => /^(?:[A-Z]{4,}|[A-Z]{6,}\d{1,4})$/.test(word)) ||
    /[A-Z]\s.*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(text)
  )
    return none
  const letters = /[A-Z]/.test(flat)
  const digits = flat.replace(/\D/g, '').length
  const parted = /[\s\-·/]/.test(text)
  const bornThen = isNameAndYear(upper, now)
  const drafts: Draft[] = []
  if (flat.length >= 5 && flat.length <= 12 && digits >= 4) drafts.push(document(flat, parted ? 0.55 : 0.8))
  if (flat.length >= 4 && flat.length <= 10 && letters && digits <= 6) {
    // What may be either is looked for as both, whichever reading is taken.
    for (const draft of drafts) draft.plate = text
    drafts.push({ ...readPlateAlone(text), confidence: parted ? 0.8 : 0.55 })
  }
  if (flat.length >= 13 && flat.length <= 40) drafts.push(document(flat, 0.6))
  if (drafts.length === 0 && !letters && flat.length >= 3) drafts.push(document(flat, 0.4))
  if (isLastEight(text)) drafts.push({ kind: 'vin', confidence: 0.45, text, vehicleNumber: text })
  if (bornThen)
    return { sure: false, drafts: drafts.map((draft) => ({ ...draft, confidence: draft.confidence / 2 })) }
  return { sure: drafts.length > 0, drafts }
}

/** "ALI 1984", "LEE WEI 1984 CHN": words, then a year in which living people were born, then codes perhaps. */
function isNameAndYear(upper: string, now: Date): boolean {
  const year = Number(
    /^(?:[A-Z]{2,}\s)+(\d{4})$/.exec(upper)?.[1] ??
      /^(?:[A-Z]{3,}\s)+(\d{4})(?:\s[A-Z]{1,3})+$/.exec(upper)?.[1],
  )
  return year > now.getUTCFullYear() - 110 && year <= now.getUTCFullYear()
}

/**
 * The last eight of a vehicle's number (ISO 3779: year, plant, serial number with four digits at its end), as windows and
 * papers show it alone. A letter for the plant is asked for: without one most numbers of passports would look so.
 */
const isLastEight = (text: string) => /^[A-HJ-NPR-TV-Y1-9][A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{2}\d{4}$/.test(text)

/** Seventeen letters and digits, grouped or not; but a name with a year of birth can have seventeen as well. */
function couldBeVin(upper: string, flat: string): boolean {
  if (!/^[A-Z0-9]{17}$/.test(flat) || !/\d/.test(flat) || !/[A-Z]/.test(flat)) return false
  if (/[A-Z]{4,}\s/.test(upper) && /(?:^|\s)[A-Z]*[AEIOUY][A-Z]*\s/.test(upper)) return false
  return !/^[A-Z\s'.-]+[\s,]*\d{4}$/.test(upper)
}

/** Letters, digits and marks for what is not known, enough of them to be looked for; a question with words is none. */
function isVinPart(text: string): boolean {
  if (!/^[A-Z0-9?*\s.-]{6,40}$/i.test(text) || !/[?*]/.test(text) || !/\d/.test(text)) return false
  const read = readVinPattern(text)
  return read.ok && read.pattern.longest.length >= leastRun
}

function issuerAndNumber(upper: string): { prefix: string; country: string; number: string } | undefined {
  const match = /^([A-Z]{2,3}|D)[\s:]+([A-Z0-9][A-Z0-9\s.-]{3,16})$/.exec(upper)
  const [, prefix = '', rest = ''] = match ?? []
  const number = rest.replace(/[^A-Z0-9]/g, '')
  const country = alpha2Of(prefix)
  const enough =
    number.length >= 5 && number.length <= 12 && (prefix.length === 3 ? /\d/ : /(?:\d.*){4}/).test(number)
  return country && enough && !(prefix === 'D' && /^[A-Z]/.test(rest))
    ? { prefix, country, number }
    : undefined
}

function document(number: string, confidence: number): Draft {
  return { kind: 'document', confidence, text: number, documentNumber: number }
}

function notice(number: string, confidence: number): Draft {
  return { kind: 'notice', confidence, text: number, reference: number }
}

function unsearched(what: NotSearched): Note {
  return { code: 'notSearched', args: { what } }
}

function notSearched(what: NotSearched | undefined): { notes: Note[] } {
  return { notes: what ? [unsearched(what)] : [] }
}

const VIN_NOTES: Record<VinCheck, (expected: string, found: string) => Note> = {
  fits: () => ({ code: 'vinValid', args: {} }),
  doesNotFit: (expected, found) => ({ code: 'vinWrong', args: { expected, found } }),
  notUsed: () => ({ code: 'vinUnused', args: {} }),
}

const OURS: Record<string, { kind: ReadingKind; what?: NotSearched }> = {
  ...Object.fromEntries(Object.keys(recordPrefixes).map((prefix) => [prefix, { kind: 'record' as const }])),
  Q: { kind: 'query' },
  L: { kind: 'list' },
  HIT: { kind: 'hit' },
  NTC: { kind: 'notice' },
  MSG: { kind: 'message', what: 'messages' },
  CASE: { kind: 'case', what: 'cases' },
}
