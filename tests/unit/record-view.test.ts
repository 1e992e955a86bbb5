import { describe, expect, test } from 'vitest'
import { labelledCodes } from '@/lib/records/codes'
import { coverOf, isCovered } from '@/lib/records/photo-cover'
import { fieldsOf } from '@/lib/records/record-type'
import {
  ageOf,
  bannersOf,
  conductOf,
  isMinor,
  listingOf,
  photosCovered,
  type RecordView,
  recordAsOf,
  sourceOf,
  warningsOf,
} from '@/lib/records/record-view'
import { recordTypeOf, recordTypes } from '@/lib/records/registry'
import { snapshotOf } from '@/lib/records/snapshot'
import { timelineOf } from '@/lib/records/timeline'

const now = new Date('2026-11-23T12:00:00Z')
const born = (year: number, month: number | null = null, day: number | null = null) => ({
  year,
  yearTo: null,
  month,
  day,
  circa: false,
  note: null,
  source: 'MA',
  certainty: 'certain',
  recordedAt: '2026-03-02T00:00:00Z',
})

function record(change: Partial<RecordView> = {}): RecordView {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    type: 'person',
    owner: 'MA',
    status: 'published',
    caption: 'TESTOV, Karim',
    reference: 'PER-2026-000001',
    sourceReference: null,
    purpose: 'P-A',
    level: 0,
    handling: [],
    noPurpose: [],
    noDownload: false,
    retentionUntil: '2031-03-02',
    version: 1,
    validatedAt: '2026-08-14T00:00:00Z',
    createdAt: '2026-03-02T00:00:00Z',
    updatedAt: '2026-03-02T00:00:00Z',
    access: null,
    facts: { status: 'suspect' },
    provenance: {},
    names: [],
    births: [born(1984, 3, 12)],
    documents: [],
    marks: [],
    photos: [],
    notices: [],
    links: [],
    versions: [],
    ...change,
  }
}

describe('banners', () => {
  const of = (change: Partial<RecordView>, own = false) => bannersOf({ record: record(change), own }, now)

  test('say nothing about an ordinary record', () => {
    expect(of({})).toEqual([])
  })

  test.each([
    ['draft', { status: 'draft' }],
    ['ceased', { status: 'ceased' }],
    ['expired', { status: 'expired' }],
    ['expired', { retentionUntil: '2026-11-20' }],
    ['no_measure', { facts: { status: 'witness' } }],
    ['deceased', { facts: { status: 'deceased' } }],
    ['minor', { births: [born(2012)] }],
    ['level', { level: 1 }],
    ['withheld_from', { access: { withheldFrom: ['SN'], onlyTo: [] } }],
    ['only_to', { access: { withheldFrom: [], onlyTo: ['FR'] } }],
    ['not_validated', { validatedAt: '2025-11-01T00:00:00Z' }],
    ['not_validated', { validatedAt: null, createdAt: '2025-01-01T00:00:00Z' }],
    ['expires_soon', { retentionUntil: '2026-12-01' }],
    ['new', { createdAt: '2026-11-22T00:00:00Z' }],
  ] satisfies [string, Partial<RecordView>][])('say %s when it is true', (banner, change) => {
    expect(of(change)).toContain(banner)
  })

  test('tell the owner half a year before the end, others a month before', () => {
    expect(of({ retentionUntil: '2027-03-01' }, true)).toEqual(['expires_soon'])
    expect(of({ retentionUntil: '2027-03-01' })).toEqual([])
  })
})

describe('age', () => {
  test('is that of the one stated date; two different years state none', () => {
    expect(ageOf(record(), now)).toEqual({ min: 42, max: 42 })
    expect(ageOf(record({ births: [born(1984)] }), now)).toEqual({ min: 41, max: 42 })
    expect(ageOf(record({ births: [born(1984), born(1986)] }), now)).toBeNull()
    expect(ageOf(record({ births: [] }), now)).toBeNull()
  })

  test('makes a minor only when every date says so, and covers pictures then', () => {
    expect(isMinor(record({ births: [born(2010), born(1990)] }), now)).toBe(false)
    expect(photosCovered(record({ births: [born(2010)] }), now)).toBe('minor')
    expect(photosCovered(record({ facts: { status: 'unidentified_body' } }), now)).toBe('deceased')
    expect(photosCovered(record(), now)).toBeNull()
  })
})

test('cautions that put somebody in danger come first; unknown ones stand at the end', () => {
  const facts = {
    warnings: ['zz_new', 'uses_aliases', 'suicidal', 'armed', 'escape_risk', 'violent', 'contagious'],
  }
  expect(warningsOf({ facts })).toEqual([
    'armed',
    'violent',
    'contagious',
    'suicidal',
    'escape_risk',
    'uses_aliases',
    'zz_new',
  ])
})

