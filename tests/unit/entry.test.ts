import { describe, expect, test } from 'vitest'
import { parseCountry } from '@/lib/bureaus/countries'
import { flatten } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { readArrangement } from '@/lib/records/entry/arrange-pictures'
import { rowsOfEntry } from '@/lib/records/entry/entry-rows'
import { entryRules } from '@/lib/records/entry/entry-rules'
import { type Issue, mayPublish, messageOf, ownIssues, refusalOf, saidArgs } from '@/lib/records/entry/issue'
import { loosens } from '@/lib/records/entry/present'
import { type EntryContext, type RawEntry, rawOfJson } from '@/lib/records/entry/raw-entry'
import { rawOfForm } from '@/lib/records/entry/raw-form'
import { enterable, readEntry, unknownFieldsOf } from '@/lib/records/entry/read-entry'
import { isGiven } from '@/lib/records/field'
import { streetAddressIn } from '@/lib/records/street-address'

const now = new Date('2026-11-25T12:00:00Z')
const context: EntryContext = {
  now,
  owner: 'FR',
  language: 'fr',
  country: (text) => parseCountry(text)?.code,
}

function kindOf(code: string) {
  const kind = enterable(code)
  if (!kind) throw new Error(code)
  return kind
}

const passport: RawEntry = {
  status: 'stolen_from_bearer',
  kind: 'passport',
  issuer: 'FRA',
  number: '12AB34567',
  purpose: 'P-B',
}
const portrait: RawEntry = {
  status: 'stolen',
  objectType: 'portrait_painting',
  title: 'La Dame au gant',
  maker: 'Claire Fontanel',
  period: '1640–1650, about',
  materials: 'oil paint; canvas',
  measurements: '60 x 50 cm',
  inscriptions: 'C. Fontanel',
  purpose: 'P-B',
}
const car: RawEntry = { status: 'stolen', kind: 'car', vin: 'WVWZZZ1JZ3W386752', purpose: 'P-B' }

const of = (type: string, base: RawEntry) => (change: RawEntry) =>
  readEntry(kindOf(type), { ...base, ...change }, context)
const document = of('travel-document', passport)
const vehicle = of('vehicle', car)
const work = (change: RawEntry, pictures = 1) =>
  readEntry(kindOf('artwork'), { ...portrait, ...change }, { ...context, pictures })
const told = (issues: readonly Issue[]) =>
  issues.map(({ field, level, code, suggestion }) =>
    [field, level, code, ...(suggestion === undefined ? [] : [`→${suggestion}`])].join(' '),
  )

test('an ordinary entry has nothing to be said about it', () => {
  expect(told(document({}).issues)).toEqual([])
  expect(told(vehicle({}).issues)).toEqual([])
})

