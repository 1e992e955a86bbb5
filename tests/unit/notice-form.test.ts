import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { noticeForms, noticeTypes } from '@/lib/notices/codes'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import { placeOf } from '@/lib/notices/form/place'
import { statusOf } from '@/lib/notices/form/status'
import { namesOf, readTexts, textsOf } from '@/lib/notices/form/texts'
import { topics, topicsOf } from '@/lib/notices/form/topics'
import { formOf, itemsOf, withoutItem, writeTopic } from '@/lib/notices/form/write'
import { checkDraft, rulesOf } from '@/lib/notices/rules'
import { contextOf, draftOf, emptyDraft } from '@/tests/support/notice-drafts'

const now = new Date('2026-11-26T12:00:00Z')
const drafts = noticeTypes.map((type) => draftOf(type))
const topicNamed = (name: string, draft: NoticeDraft) => {
  const found = topicsOf(draft, now).find((topic) => topic.name === name)
  if (!found) throw new Error(`no topic ${name}`)
  return found
}

/** Ways to every value that a draft can hold; lists of items as one way for each field of an item. */
function waysOf(schema: unknown, way = ''): string[] {
  const def = (schema as z.ZodType).def as unknown as {
    type: string
    innerType?: unknown
    element?: unknown
    in?: unknown
    shape?: Record<string, unknown>
  }
  if (def.innerType) return waysOf(def.innerType, way)
  if (def.type === 'pipe') return waysOf(def.in, way)
  if (def.type === 'array') {
    const item = waysOf(def.element, '')
    return item.length === 1 && item[0] === '' ? [way] : item.map((each) => `${way}.${each}`)
  }
  const isDate = def.shape && 'year' in def.shape
  if (def.shape && !isDate)
    return Object.entries(def.shape).flatMap(([name, inner]) => waysOf(inner, way ? `${way}.${name}` : name))
  return [way]
}

/** Kept by the program, never typed: who declared and when, ids of pictures, the record it began from. */
const kept = [
  'version',
  'form',
  'type',
  'request.record',
  'extract.by',
  'extract.at',
  'declarations.what',
  'declarations.by',
  'declarations.at',
  'evidence.pictures.id',
  'object.measurements.original',
]

test('every value that a draft can hold is asked for somewhere', () => {
  const asked = topics.flatMap(({ list, fields }) => fields.map(({ at }) => (list ? `${list}.${at}` : at)))
  const wanted = waysOf(draftSchema).filter((way) => !kept.includes(way))
  expect(wanted.length).toBeGreaterThan(100)
  expect(wanted.filter((way) => !asked.includes(way))).toEqual([])
  expect(asked.filter((way) => !wanted.includes(way))).toEqual([])
})

test('a page asks for eight things at most, charges and warrants apart', () => {
  const long = topics.filter(
    ({ name, fields }) => fields.length > 8 && !['charges', 'warrants'].includes(name),
  )
  expect(long.map(({ name }) => name)).toEqual([])
})

test.each(drafts.map((draft) => [draft.type, draft] as const))(
  'what a complete %s draft holds is shown by its pages, and reads as it was',
  (_, draft) => {
    for (const topic of topicsOf(draft, now)) {
      const parts = topic.list ? itemsOf(draft, topic) : [draft]
      for (const part of parts) {
        const texts = textsOf(topic.fields, part)
        expect(Object.keys(texts).sort()).toEqual(topic.fields.flatMap(namesOf).sort())
        const read = readTexts(topic.fields, texts, part, draft)
        expect(read.problems).toEqual({})
        expect(read.value).toEqual(part)
      }
    }
  },
)

test.each(noticeTypes.flatMap((type) => noticeForms.map((form) => [type, form] as const)))(
  'whatever a rule of a %s %s finds, a page of the form or the last page is where it is put right',
  (type, form) => {
    for (const draft of [emptyDraft(type, form), { ...draftOf(type), form }]) {
      const names = topicsOf(draft, now).map(({ name }) => name)
      for (const { field, id } of checkDraft(draft, contextOf(type)))
        expect([id, [...names, 'check'].includes(placeOf(field, draft, now).topic)]).toEqual([id, true])
    }
  },
)

test('places name the item and the field', () => {
  const draft = draftOf('red')
  expect(placeOf('charges.0.law', draft, now)).toEqual({ topic: 'charges', item: 1, field: 'law' })
  expect(placeOf('charges', draft, now)).toEqual({ topic: 'charges' })
  expect(placeOf('facts.role', draft, now)).toEqual({ topic: 'facts', field: 'facts.role' })
  expect(placeOf('request.interest', draft, now)).toEqual({ topic: 'action', field: 'request.interest' })
  expect(placeOf('declarations.appeal', draft, now)).toEqual({ topic: 'check', field: 'declarations.appeal' })
  expect(placeOf('request', draft, now)).toEqual({ topic: 'case' })
})

