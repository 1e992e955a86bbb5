import { birthsOf } from './dates'
import { documentsOf } from './documents'
import { namePartsOf, namesOf } from './names'
import type { ImportedSubject, Listing, Problem } from './subject'
import { children, type Node, readXml, textOf, UnreadableList, valuesOf } from './xml'

export type UnList = {
  /** When the United Nations generated the file, ISO 8601. */
  generatedAt: string
  subjects: ImportedSubject[]
  problems: Problem[]
}

type Entry = {
  node: Node
  reference: string
  problems: Problem[]
  remarks: string[]
  countryOf: CountryOf
  now: Date
}

/** ISO 3166 alpha-2 of a country's name, or undefined. */
export type CountryOf = (name: string) => string | undefined

/**
 * Reads the consolidated list of the United Nations Security Council (schema `sc-sanctions.xsd`).
 * Whatever cannot be taken as data is in `problems`; an entry without a name or a reference is skipped and said there.
 * @throws UnreadableList when the file is not that list; nothing of it should then be used.
 */
export function readUnList(text: string, countryOf: CountryOf): UnList {
  const root = children(readXml(text), 'CONSOLIDATED_LIST')[0]
  if (!root)
    throw new UnreadableList(
      'The file is XML, but not the consolidated list: its root is not CONSOLIDATED_LIST.',
    )
  const generatedAt = attribute(root, 'dateGenerated')
  const now = new Date(generatedAt)
  if (!generatedAt || Number.isNaN(now.getTime())) {
    throw new UnreadableList('The list does not say when it was generated (dateGenerated).')
  }
  const problems: Problem[] = []
  const read = (node: Node, build: (entry: Entry) => ImportedSubject) => {
    const reference = textOf(node, 'REFERENCE_NUMBER') || textOf(node, 'DATAID')
    const name = namePartsOf(node).join(' ')
    if (!reference || !name) {
      const why = reference
        ? 'the entry has no name'
        : 'the entry has neither a reference number nor a data id'
      problems.push({ reference: reference || '?', field: 'entry', value: name, why, kept: null })
      return []
    }
    return [build({ node, reference, problems, remarks: [], countryOf, now })]
  }
  const subjects = [
    ...children(root, 'INDIVIDUALS')
      .flatMap((all) => children(all, 'INDIVIDUAL'))
      .flatMap((node) => read(node, person)),
    ...children(root, 'ENTITIES')
      .flatMap((all) => children(all, 'ENTITY'))
      .flatMap((node) => read(node, organisation)),
  ]
  if (subjects.length === 0) throw new UnreadableList('The list holds no individuals and no entities.')
  return { generatedAt, problems, subjects: eachOnce(subjects, problems) }
}

function person(entry: Entry): ImportedSubject {
  const { node, countryOf, now } = entry
  const names = namesOf(node, 'INDIVIDUAL_ALIAS')
  const { births, unread } = birthsOf(node, now)
  for (const one of unread) {
    entry.problems.push({ reference: entry.reference, ...one, kept: 'remarks' })
    entry.remarks.push(`Date of birth as given: ${one.value}.`)
  }
  const documents = documentsOf(node, countryOf, now)
  for (const one of documents.unread) {
    entry.problems.push({ reference: entry.reference, ...one, kept: one.kept ?? 'remarks' })
    if (!one.kept) entry.remarks.push(`Document as given: ${one.value}.`)
  }
  const born = placeOfBirth(entry)
  const titles = [...valuesOf(node, 'TITLE'), ...valuesOf(node, 'DESIGNATION')]
  return {
    ...common(entry, 'person'),
    names,
    births,
    documents: documents.documents,
    sex: sexOf(entry),
    nationalities: mapped(entry, 'NATIONALITY', valuesOf(node, 'NATIONALITY'), 'Nationality'),
    countries: [],
    birthPlace: born.place,
    birthCountry: born.country,
    designations: [...new Set(titles)],
    addresses: addressesOf(node, 'INDIVIDUAL_ADDRESS'),
    remarks: remarksOf(entry),
  }
}

function organisation(entry: Entry): ImportedSubject {
  const { node } = entry
  const written = children(node, 'ENTITY_ADDRESS')
    .map((address) => textOf(address, 'COUNTRY'))
    .filter(Boolean)
  return {
    ...common(entry, 'organisation'),
    names: namesOf(node, 'ENTITY_ALIAS'),
    births: [],
    documents: [],
    sex: 'U',
    nationalities: [],
    countries: mapped(entry, 'ENTITY_ADDRESS/COUNTRY', written, 'Country of an address', 'address'),
    birthPlace: null,
    birthCountry: null,
    designations: [],
    addresses: addressesOf(node, 'ENTITY_ADDRESS'),
    remarks: remarksOf(entry),
  }
}

