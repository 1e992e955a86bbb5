import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/access/actor'
import { parseCountry } from '@/lib/bureaus/countries'
import { flatten } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { rowsOfEntry } from '@/lib/records/entry/entry-rows'
import { type Issue, mayPublish } from '@/lib/records/entry/issue'
import { flatEntry, rowActOf, withoutEmptyRows, withRowAct } from '@/lib/records/entry/part-rows'
import type { EntryContext, RawEntry } from '@/lib/records/entry/raw-entry'
import { rawOfForm } from '@/lib/records/entry/raw-form'
import { birthAsTyped, readBirth } from '@/lib/records/entry/read-birth'
import { enterable, readEntry, unknownFieldsOf } from '@/lib/records/entry/read-entry'
import { partTypes } from '@/lib/records/parts'

const now = new Date('2026-11-25T12:00:00Z')
const context: EntryContext = {
  now,
  owner: 'FR',
  language: 'fr',
  country: (text) => parseCountry(text)?.code,
}

/** A number in letters, for a name. */
const letters = (n: number) =>
  [...n.toString(20)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 20))).join('')

function kindOf(code: string) {
  const kind = enterable(code)
  if (!kind) throw new Error(code)
  return kind
}

const karim: RawEntry = {
  status: 'suspect',
  nationalities: 'MA',
  purpose: 'P-B',
  'names.1.kind': 'primary',
  'names.1.family': 'Mansouri',
  'names.1.given': 'Karim',
  'births.1.date': '1984-03-12',
}
const person = (change: RawEntry) => readEntry(kindOf('person'), { ...karim, ...change }, context)
const told = (issues: readonly Issue[]) =>
  issues.map(({ field, level, code, suggestion }) =>
    [field, level, code, ...(suggestion === undefined ? [] : [`→${suggestion}`])].join(' '),
  )

test('an ordinary person has nothing to be said about', () => {
  expect(told(person({}).issues)).toEqual([])
})

