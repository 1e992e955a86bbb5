import { describe, expect, test } from 'vitest'
import { noticeTypes } from '@/lib/notices/codes'
import { changesIn, diffDrafts } from '@/lib/notices/diff'
import type { SheetContent } from '@/lib/notices/sheet/content'
import { sheetOf } from '@/lib/notices/sheet/sheet'
import { comparableWith, forReaders, usualBase } from '@/lib/notices/versions'
import { fullDraftOf } from '@/tests/support/full-notice-drafts'
import { contentOf } from '@/tests/support/notice-contents'

const now = new Date('2026-11-26T12:00:00Z')

describe('what readers are told of a draft', () => {
  test.each(noticeTypes)('is what the sheet of a %s says, and all of it', (type) => {
    const draft = fullDraftOf(type)
    const read = forReaders(draft, now)
    const sheet = (each: SheetContent['draft']) =>
      sheetOf(contentOf(type, { draft: { ...each, declarations: [] } }))
    expect(sheet(read)).toEqual(sheet(draft))
    expect(read).toMatchObject({ declarations: [], extract: { fields: [] }, recipients: { countries: [] } })
    expect(Object.keys(read.request)).not.toContain('interest')
  })

  test('is nothing that a bureau told the Secretariat alone', () => {
    const draft = fullDraftOf('red')
    const told = {
      ...draft,
      request: { ...draft.request, interest: 'Another reason', newElements: 'More' },
      recipients: { scope: 'all_but' as const, countries: ['SN'], reason: 'Asylum' },
      declarations: [],
    }
    expect(changesIn(diffDrafts(draft, told))).toBeGreaterThan(0)
    expect(changesIn(diffDrafts(forReaders(draft, now), forReaders(told, now)))).toBe(0)
  })

  test('of a minor is neither address nor school', () => {
    const draft = fullDraftOf('yellow')
    const minor = {
      ...draft,
      person: { ...draft.person, marks: ['minor' as const], addresses: ['1 Street'], school: 'The school' },
    }
    expect(forReaders(minor, now).person).toMatchObject({ addresses: [] })
    expect(forReaders(minor, now).person.school).toBeUndefined()
  })
})

describe('what a version is compared with', () => {
  const at = now
  const versions = [
    { version: 4, publishedAt: at, handedAt: at },
    { version: 3, publishedAt: null, handedAt: at },
    { version: 2, publishedAt: at, handedAt: at },
    { version: 1, publishedAt: null, handedAt: null },
  ]
  test('is what somebody else had before it, the last published one first of all', () => {
    expect(comparableWith(versions, 4)).toEqual([3, 2])
    expect(usualBase(versions, 4)).toBe(2)
    expect(usualBase(versions.slice(1, 2), 4)).toBe(3)
    expect(usualBase(versions, 2)).toBeNull()
  })

  test('the sheet of one that was replaced says so before all else', () => {
    const [first] = sheetOf(contentOf('red', { superseded: true })).alerts
    expect(first).toEqual({ tone: 'stop', what: { is: 'say', key: 'superseded' } })
  })
})
