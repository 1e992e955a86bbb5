import { describe, expect, test } from 'vitest'
import { parseCountry } from '@/lib/bureaus/countries'
import { isWanted } from '@/lib/hits/seen'
import { instructionKey } from '@/lib/notices/about'
import { noticeTypes } from '@/lib/notices/codes'
import { recordOfDraft, subjectTypeOf } from '@/lib/notices/record-of-draft'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { draftOf } from '../support/notice-drafts'
import { messages } from '../support/subject-notices'

const now = new Date('2026-11-26T12:00:00Z')
const facts = { request: 'NTC-2026-00000001', keptUntil: '2031-11-26' }

function read(...draft: Parameters<typeof draftOf>) {
  const wanted = recordOfDraft(draftOf(...draft), facts)
  const kind = wanted && enterable(wanted.type)
  if (!wanted || !kind) return null
  return readEntry(kind, wanted.raw, {
    now,
    owner: 'MA',
    language: 'fr',
    country: (text) => parseCountry(text)?.code,
    pictures: 1,
  })
}

describe('the record of a notice', () => {
  test.each([
    ['red', 'person'],
    ['yellow', 'person'],
    ['black', 'person'],
    ['un_special', 'person'],
    ['stolen_work_of_art', 'artwork'],
    ['purple', undefined],
    ['orange', undefined],
    ['silver', undefined],
  ] as const)('of a %s notice is of type %s', (type, expected) => {
    expect(subjectTypeOf(draftOf(type))).toBe(expected)
  })

  test('holds names in every script, births, papers and marks, and goes to whom the notice goes', () => {
    const entry = read('red', {
      'person.names': [
        { kind: 'alias', family: 'Tesst', given: 'Mara', quality: 'good' },
        { kind: 'primary', family: 'Testi', given: 'Amara', original: 'أمارة تستي' },
        { kind: 'primary', family: 'Second', given: 'Amara' },
      ],
      'person.births': [{ date: { year: 1984, month: 3 } }, { date: { year: 1985, circa: true } }],
      'documents.0': { type: 'passport', number: 'AB 1234567', country: 'MA', issuedOn: { year: 2020 } },
      'description.marks': [{ kind: 'scar', place: 'head', text: 'small' }, { kind: 'tattoo' }],
      recipients: { scope: 'all_but', countries: ['SN', 'FR'] },
    })
    expect(entry?.issues.filter(({ level }) => level === 'must')).toEqual([])
    expect(entry?.parts.names.map(({ kind, full, script }) => [kind, full, script])).toEqual([
      ['primary', 'Testi, Amara', 'Latn'],
      ['transliteration', 'أمارة تستي', 'Arab'],
      ['alias', 'Tesst, Mara', 'Latn'],
      ['alias', 'Second, Amara', 'Latn'],
    ])
    expect(entry?.parts.births.map(({ year, month, circa }) => [year, month, circa])).toEqual([
      [1984, 3, false],
      [1985, null, true],
    ])
    expect(entry?.parts.documents).toMatchObject([{ number: 'AB 1234567', country: 'MA', issuedOn: '2020' }])
    expect(entry?.parts.marks).toHaveLength(1)
    expect(entry?.values).toMatchObject({
      status: 'charged',
      sex: 'F',
      nationalities: ['MA'],
      nationalityConfirmed: true,
    })
    expect(entry?.spine).toMatchObject({
      purpose: 'P-A',
      withheldFrom: ['SN', 'FR'],
      onlyTo: [],
      retentionUntil: '2031-11-26',
      sourceReference: facts.request,
    })
  })

  test.each(noticeTypes)('of a complete %s notice can be entered as it is', (type) => {
    expect(
      read(type)?.issues.filter(({ level, code }) => level === 'must' && code !== 'unitedNationsOnly') ?? [],
    ).toEqual([])
  })

  test('is none where nobody is named yet', () => {
    expect(recordOfDraft(draftOf('red', { 'person.names': [] }), facts)).toBeNull()
  })
})

describe('what a notice asks of whoever finds the person', () => {
  test('of one that is suspended nobody acts, and victims and witnesses meet no measure', () => {
    expect(instructionKey({ type: 'red', inForce: false }, 'charged')).toBe('do_not_act')
    expect(instructionKey({ type: 'blue', inForce: true }, 'victim')).toBe('blue_protected')
    expect(instructionKey({ type: 'blue', inForce: true }, 'suspect')).toBe('blue')
    expect(instructionKey({ type: 'yellow', inForce: true }, 'victim')).toBe('yellow')
  })

  test.each(['en', 'fr', 'es', 'ar'] as const)('is said for every type in %s', (locale) => {
    const { instruction } = messages(locale)
    expect(Object.keys(instruction).toSorted()).toEqual(
      [...noticeTypes, 'blue_protected', 'do_not_act'].toSorted(),
    )
    // A yellow notice and a suspended one speak to a person in trouble, not about a suspect.
    for (const key of ['red', 'yellow', 'do_not_act']) expect(instruction[key]).toContain('{ncb}')
  })

  test('a red notice in force makes a hit urgent whatever the status, another does not', () => {
    const seen = { type: 'person' as const, facts: { status: 'person_of_interest' } }
    expect(isWanted(seen, [])).toBe(false)
    expect(isWanted(seen, [{ type: 'red', inForce: true }])).toBe(true)
    expect(
      isWanted(seen, [
        { type: 'red', inForce: false },
        { type: 'blue', inForce: true },
      ]),
    ).toBe(false)
    expect(isWanted({ type: 'artwork', facts: {} }, [{ type: 'red', inForce: true }])).toBe(false)
  })
})
