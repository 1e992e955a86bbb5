import { describe, expect, test } from 'vitest'
import { byStrength, questionsOf, searchableOf, sharedBy, sharedDocument } from '@/lib/notices/alike'
import type { Match } from '@/lib/search/match'
import { draftOf, emptyDraft } from '@/tests/support/notice-drafts'

const red = draftOf('red')
const [warrant] = red.warrants

describe('what two notices share', () => {
  test('is said with the value: documents and case numbers however they are written, and the record', () => {
    const other = draftOf('blue', {
      documents: [{ type: 'passport', number: 'ab 1234-567', country: 'MA' }],
      'investigation.reference': (warrant?.reference ?? '').toLowerCase().replace('/', ' / '),
    })
    expect(sharedBy(red, other, true)).toEqual([
      { is: 'record', value: null },
      { is: 'document', value: 'AB1234567' },
      { is: 'case', value: warrant?.reference },
    ])
    expect(sharedDocument(red, other)).toBe('AB1234567')
  })

  test('is nothing where both are empty or the numbers are too short to mean anything', () => {
    const blank = emptyDraft('red')
    expect(sharedBy(blank, blank, false)).toEqual([])
    const short = { ...blank, investigation: { reference: '12' } }
    expect(sharedBy(short, short, false)).toEqual([])
  })
})

describe('the person of a draft', () => {
  test('is asked for and answered as a record would be', () => {
    expect(questionsOf(red)).toEqual([
      {
        family: 'Testi',
        given: 'Amara',
        birth: [{ year: 1984, month: 3, day: 12 }],
        nationalities: ['MA'],
        sex: 'F',
      },
    ])
    expect(searchableOf(red).names.map(({ full, family }) => family ?? full)).toEqual(['Testi', 'أمارة تستي'])
    expect(questionsOf(emptyDraft('red'))).toEqual([])
  })

  test('those that are likest stand first: the same record, then by the comparison', () => {
    const of = (band: Match['band'], bits: number) => ({ match: { band, bits } as Match, reasons: [] })
    const record = { match: null, reasons: [{ is: 'record' as const, value: null }] }
    const sorted = [
      of('weak', 30),
      of('possible', 9),
      { match: null, reasons: [] },
      record,
      of('identical', 2),
      of('possible', 12),
    ].sort(byStrength)
    expect(sorted.map(({ match, reasons }) => match?.bits ?? reasons.length)).toEqual([1, 2, 12, 9, 30, 0])
  })
})
