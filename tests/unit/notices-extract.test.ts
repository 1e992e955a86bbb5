import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ExtractField, extractFields, noticeTypes } from '@/lib/notices/codes'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import { contentSchema, extractKindOf, extractOf } from '@/lib/notices/extract'
import { bornBetween, foundBy, readingsOf } from '@/lib/notices/extract-words'
import { kindOf, kinds } from '@/lib/notices/kinds'
import { likeOf } from '@/lib/notices/public/pattern'
import { publicDraft } from '../support/shown-extract'

const facts = { entityId: '2026/12345', publishedOn: '2026-11-26', country: 'MA' }
const seed = process.env.EXPLORE ? undefined : 20261126
const runs = { numRuns: 400, ...(seed === undefined ? {} : { seed }) }

/** Where of a draft a text may come from, by the field that was authorised; whatever else is written is nobody's. */
const whitelist: Record<ExtractField, readonly RegExp[]> = {
  name: [/^person\.names\.\d+\.(family|given|original)$/],
  birth: [],
  birthPlace: [/^person\.birth(Place|Country)$/],
  sex: [],
  nationalities: [/^person\.nationalities\.\d+\.country$/],
  languages: [/^person\.languages\.\d+$/],
  description: [],
  marks: [/^description\.marks\.\d+\.text$/],
  pictures: [],
  charges: [/^charges\.\d+\.text$/],
  circumstances: [/^discovery\.(place|circumstances)$/, /^facts\.country$/],
  object: [
    /^object\.(title|maker|subject|period|inscriptions|features)$/,
    /^object\.measurements\.\d+\.original$/,
  ],
  listing: [/^listing\.(reference|reasons)$/],
}

/** A draft in which every free text is one that stands nowhere else: its own place. */
function marked(
  type: NoticeDraft['type'],
  fields: readonly ExtractField[],
): { draft: NoticeDraft; texts: Map<string, string> } {
  const texts = new Map<string, string>()
  let n = 0
  const fill = (schema: z.ZodType, at: string): unknown => {
    const json = z.toJSONSchema(schema, { io: 'input' }) as Json
    return value(json, at)
  }
  type Json = {
    type?: string
    enum?: unknown[]
    const?: unknown
    pattern?: string
    format?: string
    properties?: Record<string, Json>
    items?: Json
    maximum?: number
    minimum?: number
    exclusiveMinimum?: number
  }
  const value = (json: Json, at: string): unknown => {
    if (json.const !== undefined) return json.const
    if (json.enum) return json.enum[0]
    if (json.type === 'object' || json.properties)
      return Object.fromEntries(
        Object.entries(json.properties ?? {}).map(([name, inner]) => [
          name,
          value(inner, at ? `${at}.${name}` : name),
        ]),
      )
    if (json.type === 'array') return json.items ? [value(json.items, `${at}.0`)] : []
    if (json.type === 'boolean') return true
    if (json.type === 'integer' || json.type === 'number')
      return json.maximum === 12
        ? 3
        : json.maximum === 31
          ? 12
          : json.maximum === 2200
            ? 1984
            : json.maximum === 272
              ? 170
              : json.maximum === 25
                ? 18
                : 48
    if (json.format === 'uuid') return '019ac000-0000-7000-8000-000000000001'
    if (json.format === 'date-time') return '2026-11-26T09:00:00Z'
    if (json.format === 'date') return '2026-11-26'
    if (json.pattern?.includes('{3}$')) return 'GER'
    if (json.pattern) return 'MA'
    const text = `text${String(++n).padStart(3, '0')}x`
    texts.set(text, at)
    return text
  }
  const whole = fill(draftSchema, '') as Record<string, unknown>
  const draft = draftSchema.parse({
    ...whole,
    version: 1,
    form: 'notice',
    type,
    extract: { ...(whole.extract as object), wanted: true, fields },
  })
  return { draft, texts }
}

const anyFields = fc.uniqueArray(fc.constantFrom(...extractFields))

