import { documentLook, normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { openBirth, packBirth, wholeDateOf, yearsOf } from './births'
import { type NameQuality, writeForm } from './form-text'
import { consonantTexts, initialsOf, key, keyParts } from './keys'
import { mostNamesSearched } from './limits'
import { type NameForm, normaliseName } from './normalise'
import type { SearchableSubject, SubjectName } from './subject'

/** Version of the normaliser, the keys and the stored forms: rows of another version must be written again. */
export const RULES_VERSION = 2

/** What the index holds of one subject; the row of `search.subject` and its words for the dictionary. */
export type IndexEntry = {
  /** 1 person, 2 organisation. */
  type: 1 | 2
  nationalities: string[]
  sex: 'M' | 'F' | 'X' | 'U'
  /** Packed as `packBirth` says. */
  births: number[]
  /** As `writeForm` writes, joined by `|`; empty for a subject without a readable name. */
  forms: string
  keys: number[]
  /** Distinct parts of all forms, for the dictionary. */
  tokens: string[]
  /** `number` normalised, `look` as `documentLook` brings it together. */
  documents: { number: string; look: string; country: string }[]
  /** True when a name was longer than the index compares; the record says so to its editor. */
  capped: boolean
  rulesVersion: number
}

/** Files a subject: pure, the same for one record and for a bulk load. Never throws. */
export function indexEntry(subject: SearchableSubject): IndexEntry {
  const births = [...new Set(subject.births.map(packBirth).filter((packed) => packed !== null))].slice(0, 8)
  const dates = datesOf(births)
  const forms: string[] = []
  const keys = new Set<number>()
  const tokens = new Set<string>()
  let capped = subject.names.length > mostNamesSearched
  subject.names.slice(0, mostNamesSearched).forEach((name, i) => {
    const read = readingsOf(name)
    capped ||= read.capped
    for (const form of read.forms) {
      forms.push(writeForm(i, qualityOf(name, i), form))
      for (const token of form)
        if (token.kind === 'plain' || token.kind === 'particle') tokens.add(token.text)
      if (keys.size < MOST_KEYS) addKeys(keys, form, subject.nationalities, dates)
    }
  })
  for (const date of dates.whole) {
    keys.add(key.date(date))
    for (const country of subject.nationalities.slice(0, 3)) keys.add(key.dateNationality(date, country))
  }
  return {
    type: subject.type === 'person' ? 1 : 2,
    nationalities: subject.nationalities,
    sex: subject.sex,
    births,
    forms: forms.join('|'),
    keys: [...keys],
    tokens: [...tokens],
    documents: documentsOf(subject),
    capped,
    rulesVersion: RULES_VERSION,
  }
}

const MOST_KEYS = 600

function readingsOf(name: SubjectName) {
  const parts = normaliseName({
    ...(name.family && { family: name.family }),
    ...(name.given && { given: name.given }),
    ...(name.full && { full: name.full }),
  })
  if (!name.full || (!name.family && !name.given)) return parts
  // The parts and the text as given usually say the same; where they do not, both are names of the person.
  const whole = normaliseName({ full: name.full })
  const known = new Set(parts.forms.map(sortedText))
  return {
    forms: [...parts.forms, ...whole.forms.filter((form) => !known.has(sortedText(form)))],
    capped: parts.capped || whole.capped,
  }
}

function sortedText(form: NameForm): string {
  return form
    .map((token) => token.text)
    .sort()
    .join(' ')
}

function qualityOf(name: SubjectName, i: number): NameQuality {
  if (name.quality === 'low') return 'l'
  return i === 0 || name.kind === 'primary' ? 'p' : 'a'
}

type Dates = { years: number[]; whole: NonNullable<ReturnType<typeof wholeDateOf>>[] }

function datesOf(births: number[]): Dates {
  const opened = births.map(openBirth)
  return {
    years: [...new Set(opened.flatMap(yearsOf))].slice(0, 12),
    whole: opened.map(wholeDateOf).filter((date) => date !== null),
  }
}

function addKeys(keys: Set<number>, form: NameForm, nationalities: string[], { years, whole }: Dates) {
  const parts = keyParts(form)
  if (parts.length === 0) return
  const sorted = [...parts].sort()
  keys.add(key.exact(sorted))
  for (const country of nationalities.slice(0, 3)) keys.add(key.exactNationality(sorted, country))
  for (const text of consonantTexts(form)) keys.add(key.consonants(text))
  const initials = initialsOf(form)
  for (let i = 0; i < parts.length; i++) {
    const a = parts[i] as string
    keys.add(key.part(a))
    for (const year of years) keys.add(key.partYear(a, year))
    for (const date of whole) keys.add(key.partDate(a, date))
    addInitialKeys(keys, a, initials, years)
    for (let j = i + 1; j < parts.length; j++) {
      const b = parts[j] as string
      keys.add(key.pair(a, b))
      for (const year of years) keys.add(key.pairYear(a, b, year))
      if (years.length === 0) keys.add(key.pairNoYear(a, b))
    }
  }
  for (const date of whole) {
    for (let i = 0; i < initials.length; i++)
      for (let j = i + 1; j < initials.length; j++) {
        keys.add(key.initialsDate(initials[i]?.initial ?? '', initials[j]?.initial ?? '', date))
      }
  }
}

function addInitialKeys(
  keys: Set<number>,
  part: string,
  initials: ReturnType<typeof initialsOf>,
  years: number[],
) {
  for (const { of, initial } of initials) {
    if (of === part) continue
    keys.add(key.initial(part, initial))
    for (const year of years) keys.add(key.initialYear(part, initial, year))
  }
}

function documentsOf(subject: SearchableSubject): IndexEntry['documents'] {
  const out: IndexEntry['documents'] = []
  for (const document of subject.documents.slice(0, 40)) {
    const number = normaliseDocumentNumber(document.number).slice(0, 40)
    if (number.length < 3) continue
    const country = document.country ?? ''
    if (!out.some((other) => other.number === number && other.country === country)) {
      out.push({ number, look: documentLook(number), country })
    }
  }
  return out
}