describe('a person', () => {
  const noName = { 'names.1.family': '', 'names.1.given': '' }
  test.each<[string, RawEntry, string[]]>([
    ['without a name', noName, ['names.1.family must required']],
    ['whose name is not known', { ...noName, status: 'unidentified_body', sex: 'M', heightCm: '180' }, []],
    ['with one name only', { 'names.1.given': '' }, []],
    ['with a placeholder for a name', { 'names.1.given': 'FNU' }, ['names.1.given info namePlaceholder →']],
    ['with a sign for a name', { 'names.1.given': '-' }, ['names.1.given info namePlaceholder →']],
    ['with digits for letters', { 'names.1.family': 'Mans0uri' }, ['names.1.family should nameDigits']],
    ['with no letter', { 'names.1.family': '12', 'names.1.given': '' }, ['names.1.family must nameLetters']],
    ['in two scripts', { 'names.1.family': 'Mаnsouri' }, ['names.1.family should nameScripts']],
    ['with a row that has a note alone', { 'names.2.note': 'x' }, ['names.2.family must nameEmpty']],
    ['with a row that is empty', { 'names.2.kind': 'alias', 'names.2.family': ' ' }, []],
    [
      'with two primary names',
      { 'names.2.kind': 'primary', 'names.2.full': 'K. M.' },
      ['names.2.kind must primaryTwice'],
    ],
    ['with no primary name', { 'names.1.kind': 'alias' }, ['names.1.kind must primaryMissing']],
    ['with a name of no kind', { 'names.1.kind': 'pet' }, ['names.1.kind must notInList']],
    ['whose primary name is graded', { 'names.1.quality': 'good' }, ['names.1.quality info qualityOfAlias']],
    [
      'whose whole name is another',
      { 'names.1.full': 'Karim Al Mansour' },
      ['names.1.full should wholeDiffers →'],
    ],
    ['whose whole name turns the parts', { 'names.1.full': 'Karim MANSOURI' }, []],
    [
      'with the same alias twice',
      { 'names.2.full': 'Abu Zaid', 'names.3.full': 'Abu  Zaid' },
      ['names.3.family should rowTwice'],
    ],
    [
      'born on a day or month',
      { 'births.1.date': '03/04/1984' },
      ['births.1.date should dayOrMonth →1984-03-04'],
    ],
    [
      'born on the first of January',
      { 'births.1.date': '1984-01-01' },
      ['births.1.date info firstOfJanuary →1984'],
    ],
    ['born on no day', { 'births.1.date': '31/02/1984' }, ['births.1.date must date.dayInMonth']],
    ['born tomorrow', { 'births.1.date': '2026-12-24' }, ['births.1.date must date.future']],
    ['born in some decades', { 'births.1.date': '1950-1984' }, ['births.1.date should rangeWide']],
    ['with a note on no date', { 'births.2.note': 'alias' }, ['births.2.date must required']],
    ['with a number of no type', { 'documents.1.number': 'AB123456' }, ['documents.1.type must required']],
    [
      'with a passport that expired before it was issued',
      {
        'documents.1.type': 'passport',
        'documents.1.number': 'AB1234567',
        'documents.1.issuedOn': '2024',
        'documents.1.expiresOn': '2023-05',
      },
      ['documents.1.expiresOn must endBeforeStart'],
    ],
    [
      'with a passport of an unusual number',
      { 'documents.1.type': 'passport', 'documents.1.number': '1234', 'documents.1.country': 'France' },
      ['documents.1.number should number.unusual'],
    ],
    [
      'with half a mark',
      { 'marks.1.kind': 'scar' },
      ['marks.1.location must required', 'marks.1.description must required'],
    ],
    ['listed by the UN', { status: 'subject_of_un_sanctions' }, ['status must unitedNationsOnly']],
    ['a witness to be arrested', { status: 'witness', purpose: 'P-A' }, ['purpose must noMeasure']],
    [
      'missing and to be arrested',
      { status: 'missing_person', purpose: 'P-A', sex: 'F' },
      ['purpose should purposeUnfit'],
    ],
    ['a minor without grounds', { 'births.1.date': '2012' }, ['reasons must minorReasons']],
    ['a minor with grounds', { 'births.1.date': '2012', reasons: 'Témoin unique' }, []],
    ['perhaps of age', { 'births.1.date': '2008' }, []],
    ['dead without grounds', { status: 'deceased' }, ['reasons must deceasedReasons']],
    ['with a caution on health', { warnings: ['contagious'] }, ['reasons must healthReasons']],
    ['who uses other names', { warnings: 'uses_aliases' }, ['warnings should aliasesWanted']],
    [
      'missing, of whom little is known',
      { status: 'missing_person', 'births.1.date': '' },
      ['births.1.date should missingBirth', 'sex should sexWanted'],
    ],
    [
      'of whom only a name is known',
      { 'births.1.date': '', nationalities: '' },
      ['births.1.date should nameAlone'],
    ],
    [
      'with sixty-one names, of which the search compares sixty',
      Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [
          `names.${i + 2}.full`,
          `Alias ${'abcdefghij'.charAt(i % 10)}${'klmnopqrst'.charAt(i / 10)}`,
        ]),
      ),
      ['names.61.family info namesBehind'],
    ],
    [
      'with more names than any list brings',
      Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => [`names.${i + 2}.full`, `Alias ${letters(i)}`]),
      ),
      ['names.1.family must tooManyRows'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(person(change).issues).sort()).toEqual(expected.toSorted())
  })

  test('is stored row by row, with what nobody types', () => {
    const read = person({
      'names.2.full': 'كريم المنصوري',
      'names.2.kind': 'transliteration',
      'names.3.full': 'Abu Zaid',
      'names.3.quality': 'low',
      'births.2.date': 'vers 1985',
      'documents.1.type': 'passport',
      'documents.1.number': ' ab 1234567 ',
      'documents.1.country': 'Maroc',
      'marks.1.kind': 'scar',
      'marks.1.location': 'chin',
      'marks.1.description': '3 cm',
    })
    expect(mayPublish(read.issues), told(read.issues).join()).toBe(true)
    const { record, facts, parts, snapshot } = rowsOfEntry(kindOf('person'), read, 'FR')
    expect(record).toMatchObject({ caption: 'Mansouri, Karim', retentionUntil: '2031-11-25' })
    expect(facts).toMatchObject({ sex: 'U', nationalities: ['MA'], identityConfirmed: false })
    expect(
      parts.names.map(({ kind, full, script, quality, source }) => [kind, full, script, quality, source]),
    ).toEqual([
      ['primary', 'Mansouri, Karim', 'Latn', null, 'FR'],
      ['transliteration', 'كريم المنصوري', 'Arab', null, 'FR'],
      ['alias', 'Abu Zaid', 'Latn', 'low', 'FR'],
    ])
    expect(parts.births.map(birthAsTyped)).toEqual(['1984-03-12', '1985~'])
    expect(snapshot.documents).toMatchObject([{ number: 'ab 1234567', country: 'MA', certainty: 'certain' }])
    expect(snapshot.marks).toEqual([{ kind: 'scar', location: 'chin', description: '3 cm' }])
  })

  test('corrected keeps who stated what did not change, and the pictures', () => {
    const kind = kindOf('person')
    const { snapshot } = rowsOfEntry(kind, person({}), 'MA')
    const [name] = snapshot.names
    const photo = { sha256: 'x', takenOn: null, caption: null, withheld: false }
    const before = {
      ...snapshot,
      names: name ? [{ ...name, lang: 'fr', certainty: 'alleged' }] : [],
      photos: [photo],
    }
    const after = rowsOfEntry(kind, person({ 'births.1.date': '1984-03-13' }), 'FR', before).snapshot
    expect(after.names).toMatchObject([{ source: 'MA', lang: 'fr', certainty: 'alleged' }])
    expect(after.births).toMatchObject([{ day: 13, source: 'FR' }])
    expect(after.photos).toEqual([photo])
  })

  test('without a name is called by what is known', () => {
    const read = person({
      ...noName,
      status: 'unidentified_person',
      sex: 'F',
      'births.1.date': '~1990',
      eyes: 'BRO',
    })
    expect(rowsOfEntry(kindOf('person'), read, 'FR').record.caption).toBe('? · F · ~1990')
  })
})