function common({ node, reference }: Entry, type: 'person' | 'organisation') {
  const nameParts = namePartsOf(node)
  const listing: Listing = {
    list: textOf(node, 'UN_LIST_TYPE'),
    dataId: textOf(node, 'DATAID'),
    sourceVersion: textOf(node, 'VERSIONNUM'),
    listedOn: dayOf(textOf(node, 'LISTED_ON')),
    updatedOn: valuesOf(node, 'LAST_DAY_UPDATED').flatMap((day) => dayOf(day) ?? []),
    nameParts,
  }
  return {
    type,
    sourceReference: reference,
    caption: nameParts.join(' ').split(';')[0]?.trim().slice(0, 300) ?? reference,
    reasons: textOf(node, 'COMMENTS1') || null,
    listing,
  }
}

/** What the list says about its own entry stands first, then what could not be taken as data. */
function remarksOf({ node, reference, remarks }: Entry): string {
  const updated = valuesOf(node, 'LAST_DAY_UPDATED')
    .flatMap((day) => dayOf(day) ?? [])
    .sort()
    .at(-1)
  const said = [
    `UN Security Council consolidated list${textOf(node, 'UN_LIST_TYPE') && `, ${textOf(node, 'UN_LIST_TYPE')}`}: ${reference}`,
    dayOf(textOf(node, 'LISTED_ON')) && `listed on ${dayOf(textOf(node, 'LISTED_ON'))}`,
    updated && `last changed by the committee on ${updated}`,
  ]
  return [`${said.filter(Boolean).join(', ')}.`, ...remarks].join('\n')
}

/** Days carry a time zone in some entries ("2015-07-01-04:00"). */
function dayOf(text: string): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null
}

function sexOf({ node, reference, problems }: Entry): 'M' | 'F' | 'U' {
  const written = textOf(node, 'GENDER')
  if (/^m(?:ale)?$/i.test(written)) return 'M'
  if (/^f(?:emale)?$/i.test(written)) return 'F'
  if (written && !/^(?:u(?:nknown)?|na|n\/a)$/i.test(written)) {
    problems.push({
      reference,
      field: 'GENDER',
      value: written,
      why: 'it is neither male nor female',
      kept: null,
    })
  }
  return 'U'
}

/** Names of countries to codes, each once; what has no code is said in the remarks and reported. */
function mapped(
  entry: Entry,
  field: string,
  written: readonly string[],
  label: string,
  kept: 'remarks' | 'address' = 'remarks',
): string[] {
  const codes = new Set<string>()
  for (const name of new Set(written)) {
    const code = entry.countryOf(name)
    if (code) codes.add(code)
    else if (!/^(?:na|n\/a)$/i.test(name)) {
      entry.problems.push({
        reference: entry.reference,
        field,
        value: name,
        why: 'no country of this name is known',
        kept,
      })
      if (kept === 'remarks') entry.remarks.push(`${label} as given: ${name}.`)
    }
  }
  return [...codes]
}

/** The first place is the place of birth; the others, which the list also gives, stand in the remarks. */
function placeOfBirth(entry: Entry): { place: string | null; country: string | null } {
  const places = children(entry.node, 'INDIVIDUAL_PLACE_OF_BIRTH').flatMap((node) => {
    const place = joined(node, ['STREET', 'CITY', 'STATE_PROVINCE', 'NOTE'])
    const country = textOf(node, 'COUNTRY')
    return place || country ? [{ place, country }] : []
  })
  const [first, ...others] = places
  for (const other of others) {
    entry.remarks.push(
      `Also given as place of birth: ${[other.place, other.country].filter(Boolean).join(', ')}.`,
    )
  }
  if (!first) return { place: null, country: null }
  const [country = null] = mapped(
    entry,
    'INDIVIDUAL_PLACE_OF_BIRTH/COUNTRY',
    first.country ? [first.country] : [],
    'Country of birth',
  )
  return { place: first.place || null, country }
}

/** Addresses as one line each, the country in the list's own words. */
function addressesOf(node: Node, tag: string): string[] {
  const lines = children(node, tag).map((address) =>
    joined(address, ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY', 'NOTE']),
  )
  return [...new Set(lines.filter((line) => line !== ''))]
}

function joined(node: Node, tags: readonly string[]): string {
  return tags
    .map((tag) =>
      tag === 'NOTE' && textOf(node, tag)
        ? `(${textOf(node, tag).replace(/^\((.*)\)$/, '$1')})`
        : textOf(node, tag),
    )
    .filter(Boolean)
    .join(', ')
    .replaceAll(', (', ' (')
}

/** A reference that stands twice would be two writes of one record: the first is taken. */
function eachOnce(subjects: ImportedSubject[], problems: Problem[]): ImportedSubject[] {
  const seen = new Set<string>()
  return subjects.filter(({ sourceReference, caption }) => {
    const again = seen.has(sourceReference)
    if (again)
      problems.push({
        reference: sourceReference,
        field: 'entry',
        value: caption,
        why: 'the reference stands twice',
        kept: null,
      })
    seen.add(sourceReference)
    return !again
  })
}

function attribute(node: Node, name: string): string {
  const value = node[`@${name}`]
  return typeof value === 'string' ? value.trim() : ''
}