describe('a travel document', () => {
  test.each<[string, RawEntry, string[]]>([
    ['without a status', { status: '' }, ['status must required']],
    ['of a status by its label', { status: 'Stolen from bearer' }, []],
    ['of no status', { status: 'eaten' }, ['status must notInList']],
    ['of half a status', { status: 'blank' }, ['status must notInList →stolen_blank']],
    ['without a number', { number: ' ' }, ['number must required']],
    ['with a number that is none', { number: 'unknown' }, ['number must placeholder →']],
    ['with a number too long for a passport', { number: '12AB345678' }, ['number must number.numberTooLong']],
    ['with a long number of a card', { kind: 'residence_permit', number: '12AB345678' }, []],
    ['with Cyrillic letters beyond Latin ones', { number: 'ЖЩ345678' }, ['number must number.numberLetters']],
    ['with two characters', { number: 'A1', kind: 'visa' }, ['number must numberTooShort']],
    ['with an unusual number', { number: '123456789' }, ['number should number.unusual']],
    ['with a text that is too long', { number: 'x'.repeat(41) }, ['number must tooLong']],
    ['issued by another country', { issuer: 'ESP' }, ['issuer must notOurs →FRA']],
    ['issued by its country by name', { issuer: 'France' }, []],
    ['issued by nobody', { issuer: 'Atlantis' }, ['issuer must issuerUnknown']],
    ['issued by a kind of person', { issuer: 'XXA' }, ['issuer must issuerUnknown']],
    ['issued on a day that is none', { issuedOn: '31/02/2024' }, ['issuedOn must date.dayInMonth']],
    ['issued in days to come', { issuedOn: '2026-11-28' }, ['issuedOn must date.future']],
    ['that expires later', { expiresOn: '2031-01-01' }, []],
    [
      'that expires before it was issued',
      { issuedOn: '2024', expiresOn: '2023-05' },
      ['expiresOn must endBeforeStart'],
    ],
    ['that expires in the year of its issue', { issuedOn: '2024-06', expiresOn: '2024' }, []],
    [
      'lost before it was issued',
      { issuedOn: '2024-06-02', lostOn: '2024-06-01' },
      ['lostOn must lossBeforeIssue'],
    ],
    ['lost on a day or month', { lostOn: '03/04/2026' }, ['lostOn should dayOrMonth →2026-03-04']],
    ['lost in a year of two digits', { lostOn: '03/04/24' }, ['lostOn must date.twoDigitYear']],
    ['lost about a year', { lostOn: 'circa 2024' }, ['lostOn info circaDropped']],
    ['lost nowhere', { lostCountry: 'Nowhere' }, ['lostCountry must countryUnknown']],
    ['of somebody', { circumstances: 'Volé à M. Karim à la gare' }, ['circumstances should nominal']],
    ['with a last number, not blank', { rangeTo: '12AB34570' }, ['rangeTo must rangeNotBlank']],
    ['blank, with dates', { status: 'stolen_blank', issuedOn: '2024' }, ['issuedOn must blankHasDates →']],
    ['blank, a range', { status: 'stolen_blank', rangeTo: '12AB34570' }, ['rangeTo info rangeCount']],
    ['blank, a short end', { status: 'stolen_blank', rangeTo: '70' }, ['rangeTo info rangeCount']],
    ['blank, backwards', { status: 'stolen_blank', rangeTo: '12AB34560' }, ['rangeTo must range.rangeOrder']],
    ['blank, one', { status: 'stolen_blank', rangeTo: '12AB34567' }, ['rangeTo must rangeOne →']],
    [
      'blank, a flood',
      { status: 'stolen_blank', kind: 'other', number: 'A00000000', rangeTo: 'A99999999' },
      ['rangeTo must rangeTooMany'],
    ],
    ['without a purpose', { purpose: '' }, ['purpose must required']],
    ['kept too long', { retentionUntil: '2037-01-01' }, ['retentionUntil must retentionTooLong →2036-11-25']],
    ['kept until yesterday', { retentionUntil: '24/11/2026' }, ['retentionUntil must retentionPast']],
    ['kept until some month', { retentionUntil: '2027-01' }, ['retentionUntil must wholeDay']],
    ['withheld from ourselves', { withheldFrom: ['France'] }, ['withheldFrom must ownCountry']],
    ['withheld and reserved', { withheldFrom: 'DE', onlyTo: 'ES' }, ['onlyTo must bothRestrictions']],
    ['of no level', { level: 'secret' }, ['level must notInList']],
    ['of a level by number', { level: '1' }, []],
    ['with a condition that is none', { handling: ['burn'] }, ['handling must notInList']],
    ['with a long reference', { sourceReference: 'r'.repeat(61) }, ['sourceReference must tooLong']],
    ['perhaps downloaded', { noDownload: 'perhaps' }, ['noDownload must yesOrNo']],
  ])('%s', (_, change, expected) => {
    expect(told(document(change).issues)).toEqual(expected)
  })

  test('is stored in the forms in which it is compared', () => {
    const read = document({
      status: 'stolen_blank',
      number: ' 12ab 34567 ',
      rangeTo: '70',
      lostOn: '3 mars 2026',
      lostCountry: 'Allemagne',
      circumstances: 'Cambriolage  d’une mairie',
      sourceReference: 'PJ/1',
      noDownload: 'oui',
      withheldFrom: 'Espagne; DE\nITA',
    })
    const { record, facts, snapshot } = rowsOfEntry(kindOf('travel-document'), read, 'FR')
    expect(facts).toMatchObject({
      country: 'FR',
      number: '12ab 34567',
      numberNorm: '12AB34567',
      rangeTo: '12AB34570',
      lostOn: '2026-03-03',
      lostCountry: 'DE',
      circumstances: 'Cambriolage d’une mairie',
      circumstancesLang: 'fr',
    })
    expect(record).toMatchObject({
      caption: 'FRA 12ab 34567–12AB34570',
      purpose: 'P-B',
      retentionUntil: '2036-11-25',
      noDownload: true,
      withheldFrom: ['ES', 'DE', 'IT'],
      sourceReference: 'PJ/1',
    })
    expect(snapshot.access).toEqual({ withheldFrom: ['ES', 'DE', 'IT'], onlyTo: [] })
    expect(snapshot.facts.rangeTo).toBe('12AB34570')
  })
})

