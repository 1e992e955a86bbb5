import type { NoticeDraft } from '../draft'
import type { SheetBlock, SheetRow, SheetValue } from './model'
import { all, code, country, date, mark, name, row, rows, say, told, when, writer } from './values'

type Name = NoticeDraft['person']['names'][number]

/** Who it is (DOMAIN 2.4, 3), of a person or an entity. Of a minor neither address nor school stands on any sheet (R-YEL-2). */
export function identityBlocks(draft: NoticeDraft, { entity, minor }: { entity: boolean; minor: boolean }) {
  const { person, request } = draft
  const text = writer(request.language)
  const primary = person.names.filter(({ kind }) => kind === 'primary')
  const others = person.names.filter(({ kind }) => kind !== 'primary' && kind !== 'birth')
  return rows(
    ...primary.map((one) => (entity ? row('entityName', fullName(one)) : namedParts(one))),
    row('originalScript', ...primary.map(({ original }) => name(original))),
    ...person.names.filter(({ kind }) => kind === 'birth').map((one) => row('nameAtBirth', fullName(one))),
    ...kindsOf(others).map((kind) =>
      row(
        { list: 'nameKinds', code: kind },
        ...others.filter((one) => one.kind === kind).map((one) => withQuality(one)),
      ),
    ),
    row('status', code('personStatuses', person.status), ...marksOf(draft)),
    row('sex', code('sexes', person.sex)),
    row(
      'born',
      ...person.births.map((birth) =>
        all(
          ' · ',
          date(birth.date),
          when(birth.certainty !== 'certain', code('certainties', birth.certainty)),
        ),
      ),
    ),
    row('birthPlace', all(', ', name(person.birthPlace), country(person.birthCountry))),
    row(
      'nationality',
      ...person.nationalities.map((one) =>
        all(' · ', country(one.country), say(one.confirmed ? 'confirmed' : 'notConfirmed')),
      ),
    ),
    row(
      'identity',
      when(
        person.identityConfirmed !== undefined,
        say(person.identityConfirmed ? 'identityConfirmed' : 'identityNotConfirmed'),
      ),
    ),
    row('father', fullName(person.father)),
    row('mother', fullName(person.mother)),
    row('occupation', text(person.occupation)),
    row(
      'languages',
      all(', ', ...person.languages.map((one): SheetValue => ({ is: 'language', code: one }))),
    ),
    ...(minor ? [] : [row('addresses', ...person.addresses.map(name)), row('school', name(person.school))]),
    row('countries', all(', ', ...request.countries.map(country))),
  )
}

/** What somebody or a body looks like, and what there is to tell him by. */
export function descriptionBlocks({ description, evidence, request }: NoticeDraft): SheetBlock[] {
  const { heightCm, weightKg, build, eyes, hair, marks } = description
  const text = writer(request.language)
  return rows(
    row('height', when(heightCm, say('centimetres', { cm: heightCm ?? 0 }))),
    row('weight', when(weightKg, say('kilograms', { kg: weightKg ?? 0 }))),
    row('build', code('builds', build)),
    row('eyes', code('eyeColours', eyes)),
    row('hair', code('hairColours', hair)),
    row(
      'marks',
      ...marks.map((one) =>
        all(' · ', code('markKinds', one.kind), code('bodyParts', one.place), text(one.text)),
      ),
    ),
    row(
      'available',
      all(
        ' · ',
        when(evidence.fingerprints, say('fingerprints')),
        when(evidence.dna, say('dna')),
        when(evidence.dental, say('dental')),
      ),
    ),
    told('appearance', text(description.text)),
  )
}

export const documentBlocks = ({ documents }: NoticeDraft): SheetBlock[] =>
  documents.map((document) => ({
    is: 'item',
    name: all(' · ', code('documentTypes', document.type), mark(document.number)) as SheetValue,
    rows: [
      row('country', country(document.country)),
      row('issued', date(document.issuedOn)),
      row('expires', date(document.expiresOn)),
    ].flat(),
  }))

/** The line that says who or what it is about, and the same in its own script. */
export function subjectOf(draft: NoticeDraft, about: string): SheetValue[] {
  const [first] = draft.person.names.filter(({ kind }) => kind === 'primary')
  const named = name(first ? headline(first) : undefined)
  const titled = writer(draft.request.language)(draft.object.title)
  const fallback =
    about === 'body'
      ? code('personStatuses', 'unidentified_body')
      : about === 'work'
        ? code('objectTypes', draft.object.objectType)
        : about === 'asset'
          ? code('assetKinds', draft.asset.kind)
          : code('personStatuses', about === 'person' ? draft.person.status : undefined)
  const main = named ?? titled ?? fallback ?? code('subjectKinds', about)
  return [main, name(first?.original)].filter((value) => value !== undefined)
}

const headline = ({ family, given }: Pick<Name, 'family' | 'given'>) =>
  [family?.toLocaleUpperCase('en'), given].filter(Boolean).join(', ')

const fullName = ({ family, given }: { family?: string; given?: string } = {}) =>
  name([family, given].filter(Boolean).join(', '))

const namedParts = ({ family, given }: Name): SheetRow[] => [
  ...row('familyName', name(family)),
  ...row('forenames', name(given)),
]

const withQuality = (one: Name) =>
  all(' · ', fullName(one), name(one.original), code('nameQualities', one.quality))

const kindsOf = (names: readonly Name[]) => [...new Set(names.map(({ kind }) => kind))]

/** An office is weighed in review and is nothing that a reader abroad needs. */
const marksOf = ({ person }: NoticeDraft) =>
  person.marks.filter((mark) => mark !== 'official').map((one) => code('personMarks', one))