describe('what was typed', () => {
  const draft = draftOf('red')
  const charges = topicNamed('charges', draft)
  const facts = topicNamed('facts', draft)
  const write = (name: string, edits: Record<string, string>, item?: number | 'new') => {
    const topic = topicNamed(name, draft)
    const was = formOf(topic, draft, item)
    return writeTopic(topic, draft, { texts: { ...was, ...edits }, was, item })
  }

  test('is stored as it is meant: years and months, dates without a day, several choices', () => {
    expect(
      write('charges', { 'maxMonths.years': '2', 'maxMonths.months': '6' }, 0).draft.charges[0]?.maxMonths,
    ).toBe(30)
    expect(
      write('facts', { 'facts.from.day': '', 'facts.from.month': '٣', 'facts.from.year': '٢٠٢٦' }).draft.facts
        .from,
    ).toEqual({
      year: 2026,
      month: 3,
    })
    expect(write('action', { 'request.countries': 'ES\nFR\nPT' }).draft.request.countries).toEqual([
      'ES',
      'FR',
      'PT',
    ])
    expect(write('facts', { 'facts.place': '  ' }).draft.facts).not.toHaveProperty('place')
  })

  test.each([
    ['facts', 'facts.from', { 'facts.from.month': '13' }, 'date'],
    ['facts', 'facts.from', { 'facts.from.year': '26' }, 'date_year'],
    ['facts', 'facts.from', { 'facts.from.year': '' }, 'date_year'],
    ['facts', 'facts.from', { 'facts.from.day': '31', 'facts.from.month': '2' }, 'date'],
    ['facts', 'facts.place', { 'facts.place': 'x'.repeat(401) }, 'long'],
    ['facts', 'facts.country', { 'facts.country': 'Morocco' }, 'country'],
    ['case', 'request.keepUntil', { 'request.keepUntil': '2027-02-30' }, 'day'],
    ['case', 'person.status', { 'person.status': 'witness' }, 'choice'],
    ['description', 'description.heightCm', { 'description.heightCm': '17' }, 'number'],
    ['action', 'request.actions', { 'request.actions': 'warn' }, 'choice'],
  ])('of %s, what %s cannot hold is named and leaves the rest', (name, at, edits, problem) => {
    const { problems, draft: written } = write(name, edits as unknown as Record<string, string>)
    expect(problems).toEqual({ [at]: problem })
    expect(written).toEqual(draft)
  })

  test('an item that lacks what makes it one is not stored', () => {
    const { problems, draft: written } = write('births', { certainty: 'certain' }, 'new')
    expect(problems).toEqual({ date: 'missing' })
    expect(written).toEqual(draft)
  })

  test('a new item comes last and says where it is', () => {
    const { draft: written, item } = write('charges', { offence: 'theft', text: 'Theft' }, 'new')
    expect(item).toBe(1)
    expect(written.charges[1]).toEqual({ offence: 'theft', text: 'Theft' })
    expect(draftSchema.safeParse(written).success).toBe(true)
  })

  test('of two officers, each keeps what he wrote; only the same field is a clash, and then nothing is written', () => {
    const was = formOf(facts, draft)
    const theirs = writeTopic(facts, draft, { texts: { ...was, 'facts.place': 'Meknès' }, was }).draft
    const both = writeTopic(facts, theirs, { texts: { ...was, 'facts.role': 'She drove.' }, was })
    expect(both.draft.facts).toMatchObject({ place: 'Meknès', role: 'She drove.' })
    const clash = writeTopic(facts, theirs, { texts: { ...was, 'facts.place': 'Ifrane' }, was })
    expect(clash.draft).toBe(theirs)
    expect(clash.clashes).toEqual([
      {
        at: 'facts.place',
        before: { 'facts.place': 'Fès' },
        mine: { 'facts.place': 'Ifrane' },
        theirs: { 'facts.place': 'Meknès' },
      },
    ])
    const chosen = { ...was, 'facts.place': 'Meknès' }
    expect(
      writeTopic(facts, theirs, { texts: { ...was, 'facts.place': 'Ifrane' }, was: chosen }).draft.facts
        .place,
    ).toBe('Ifrane')
  })

  test('an item is known again when others moved it, and added when it is gone', () => {
    const second = write('charges', { offence: 'theft', text: 'Theft' }, 'new').draft
    const was = formOf(charges, second, 1)
    const first = formOf(charges, second, 0)
    const moved = withoutItem(charges, second, 0, first)
    expect(moved?.charges).toHaveLength(1)
    const kept = writeTopic(charges, moved ?? second, { texts: { ...was, law: 'Art. 505' }, was, item: 1 })
    expect(kept.draft.charges).toEqual([{ offence: 'theft', text: 'Theft', law: 'Art. 505' }])
    const gone = withoutItem(charges, moved ?? second, 0, was) ?? second
    expect(
      writeTopic(charges, gone, { texts: { ...was, law: 'Art. 505' }, was, item: 1 }).draft.charges,
    ).toHaveLength(1)
    expect(withoutItem(charges, gone, 0, was)).toBeUndefined()
  })
})

test('the list of tasks says how far each topic is', () => {
  const state = (draft: NoticeDraft, name: string) =>
    statusOf(topicNamed(name, draft), draft, checkDraft(draft, contextOf('red')), {
      rules: rulesOf(draft),
      now,
    })
  expect(state(draftOf('red'), 'charges')).toEqual({ status: 'completed', count: 1 })
  expect(state(draftOf('red', { 'charges.0.maxMonths': 12 }), 'charges')).toEqual({
    status: 'problem',
    count: 1,
  })
  expect(state(emptyDraft('red'), 'facts')).toEqual({ status: 'not_started' })
  expect(state(draftOf('red', { 'facts.role': undefined }), 'facts')).toMatchObject({ status: 'partly' })
  expect(state(draftOf('red'), 'marks')).toEqual({ status: 'optional', count: 0 })
})