describe('a vehicle', () => {
  test.each<[string, RawEntry, string[]]>([
    ['without any number', { vin: '' }, ['vin must vehicleNumber']],
    ['with letters for digits', { vin: 'WVWZZZ1JZ3W38675O' }, ['vin info vin.letter →WVWZZZ1JZ3W386750']],
    ['with a check digit that does not fit', { vin: '1HGCM82633A004353' }, ['vin should vin.checkDigit']],
    ['with sixteen characters', { vin: 'WVWZZZ1JZ3W38675' }, ['vin should vinLength']],
    ['with an old chassis number', { vin: '113904567', modelYear: '1968' }, ['vin info vin.oldChassis']],
    ['with three characters', { vin: 'ABC' }, ['vin must numberSigns']],
    ['with thirty', { vin: 'A1'.repeat(15) }, ['vin must numberSigns']],
    ['with one sign all through', { vin: '1'.repeat(17) }, ['vin should vin.repeated']],
    ['of a year to come', { modelYear: '2028' }, ['modelYear must outside']],
    ['of next year', { modelYear: '2027' }, []],
    [
      'stolen before it was built',
      { modelYear: '2020', stolenOn: '2015' },
      ['stolenOn should theftBeforeModel'],
    ],
    ['stolen in days to come', { stolenOn: '2026-11-28' }, ['stolenOn must date.future']],
    ['with a plate of no country', { plate: 'AB-123-CD' }, ['plateCountry should plateCountry →FR']],
    ['with a plate of another shape', { plate: '1', plateCountry: 'FR' }, ['plate should plate.shape']],
    ['with a plate without signs', { plate: '·', plateCountry: 'FR' }, ['plate must plate.empty']],
    ['whose plates alone were taken', { status: 'plates_only' }, ['plate must plateNumber']],
    ['with an engine number of two', { engineNumber: 'X1' }, ['engineNumber must numberSigns']],
    ['with a long make', { make: 'm'.repeat(41) }, ['make must tooLong']],
    ['with a make that is not known', { make: 'n/a' }, ['make should placeholder →']],
    ['of a colour by label', { colour: 'Dark blue' }, []],
    ['of no colour', { colour: 'plaid' }, ['colour must notInList']],
  ])('%s', (_, change, expected) => {
    expect(told(vehicle(change).issues)).toEqual(expected)
  })

  test('is stored in the forms in which it is compared', () => {
    const { record, facts } = rowsOfEntry(
      kindOf('vehicle'),
      vehicle({
        make: 'Volkswagen',
        model: 'Golf',
        modelYear: '2003',
        plate: 'ab-123-cd',
        plateCountry: 'FRA',
      }),
      'FR',
    )
    expect(facts).toMatchObject({
      vinNorm: 'WVWZZZ1JZ3W386752',
      modelYear: 2003,
      plateSkeleton: 'AB123CD',
      plateCountry: 'FR',
      engineNorm: null,
      circumstancesLang: null,
    })
    expect(record.caption).toBe('WVWZZZ1JZ3W386752 · Volkswagen Golf')
  })
})

