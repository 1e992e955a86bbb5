import { describe, expect, it } from 'vitest'
import { takenUp } from '@/lib/records/entry/taken-up'

describe('a correction on a record that changed meanwhile', () => {
  const before = { number: 'A1', place: 'Lyon', circumstances: 'One\nTwo', handling: ['a', 'b'], vin: '' }

  it('takes what was not touched from the file, keeps what was typed, and names what both changed', () => {
    const now = { ...before, place: 'Lille', circumstances: 'Three' }
    const typed = { ...before, number: 'A2', place: 'Nice' }
    expect(takenUp(before, now, typed)).toEqual({
      texts: { ...before, number: 'A2', place: 'Nice', circumstances: 'Three' },
      disputed: [{ field: 'place', before: 'Lyon', now: 'Lille', typed: 'Nice' }],
    })
  })

  it('is not misled by how a form sends the same: order of boxes, ends of lines, blanks', () => {
    const typed = { ...before, circumstances: 'One\r\nTwo ', handling: ['b', 'a'] }
    const now = { ...before, circumstances: 'Four', handling: ['c'] }
    expect(takenUp(before, now, typed)).toEqual({ texts: now, disputed: [] })
  })

  it('takes a list that is not sent as emptied, and the same change by both as no dispute', () => {
    const { handling: _none, ...typed } = { ...before, place: 'Nice' }
    const { texts, disputed } = takenUp(before, { ...before, place: 'Nice' }, typed)
    expect([texts.handling, texts.place, disputed]).toEqual(['', 'Nice', []])
  })
})

it('rows of a part are one thing: his, or those on file', () => {
  const before = { 'names.1.full': 'A', 'names.2.full': 'B', 'names.3.full': 'C', place: 'Lyon' }
  const shorter = { 'names.1.full': 'A', 'names.2.full': 'C', place: 'Lyon' }
  expect(takenUp(before, { ...before, 'names.1.full': 'A2' }, { ...before, place: 'Nice' }).texts).toEqual({
    ...before,
    'names.1.full': 'A2',
    place: 'Nice',
  })
  expect(takenUp(before, { ...before, 'names.1.full': 'A2' }, shorter)).toEqual({
    texts: { ...shorter, 'names.3.full': '' },
    disputed: [{ field: 'names.1.full', before: 'A', now: 'A2', typed: 'A' }],
  })
})
