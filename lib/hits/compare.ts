import { alpha3Of } from '@/lib/identifiers/country-codes'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import {
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
  partialDatesAgree,
} from '@/lib/identifiers/partial-date'
import { plateSkeleton } from '@/lib/identifiers/plate'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import type { AtHand } from './at-hand'
import type { Seen } from './seen'

/** One line of the comparison: what was at hand, what the record says, and how the two stand to each other. */
export type Compared = {
  key:
    | 'name'
    | 'birth'
    | 'nationality'
    | 'documentNumber'
    | 'vehicleNumber'
    | 'plate'
    | 'photograph'
    | 'fingerprints'
    | 'marks'
  asked: string
  recorded: string[]
  verdict: 'agrees' | 'partly' | 'differs' | 'not_asked' | 'not_recorded' | 'judged_by_eye'
}

/** What was at hand beside the record as it was seen. Lines of which neither side says anything are left out. */
export function compareAtHand(atHand: AtHand, seen: Seen, now: Date): Compared[] {
  const lines: (Compared | null)[] = [
    line('name', atHand.name, namesOf(seen), nameVerdict),
    line('birth', atHand.birth, seen.births.map(birthText), (asked) => birthVerdict(asked, seen, now)),
    line('nationality', atHand.nationality, nationalitiesOf(seen), (asked, recorded) =>
      recorded.includes(asked) ? 'agrees' : 'differs',
    ),
    line('documentNumber', numberText(atHand.documentCountry, atHand.documentNumber), documentsOf(seen), () =>
      documentVerdict(atHand, seen),
    ),
    line('vehicleNumber', atHand.vehicleNumber, textsOf(seen, 'vin', 'engineNumber'), (asked, recorded) =>
      numberVerdict(
        normaliseVin(asked).norm,
        recorded.map((text) => normaliseVin(text).norm),
      ),
    ),
    line('plate', numberText(atHand.plateCountry, atHand.plate), platesOf(seen), () =>
      plateVerdict(atHand, seen),
    ),
    ...atHand.looked.map((key): Compared => ({ key, asked: '', recorded: [], verdict: 'judged_by_eye' })),
  ]
  return lines.filter((each): each is Compared => each !== null)
}

/**
 * Whether the comparison can carry a hit. A name alone never can: thousands share it, and a person is stopped because of it
 * (DOMAIN 9.4, 18). Answers with the code of what is missing, or null.
 */
export function whatIsMissing(lines: readonly Compared[]): 'hit_name_only' | 'hit_nothing_agrees' | null {
  // A nationality is shared by more people than any name.
  const further = lines.filter(
    ({ key, verdict }) => key !== 'name' && key !== 'nationality' && verdict !== 'not_asked',
  )
  if (further.length === 0) return 'hit_name_only'
  // What the record does not hold neither speaks for it nor against it.
  return further.some(({ verdict }) => verdict !== 'differs' && verdict !== 'not_recorded')
    ? null
    : 'hit_nothing_agrees'
}

function line(
  key: Compared['key'],
  asked: string,
  recorded: string[],
  verdict: (asked: string, recorded: string[]) => Compared['verdict'],
): Compared | null {
  if (!asked && !recorded.length) return null
  if (!asked) return { key, asked, recorded, verdict: 'not_asked' }
  if (!recorded.length) return { key, asked, recorded, verdict: 'not_recorded' }
  return { key, asked, recorded, verdict: verdict(asked, recorded) }
}

const namesOf = ({ names }: Seen) => [...new Set(names.map(({ full }) => full))]

/** Accents, case and order aside: all words of one of them in the other agree, some of them agree partly. */
function nameVerdict(asked: string, recorded: string[]): Compared['verdict'] {
  const typed = wordsOf(asked)
  // Letters of two scripts are not compared here: the eye of the officer did, or the search that led to it.
  if (!recorded.some((name) => isLatin(name) === isLatin(asked))) return 'judged_by_eye'
  let best: Compared['verdict'] = 'differs'
  for (const name of recorded.map(wordsOf)) {
    const met = typed.filter((word) => name.includes(word)).length
    if (met > 0 && (met === typed.length || met === name.length) && met >= Math.min(2, typed.length))
      return 'agrees'
    if (met > 0) best = 'partly'
  }
  return best
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text)

