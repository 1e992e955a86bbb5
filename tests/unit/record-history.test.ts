import { describe, expect, test } from 'vitest'
import { differences, historyOf } from '@/lib/records/history'
import { type SnapshotSubject, snapshotOf } from '@/lib/records/snapshot'

const base: SnapshotSubject = {
  type: 'person',
  record: { status: 'published', caption: 'TESTOV, Karim', purpose: 'P-A', retentionUntil: '2031-03-02' },
  person: { status: 'suspect', hair: 'BLA', nationalities: ['MA'], recordId: 'not a fact' },
  names: [{ kind: 'primary', full: 'Testov Karim', script: 'Latn', source: 'MA' }],
  births: [{ year: 1984, month: 3, source: 'MA' }],
  documents: [{ type: 'passport', number: 'X1234567', source: 'MA' }],
}
const with_ = (change: Partial<SnapshotSubject>) => snapshotOf({ ...base, ...change })

describe('a snapshot', () => {
  test('is the same text for the same rows, whatever else they carry and in whatever order', () => {
    const person = { nationalities: ['MA'], hair: 'BLA', status: 'suspect', extra: 1 }
    expect(JSON.stringify(with_({ person }))).toBe(JSON.stringify(snapshotOf(base)))
  })

  test('keeps restrictions apart and holds no links', () => {
    const snapshot = with_({ record: { ...base.record, withheldFrom: ['SN'] } })
    expect(snapshot.access).toEqual({ withheldFrom: ['SN'], onlyTo: [] })
    expect(JSON.stringify({ ...snapshot, access: null })).not.toContain('SN')
    expect(Object.keys(snapshot)).not.toContain('links')
  })

  test('reads a day from a date as well as from text', () => {
    const retentionUntil = new Date('2031-03-02T00:00:00Z')
    expect(with_({ record: { ...base.record, retentionUntil } }).record.retentionUntil).toBe('2031-03-02')
  })
})

describe('differences between two versions', () => {
  const from = snapshotOf(base)

  test('are none between equal ones, also when the database has reordered the keys', () => {
    expect(differences(from, snapshotOf(base))).toEqual([])
    const [name] = from.names
    const reordered = {
      ...from,
      names: [Object.fromEntries(Object.entries(name ?? {}).toReversed())],
    } as typeof from
    expect(differences(from, reordered)).toEqual([])
  })

  test('name the value of a fact, before and after', () => {
    expect(differences(from, with_({ person: { ...base.person, hair: 'GRY' } }))).toEqual([
      { area: 'facts', field: 'hair', before: 'BLA', after: 'GRY' },
    ])
    expect(differences(from, with_({ person: { ...base.person, nationalities: ['MA', 'DZ'] } }))).toEqual([
      { area: 'facts', field: 'nationalities', before: ['MA'], after: ['MA', 'DZ'] },
    ])
  })

  test('say what was added, removed, and changed in place in a list; moving is no change', () => {
    const alias = { kind: 'alias', full: 'Mansuri', script: 'Latn', source: 'DZ' }
    const [primary] = base.names ?? []
    const both = primary ? [primary, alias] : []
    expect(differences(from, with_({ names: both }))).toMatchObject([
      { area: 'names', before: null, after: { full: 'Mansuri' } },
    ])
    expect(differences(with_({ names: both }), from)).toMatchObject([
      { area: 'names', before: { full: 'Mansuri' }, after: null },
    ])
    expect(differences(with_({ names: both }), with_({ names: both.toReversed() }))).toEqual([])
    const expires = with_({
      documents: [{ type: 'passport', number: 'X1234567', expiresOn: '2029-05-20', source: 'MA' }],
    })
    expect(differences(from, expires)).toMatchObject([
      { area: 'documents', before: { expiresOn: null }, after: { expiresOn: '2029-05-20' } },
    ])
  })

  test('keep equal rows apart when one of two goes', () => {
    const twice = with_({
      births: [
        { year: 1984, source: 'MA' },
        { year: 1984, source: 'DZ' },
      ],
    })
    const once = with_({ births: [{ year: 1984, source: 'MA' }] })
    expect(differences(twice, once)).toMatchObject([
      { area: 'births', before: { source: 'DZ' }, after: null },
    ])
  })

  test('are silent about restrictions when the reader was not given them', () => {
    const { access: _a, ...blindFrom } = from
    const { access: _b, ...blindTo } = with_({ record: { ...base.record, onlyTo: ['FR'] } })
    expect(differences(blindFrom, blindTo)).toEqual([])
  })
})

test('a history is newest first, and its first version changes nothing', () => {
  const version = (n: number, hair: string) => ({
    version: n,
    at: `2026-0${n}-01T00:00:00Z`,
    by: null,
    reason: `reason ${n}`,
    snapshot: with_({ person: { ...base.person, hair } }),
  })
  const history = historyOf([version(2, 'BRO'), version(1, 'BLA'), version(3, 'BRO')])
  expect(history.map((each) => [each.version, each.changes.length])).toEqual([
    [3, 0],
    [2, 1],
    [1, 0],
  ])
})