describe('a work of art', () => {
  const musts = (read: ReturnType<typeof work>) => told(read.issues.filter(({ level }) => level === 'must'))

  test.each([
    ['with a picture', {}, 1, []],
    ['with neither a picture nor a reason', {}, 0, ['noPicture must pictureOrReason']],
    ['with a reason', { noPicture: 'pictures lost' }, 0, []],
    [
      'with a reason and nothing that marks it',
      { noPicture: 'pictures_lost', inscriptions: '' },
      0,
      ['distinguishingFeatures must objectId.notIdentifiable'],
    ],
    [
      'with a reason and no size',
      { noPicture: 'pictures_lost', measurements: '' },
      0,
      ['measurements must objectId.noMeasurements'],
    ],
    ['of no kind', { objectType: '' }, 1, ['objectType must required']],
    ['of a period that nobody reads', { period: 'when?' }, 1, ['period must artDate.unreadable']],
  ] as const)('%s', (_, change, pictures, expected) => {
    expect(musts(work(change, pictures))).toEqual(expected)
  })

  test('says what is to be looked at once more, and refuses it not', () => {
    const { issues } = work({
      title: '',
      materials: '',
      period: '',
      stolenPlace: '12 rue de la Paix, Paris',
      circumstances: 'Taken from the home of Mme Durand',
      distinguishingFeatures: 'Belongs to Mr Smith',
    })
    expect(told(issues).toSorted()).toEqual([
      'circumstances should nominal',
      'distinguishingFeatures should nominal',
      'materials should objectId.noMaterial',
      'period should objectId.noDate',
      'stolenPlace should exactAddress',
      'title should objectId.noTitleOrSubject',
    ])
    expect(told(work({ period: '1990', stolenOn: '1980' }).issues)).toEqual([
      'stolenOn should theftBeforeMaking',
    ])
    expect(told(work({ noPicture: 'pictures_lost' }).issues)).toEqual(['noPicture info reasonAndPicture'])
  })

  test('is stored in the forms in which it is found, and known when it comes twice', () => {
    const rows = (change: RawEntry, pictures: number) =>
      rowsOfEntry(kindOf('artwork'), work(change, pictures), 'FR', {
        photos: Array.from({ length: pictures }, () => ({
          sha256: 'a'.repeat(64),
          takenOn: null,
          caption: null,
          withheld: false,
        })),
      })
    const { facts, record, snapshot } = rows({ noPicture: 'pictures_lost' }, 1)
    expect(facts).toMatchObject({
      period: '1640~/1650~',
      materials: ['oil_paint', 'canvas'],
      measurements: ['height 60 cm', 'width 50 cm'],
      noPicture: null,
      thingKey: 'portrait_painting|dame gant|claire fontanel||height 60 cm;width 50 cm',
    })
    expect(facts.searchKeys).not.toEqual([])
    expect(record.caption).toBe('La Dame au gant · Claire Fontanel')
    expect(snapshot.photos).toHaveLength(1)
    expect(rows({ title: 'LA DAME AU  GANT' }, 0).facts.thingKey).toBe(facts.thingKey)
    expect(rows({ title: 'Madonna', maker: '', measurements: '' }, 0).facts.thingKey).toBeNull()
  })

  test.each([
    ['12 rue de la Paix', '12 rue de la Paix'],
    ['in 221B Baker Street, London', '221B Baker Street'],
    ['Calle Mayor 5, Madrid', 'Calle Mayor 5'],
    ['Hauptstraße 12', 'Hauptstraße 12'],
    ['شارع الحبيب بورقيبة 12', 'شارع الحبيب بورقيبة 12'],
    ['Musée de la Rue, Lyon, in 2019', undefined],
    ['Church of St. Anne, 3 pictures on the left', undefined],
    ['Route of the caravans, 1200 km', undefined],
  ])('the address in %s', (text, found) => {
    expect(streetAddressIn(text)).toBe(found)
  })
})

describe('pictures', () => {
  const sent = (...places: string[]) =>
    places.map((place, i) => ({
      id: 'abcd'.charAt(i),
      place,
      takenOn: '',
      caption: '',
      remove: place === '-',
    }))
  const order = (...places: string[]) =>
    readArrangement(sent(...places), now)
      .stay.map(({ id }) => id)
      .join('')

  test.each([
    ['abc', ['1', '2', '3']],
    ['abc', ['', 'x', '-3']],
    ['bac', ['2', '2', '3']],
    ['cba', ['3', '2', '1']],
    ['bca', ['9999', '2', '3']],
    ['cab', ['1', '2', '0']],
    ['ac', ['1', '-', '3']],
  ])('stand as %s where the form says %j', (expected, places) => {
    expect(order(...places)).toBe(expected)
  })

  test('say of each what is wrong with it', () => {
    const [one, two] = sent('1', '2')
    const read = readArrangement(
      [
        { ...one, takenOn: '2027' },
        { ...two, caption: 'x'.repeat(201), takenOn: '3 May 2019' },
      ] as Parameters<typeof readArrangement>[0],
      now,
    )
    expect(read.problems).toEqual({ 'takenOn-a': ['photo_date'], 'caption-b': ['photo_caption'] })
    expect(read.stay[1]?.takenOn).toBe('2019-05-03')
  })
})

test('lines of measurements in a form are one text each, as it was typed', () => {
  const form = new FormData()
  for (const [part, dimension, value, unit] of [
    ['object', 'height', '60,5', 'cm'],
    ['frame', 'width', '80', 'mm'],
    ['object', '', '', 'cm'],
    ['object', 'height', '30 x 20 cm', 'cm'],
    ['object', '', '12', 'cm'],
  ] as const) {
    form.append('measurements.part', part)
    form.append('measurements.dimension', dimension)
    form.append('measurements.value', value)
    form.append('measurements.unit', unit)
  }
  const { measurements } = rawOfForm(form)
  expect(measurements).toEqual(['height 60,5 cm', 'frame: width 80 mm', '30 x 20 cm', '12 cm'])
  expect(told(work({ measurements: measurements ?? '' }).issues)).toEqual([
    'measurements must measurement.noDimension',
  ])
})

