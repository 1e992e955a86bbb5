import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatControlNumber, parseControlNumber } from '@/lib/identifiers/control-number'
import {
  firstTerm,
  latestExtension,
  latestSuspension,
  locatedClocks,
  promptDue,
  promptsOf,
  retentionStage,
} from '@/lib/notices/retention'

const day = (iso: string) => new Date(`${iso}T09:00:00Z`)

test('a notice is kept five years, and five more from the day on which that is asked', () => {
  expect(firstTerm(day('2026-11-26'))).toBe('2031-11-26')
  expect(firstTerm(day('2024-02-29'))).toBe('2029-02-28')
  expect(latestExtension('2026-12-01', day('2026-11-26'))).toBe('2031-11-26')
  expect(latestExtension('2026-11-25', day('2026-11-26'))).toBeUndefined()
})

test('its source is asked 180, 90, 30 and 7 days before the end', () => {
  expect(promptsOf('2027-06-30')).toEqual([
    { daysBefore: 180, on: '2027-01-01' },
    { daysBefore: 90, on: '2027-04-01' },
    { daysBefore: 30, on: '2027-05-31' },
    { daysBefore: 7, on: '2027-06-23' },
  ])
})

test('each prompt goes out once; of several that are due, the most pressing one', () => {
  const due = (on: string, ...sent: number[]) => promptDue('2027-06-30', sent, day(on))?.daysBefore
  expect(due('2026-12-31')).toBeUndefined()
  expect(due('2027-01-01')).toBe(180)
  expect(due('2027-01-02', 180)).toBeUndefined()
  expect(due('2027-06-01', 180)).toBe(30)
  expect(due('2027-06-02', 180, 30)).toBeUndefined()
  expect(due('2027-06-30', 180, 90, 30)).toBe(7)
  expect(due('2027-07-01')).toBeUndefined()
})

test('silence hides it after its last day and deletes it thirty days later', () => {
  const stage = (on: string) => retentionStage('2027-06-30', day(on))
  expect(['2027-06-30', '2027-07-01', '2027-07-30', '2027-07-31'].map(stage)).toEqual([
    'kept',
    'hidden',
    'hidden',
    'deleted',
  ])
})

test('a suspension lasts six months at most', () => {
  expect(latestSuspension(new Date('2026-08-31T10:00:00Z')).toISOString()).toBe('2027-02-28T10:00:00.000Z')
  expect(latestSuspension(new Date('2026-11-26T10:00:00Z')).toISOString()).toBe('2027-05-26T10:00:00.000Z')
})

test('whoever asked for an arrest acknowledges within a day, says what he means to do within three', () => {
  const clocks = locatedClocks(new Date('2026-11-26T10:00:00Z'), 18)
  expect(Object.values(clocks).map((at) => at.toISOString().slice(0, 10))).toEqual([
    '2026-11-27',
    '2026-11-29',
    '2026-12-14',
  ])
})

test('control numbers are read as people write them and printed as notices do', () => {
  expect(parseControlNumber(' a-1234 / 11-2026 ')).toEqual({
    letter: 'A',
    serial: 1234,
    month: 11,
    year: 2026,
  })
  expect(parseControlNumber('A-1234/06-2026')).toEqual(parseControlNumber('A-1234/6-2026'))
  for (const wrong of ['A-1234/13-2026', 'A-0/1-2026', 'A-1/1-1945', '1234/11-2026', 'A-1234567/1-2026', ''])
    expect(parseControlNumber(wrong), wrong).toBeUndefined()
  expect(() => formatControlNumber({ letter: 'A', serial: 1, month: 0, year: 2026 })).toThrow(RangeError)
})

test('a printed control number is read as the same one', () => {
  const numbers = fc.record({
    letter: fc.constantFrom(...'ABCDEFGHSU'),
    serial: fc.integer({ min: 1, max: 999_999 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 1946, max: 9999 }),
  })
  fc.assert(
    fc.property(numbers, (number) => {
      expect(parseControlNumber(formatControlNumber(number))).toEqual(number)
    }),
  )
})