test.each([
  ['suspect', 'act'],
  ['charged', 'act'],
  ['witness', 'witness'],
  ['victim', 'victim'],
  ['missing_person', 'missing'],
  ['unidentified_body', 'body'],
  ['subject_of_un_sanctions', 'un'],
  ['possible_threat', 'threat'],
])('conduct towards a %s is "%s"', (status, conduct) => {
  expect(conductOf({ owner: 'MA', facts: { status } })).toBe(conduct)
})

test('a value is stated by whom its provenance says, else by the owner on the day of recording', () => {
  const stated = record({ provenance: { hair: { source: 'DZ', on: '2026-05-11', certainty: 'alleged' } } })
  expect(sourceOf(stated, 'hair')).toEqual({ source: 'DZ', on: '2026-05-11', certainty: 'alleged' })
  expect(sourceOf(stated, 'build')).toEqual({ source: 'MA', on: '2026-03-02', certainty: null })
})

test('a listing is read from where imports keep it', () => {
  const listing = {
    list: 'QDi',
    dataId: '1',
    sourceVersion: 'x',
    listedOn: '2011-01-01',
    updatedOn: ['2019-05-01'],
  }
  expect(listingOf({ provenance: { listing } })).toEqual(listing)
  expect(listingOf({ provenance: {} })).toBeNull()
})

test('an old version stands in the place of the present one, with its own facts and day', () => {
  const snapshot = snapshotOf({
    type: 'person',
    record: { status: 'published', caption: 'TESTOV, K.', purpose: 'P-A', retentionUntil: '2030-01-01' },
    person: { status: 'person_of_interest' },
    names: [],
  })
  const now3 = record({
    version: 3,
    versions: [{ version: 1, at: '2026-03-02T00:00:00Z', by: null, reason: 'Entered', snapshot }],
  })
  expect(recordAsOf(now3, 1)).toMatchObject({
    version: 1,
    caption: 'TESTOV, K.',
    facts: { status: 'person_of_interest' },
    access: null,
  })
  expect(recordAsOf(now3, 2)).toBeUndefined()
  expect(recordAsOf(now3, Number.NaN)).toBeUndefined()
})

test('the timeline is newest first, knows no future, and counts looks by day', () => {
  const documents = [
    {
      type: 'passport',
      number: 'X1',
      country: 'MA',
      issuedOn: '2019-05-20',
      expiresOn: '2029-05-20',
      note: null,
      source: 'MA',
      certainty: 'certain',
      recordedAt: '',
    },
    {
      type: 'passport',
      number: 'X0',
      country: 'MA',
      issuedOn: '2009',
      expiresOn: '2019-05-19',
      note: null,
      source: 'MA',
      certainty: 'certain',
      recordedAt: '',
    },
  ]
  const looks = [
    { day: null, looks: 3, ownLooks: 0, countries: 2 },
    { day: '2026-11-20', looks: 3, ownLooks: 0, countries: 2 },
  ]
  expect(
    timelineOf(record({ documents }), looks, now).map(({ at, what }) => [at.slice(0, 10), what]),
  ).toEqual([
    ['2026-11-20', 'looks'],
    ['2026-08-14', 'validated'],
    ['2026-03-02', 'created'],
    ['2019-05-20', 'document_issued'],
    ['2019-05-19', 'document_expired'],
  ])
})

test('every field of a type that takes codes names a list that has labels', () => {
  const lists = recordTypes
    .flatMap((type) => fieldsOf(type))
    .flatMap(({ kind, ...field }) =>
      kind === 'code' || kind === 'codes' ? [(field as { list?: string }).list] : [],
    )
  expect(lists.filter((list) => list === undefined || !(list in labelledCodes))).toEqual([])
  expect(recordTypeOf('no-type')).toBeUndefined()
})

describe('the cover of a picture', () => {
  const key = Buffer.alloc(32, 7)
  const asked = { photoId: 'p', size: 'thumb' as const, sessionId: 's', now, key }
  test('holds for a quarter of an hour at least and half an hour at most', () => {
    const cover = coverOf(asked)
    const in_ = (minutes: number) =>
      isCovered(cover, { ...asked, now: new Date(now.getTime() + minutes * 60_000) })
    expect([in_(0), in_(14), in_(31), in_(-120)]).toEqual([true, true, false, false])
  })
  test.each([{ photoId: 'q' }, { size: 'full' as const }, { sessionId: 't' }, { key: Buffer.alloc(32, 8) }])(
    'is void for %o',
    (other) => {
      expect(isCovered(coverOf(asked), { ...asked, ...other })).toBe(false)
    },
  )
  test.each(['', '.', 'x', '16rbr.', `${'9'.repeat(400)}.x`, 'NaN.abc'])(
    'is void when it reads %j',
    (cover) => {
      expect(isCovered(cover, asked)).toBe(false)
    },
  )
})