test('what must be put right keeps it from being published', () => {
  const { issues } = document({ number: '', issuer: 'ESP', lostOn: '03/04/2026' })
  expect(mayPublish(issues)).toBe(false)
  expect(refusalOf(issues)).toEqual({ number: ['required'], issuer: ['notOurs'] })
  expect(mayPublish(document({ lostOn: '03/04/2026' }).issues)).toBe(true)
})

test.each(entryRules.map(({ code }) => code))(
  '%s: what an empty form holds lacks nothing but facts',
  (code) => {
    const kind = kindOf(code)
    const read = readEntry(kind, kind.rules.defaults(context), context)
    expect(
      read.issues.every(
        ({ level, code: said }) => level !== 'must' || /required|Number$|reasonOfNone/.test(said),
      ),
    ).toBe(true)
    expect(isGiven(read.spine.purpose)).toBe(true)
  },
)

test.each(entryRules.map(({ code }) => code))('%s: whatever is typed anywhere, reading answers', (code) => {
  const kind = kindOf(code)
  const names = [
    ...kind.type.sections.flatMap(({ fields }) => fields.map(({ name }) => name)),
    'level',
    'withheldFrom',
  ]
  const hostile = [
    '\u202e<b>',
    '=cmd()',
    '9'.repeat(4_000),
    '٣٤٥',
    '2026-13-45',
    ';;;,,,',
    '__proto__',
    'ＡＢ１２３',
    '\u0000',
  ]
  for (const name of names)
    for (const value of hostile)
      for (const raw of [value, [value, value]]) {
        const read = readEntry(kind, { [name]: raw }, context)
        if (mayPublish(read.issues)) throw new Error(`${name} ${value}`)
      }
})

test('names that no field has are told to their sender', () => {
  expect(unknownFieldsOf(kindOf('vehicle'), { vin: '1', ownerName: 'X', level: '0' })).toEqual(['ownerName'])
})

test('JSON values are read as what stands in a form', () => {
  expect([null, 3, true, 'a', ['a', 2], {}, [[{}]]].map(rawOfJson)).toEqual([
    '',
    '3',
    'true',
    'a',
    ['a', '2'],
    undefined,
    undefined,
  ])
})

test('every remark has its sentence', async () => {
  const said = flatten(await messagesOf('en'))
  expect(ownIssues.filter((code) => !said[`entry.issue.${code}`])).toEqual([])
  expect(Object.keys(said).filter((key) => key.startsWith('entry.issue.')).length).toBe(ownIssues.length)
  for (const code of [
    'date.future',
    'vin.checkDigit',
    'plate.shape',
    'number.unusual',
    'range.rangeOrder',
    'objectId.notIdentifiable',
  ] as const)
    expect(said[messageOf({ code })]).toBeDefined()
})

describe('access', () => {
  const before = {
    level: 1,
    withheldFrom: ['DE'],
    onlyTo: [],
    noPurpose: ['P-H'],
    noDownload: true,
    purpose: 'P-B',
    handling: [],
    sourceReference: null,
    retentionUntil: '2030-01-01',
  }
  test.each<[string, object, boolean]>([
    ['the same', {}, false],
    ['a country more withheld', { withheldFrom: ['DE', 'ES'] }, false],
    ['a country less withheld', { withheldFrom: [] }, true],
    ['a lower level', { level: 0 }, true],
    ['a purpose less excluded', { noPurpose: [] }, true],
    ['downloads', { noDownload: false }, true],
    ['reserved', { onlyTo: ['ES'] }, false],
  ])('%s', (_, change, expected) => {
    expect(loosens(before, { ...before, ...change })).toBe(expected)
  })
  test('reserved to more, or to all', () => {
    const reserved = { ...before, onlyTo: ['ES', 'IT'] }
    expect(loosens(reserved, { ...reserved, onlyTo: ['ES'] })).toBe(false)
    expect(loosens(reserved, { ...reserved, onlyTo: ['ES', 'DE'] })).toBe(true)
    expect(loosens(reserved, { ...reserved, onlyTo: [] })).toBe(true)
  })
})

describe('what a sentence of a remark is given', () => {
  test('keeps dates and numbers in their own direction, and leaves words by which a sentence is chosen', () => {
    const args = { day: '2026-03-02', dimension: 'height', count: 3 }
    expect(saidArgs({ args })).toEqual({
      day: '\u20682026\u2060-\u206003\u2060-\u206002\u2069',
      dimension: 'height',
      count: 3,
    })
  })
})