describe('the extract of a draft', () => {
  test('says no text of the draft but those of fields that its type allows and somebody authorised', () => {
    fc.assert(
      fc.property(fc.constantFrom(...noticeTypes), anyFields, (type, fields) => {
        const { draft, texts } = marked(type, fields)
        expect(texts.size).toBeGreaterThan(60)
        const extract = extractOf(draft, facts)
        const { when, fields: allowed } = kindOf(type).extract
        if (!extractKindOf(type)) {
          expect(extract).toBeUndefined()
          return
        }
        const shown = allowed.filter((field) => when === 'always' || fields.includes(field))
        const may = shown.flatMap((field) => [
          ...whitelist[field],
          ...(field === 'object' && type === 'orange' ? [/^object\.text$/] : []),
        ])
        const all = JSON.stringify([extract, extract && foundBy(extract)])
        for (const [text, at] of texts)
          if (!may.some((place) => place.test(at)))
            expect(all, `${type}: ${at} with ${fields}`).not.toContain(text)
        if (!shown.includes('pictures')) expect(extract?.pictures).toEqual([])
        if (!shown.includes('birth')) expect(extract?.content.dateOfBirth).toBeNull()
        if (!shown.includes('description')) expect(extract?.content.heightCm).toBeNull()
        contentSchema.parse(extract?.content)
      }),
      runs,
    )
  })

  test('is none where nobody wanted it, of a diffusion, and of types that are never public; of the UN always', () => {
    for (const type of noticeTypes) {
      const { when } = kindOf(type).extract
      const asked = (more: object) => extractOf(publicDraft(type, more), facts)
      expect(
        asked({ extract: { wanted: false, fields: kinds[type].extract.fields } }) !== undefined,
        type,
      ).toBe(when === 'always')
      expect(asked({}) !== undefined, type).toBe(when !== 'never')
      expect(asked({ form: 'diffusion' })).toBeUndefined()
    }
  })

  test('shows of a body the drawing alone, and only pictures that there are', () => {
    const pictures = (['post_mortem', 'drawing', 'portrait'] as const).map((kind, n) => ({
      id: `019ac000-0000-7000-8000-00000000000${n}`,
      kind,
      good: true,
    }))
    const of = (type: 'black' | 'yellow', there?: string[]) =>
      extractOf(publicDraft(type, { evidence: { pictures } }), {
        ...facts,
        ...(there ? { pictures: there } : {}),
      })?.pictures
    expect(of('black')).toEqual([pictures[1]?.id])
    expect(of('yellow')).toEqual([pictures[1]?.id, pictures[2]?.id])
    expect(of('yellow', [])).toEqual([])
  })

  test('keeps a charge as it was written, and beside it what it means elsewhere', () => {
    const extract = extractOf(publicDraft('red', { charges: [{ text: 'Vol' }, {}, { text: 'Fraude' }] }), {
      ...facts,
      translations: [{ en: 'Theft' }],
    })
    expect(extract?.content.charges).toEqual([
      { text: 'Vol', language: 'fr', translations: { en: 'Theft', fr: null, es: null, ar: null } },
      { text: 'Fraude', language: 'fr', translations: null },
    ])
  })
})

describe('how it is found', () => {
  test('a name in another script is read as it sounds', () => {
    expect(readingsOf('Коваленко Ольга').flat()).toEqual(expect.arrayContaining(['kovalenko']))
    expect(readingsOf('Müller').flat()).toEqual(expect.arrayContaining(['muller', 'mueller']))
    expect(readingsOf('—')).toEqual([])
  })

  test('a date of birth is the days that it can mean', () => {
    expect(bornBetween('1972')).toEqual({ from: '1972-01-01', to: '1972-12-31' })
    expect(bornBetween('1972/02')).toEqual({ from: '1972-02-01', to: '1972-02-29' })
    expect(bornBetween('1972/02/03')).toEqual({ from: '1972-02-03', to: '1972-02-03' })
    expect(bornBetween(null)).toBeNull()
  })

  test.each([
    ['Smith', undefined],
    ['^.{4}$', '____'],
    ['^A.*', 'A%'],
    ['.+B$', '%_%B'.replace('%_%', '%_%')],
    ['J. 50%_', '%J_ 50\\%\\_%'],
    ['^(a+)+$', '(A+)+'],
    ['^.{2,}$', '__%'],
    ['^.{999}$', '_'.repeat(100)],
  ])('the pattern %s is asked for as %s', (text, like) => {
    expect(likeOf(text)).toBe(like)
  })

  test('no pattern is longer than the limit, or fails', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('.', '*', '{', '9', '}', ',', '^', '$', 'a', '%'),
          maxLength: 100,
        }),
        (text) => {
          expect((likeOf(text) ?? '').length).toBeLessThanOrEqual(204)
        },
      ),
      runs,
    )
  })
})