test('an organisation needs a name', () => {
  const read = (change: RawEntry) =>
    readEntry(
      kindOf('organisation'),
      {
        status: 'organisation_of_interest',
        purpose: 'P-C',
        countries: 'FR',
        'names.1.full': 'Ligne Sud',
        ...change,
      },
      context,
    )
  expect(told(read({}).issues)).toEqual([])
  expect(told(read({ 'names.1.full': '', countries: '' }).issues)).toEqual([
    'names.1.full must required',
    'countries should countriesWanted',
  ])
  expect(rowsOfEntry(kindOf('organisation'), read({}), 'FR').record.caption).toBe('Ligne Sud')
})

test.each([
  ['1984', '1984'],
  ['12 mars 1984', '1984-03-12'],
  ['~1984', '1984~'],
  ['1961/1964', '1961/1964'],
  ['c. 1961-1964', '1961/1964~'],
  ['196X', '1960/1969'],
  ['202X', '2020/2026'],
  ['١٢/٠٣/١٩٨٤', '1984-03-12'],
])('a birth typed as %s is kept, and shown again as %s', (typed, shown) => {
  const { value } = readBirth('births.1.date', typed, now)
  expect(value && birthAsTyped(value)).toBe(shown)
  expect(readBirth('births.1.date', shown, now).value).toEqual(value)
})

describe('rows', () => {
  const two: RawEntry = {
    status: 'x',
    'names.1.full': 'A',
    'names.2.full': 'B',
    'names.2.note': 'n',
    'births.1.date': '1984',
  }
  const pressed = (button: string) => {
    const act = rowActOf(button, two)
    return act && withRowAct(two, act)
  }
  test('come and go by a button', () => {
    expect(pressed('add.names')).toEqual({ ...two, 'names.3.kind': 'alias' })
    expect(pressed('add.documents')).toEqual({ ...two, 'documents.1.type': '' })
    expect(pressed('drop.names.1')).toEqual({
      status: 'x',
      'names.1.full': 'B',
      'names.1.note': 'n',
      'births.1.date': '1984',
    })
    expect(pressed('drop.names.9')).toEqual(two)
    for (const button of ['check', 'add.photos', 'add.__proto__', 'drop.names', 'drop.names.0', ''])
      expect(rowActOf(button, two)).toBeUndefined()
  })

  test('of JSON are objects', () => {
    expect(
      flatEntry({
        status: 'suspect',
        warnings: ['armed'],
        names: [{ full: 'A' }, { full: 'B', note: 'n' }],
        marks: [],
      }),
    ).toEqual({
      status: 'suspect',
      warnings: ['armed'],
      'names.1.full': 'A',
      'names.2.full': 'B',
      'names.2.note': 'n',
      marks: [],
    })
  })

  test('of a form are read by their dotted names alone', () => {
    const form = new FormData()
    for (const name of [
      'names.1.full',
      'names.01.full',
      'names.1',
      'names.1.full.x',
      '.1.full',
      'status',
      'do',
    ])
      form.append(name, 'v')
    expect(Object.keys(rawOfForm(form))).toEqual(['names.1.full', 'status'])
    expect(withoutEmptyRows({ status: '', 'names.1.full': '', 'names.1.given': 'A' })).toEqual({
      status: '',
      'names.1.given': 'A',
    })
  })

  test('of another part or field are told to their sender', () => {
    expect(
      unknownFieldsOf(kindOf('organisation'), {
        'names.1.full': 'A',
        'births.1.date': '1984',
        'names.1.x': '',
      }),
    ).toEqual(['births.1.date', 'names.1.x'])
  })
})

test('whatever is typed in a row, reading answers', () => {
  const hostile = [
    '\u202e<b>',
    '9'.repeat(4_000),
    '٣٤٥',
    ';;;',
    '__proto__',
    '\u0000',
    '1984/9999',
    'x'.repeat(300),
  ]
  for (const part of partTypes)
    for (const { name } of part.fields)
      for (const value of hostile)
        for (const raw of [value, [value, value]])
          expect(
            mayPublish(readEntry(kindOf('person'), { [`${part.name}.1.${name}`]: raw }, context).issues),
          ).toBe(false)
})

test.each(locales)('parts are called by their names in %s', async (locale) => {
  const said = flatten(await messagesOf(locale))
  const wanted = partTypes.flatMap(({ name, fields }) => [
    `record.part.${name}.title`,
    `record.part.${name}.row`,
    `entry.rows.add.${name}`,
    ...fields.map((field) => `record.part.${name}.${field.name}`),
  ])
  expect(wanted.filter((key) => !(key in said))).toEqual([])
})