function birthVerdict(asked: string, { births }: Seen, now: Date): Compared['verdict'] {
  const parsed = parsePartialDate(asked, { now })
  if (!parsed.ok) return 'differs'
  const whole = births.map(partOf)
  const same = whole.filter((date) => partialDatesAgree(date, parsed.value))
  if (same.some((date) => date.day !== undefined && parsed.value.day !== undefined)) return 'agrees'
  return same.length || whole.some(({ year }) => year === parsed.value.year) ? 'partly' : 'differs'
}

function partOf({ year, month, day, circa }: Seen['births'][number]): PartialDate {
  return { year, ...(month ? { month, ...(day ? { day } : {}) } : {}), ...(circa ? { circa: true } : {}) }
}

const birthText = (birth: Seen['births'][number]) =>
  birth.yearTo && birth.yearTo !== birth.year
    ? `${birth.year}–${birth.yearTo}`
    : formatPartialDate(partOf(birth))

function nationalitiesOf({ type, facts }: Seen): string[] {
  const list = type === 'person' ? facts.nationalities : type === 'organisation' ? facts.countries : []
  return Array.isArray(list) ? list.map(String) : []
}

/** Documents of the record: the one that it is about, which may be a range of blanks, and those of a person. */
function papersOf(seen: Seen): { country: string; number: string; to: string }[] {
  const { documents, facts } = seen
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '')
  return [
    ...textsOf(seen, 'number').map((number) => ({ country: text('issuer'), number, to: text('rangeTo') })),
    ...documents.map(({ country, number }) => ({
      country: country ? alpha3Of(country) : '',
      number,
      to: '',
    })),
  ]
}

const documentsOf = (seen: Seen) =>
  papersOf(seen).map(({ country, number, to }) =>
    [country, to ? `${number}–${to}` : number].filter(Boolean).join(' '),
  )

/** Numbers are unique within an issuer only: the same one of another country is another document. */
function documentVerdict({ documentNumber, documentCountry }: AtHand, seen: Seen): Compared['verdict'] {
  const asked = normaliseDocumentNumber(documentNumber)
  const issuer = documentCountry && alpha3Of(documentCountry)
  const possible = papersOf(seen).filter(({ country }) => !issuer || !country || issuer === country)
  const inRange = possible.some(({ number, to }) => {
    const [first, last] = [normaliseDocumentNumber(number), normaliseDocumentNumber(to)]
    return last !== '' && asked.length === first.length && asked >= first && asked <= last
  })
  return inRange
    ? 'agrees'
    : numberVerdict(
        asked,
        possible.map(({ number }) => normaliseDocumentNumber(number)),
      )
}

function numberVerdict(asked: string, recorded: readonly string[]): Compared['verdict'] {
  if (!asked) return 'differs'
  if (recorded.includes(asked)) return 'agrees'
  // A part of a number that is long enough to mean something.
  return asked.length >= 5 && recorded.some((number) => number.includes(asked)) ? 'partly' : 'differs'
}

const platesOf = (seen: Seen) => {
  const country = typeof seen.facts.plateCountry === 'string' ? seen.facts.plateCountry : ''
  return textsOf(seen, 'plate').map((plate) => numberText(country, plate))
}

/** A plate is told by its country: the same letters of another country are another plate. */
function plateVerdict({ plate, plateCountry }: AtHand, seen: Seen): Compared['verdict'] {
  const same = textsOf(seen, 'plate').some((text) => plateSkeleton(text) === plateSkeleton(plate))
  if (!same) return 'differs'
  if (!plateCountry || !seen.facts.plateCountry) return 'partly'
  return plateCountry === seen.facts.plateCountry ? 'agrees' : 'differs'
}

const textsOf = ({ facts }: Seen, ...names: string[]) =>
  names.flatMap((name) => (typeof facts[name] === 'string' && facts[name] !== '' ? [facts[name]] : []))

const numberText = (country: string, number: string) =>
  number ? [country && alpha3Of(country), number].filter(Boolean).join(' ') : ''
