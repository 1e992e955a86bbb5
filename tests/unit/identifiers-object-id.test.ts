import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { artDateErrors } from '@/lib/identifiers/art-date'
import { findTerms } from '@/lib/identifiers/find-terms'
import { hinIssues } from '@/lib/identifiers/hin'
import { measurementIssues, readMeasurements } from '@/lib/identifiers/measurement'
import {
  isFullyIdentifiable,
  issuesOfObject,
  type ObjectId,
  objectIdIssues,
} from '@/lib/identifiers/object-id'
import {
  groupOfObjectType,
  objectMaterials,
  objectTechniques,
  objectTypes,
  objectTypesWithin,
  objectTypeTree,
} from '@/lib/identifiers/object-terms'
import { plateIssues } from '@/lib/identifiers/plate'
import { vehicleColours, vehicleKinds } from '@/lib/identifiers/vehicle-terms'
import { vinIssues } from '@/lib/identifiers/vin'
import { vinPatternErrors } from '@/lib/identifiers/vin-search'
import { cpuTime } from '../support/cpu-time'

const { found: measurements } = readMeasurements('30 x 20 cm')
const bare: ObjectId = { photographs: 0, materials: [], techniques: [], measurements: [] }
const codes = (object: ObjectId) => issuesOfObject(object).map(({ code, level }) => `${level} ${code}`)

describe('an object that can be told from every other', () => {
  it.each<[string, Partial<ObjectId>, boolean]>([
    ['nothing', {}, false],
    ['a photograph', { photographs: 1 }, true],
    ['measurements alone', { measurements }, false],
    ['an inscription alone', { inscriptions: 'signed lower left' }, false],
    ['an inscription and a measurement', { inscriptions: 'signed lower left', measurements }, true],
    ['a feature and a measurement', { distinguishingFeatures: 'crack through the foot', measurements }, true],
    ['an empty field and a measurement', { inscriptions: '  ', measurements }, false],
    ['a dash and a measurement', { inscriptions: '—', measurements }, false],
    ['"none" and a measurement', { inscriptions: 'None.', measurements }, false],
    ['"néant" and a measurement', { distinguishingFeatures: 'Néant', measurements }, false],
    ['"ninguna" and a measurement', { inscriptions: 'ninguna', measurements }, false],
    ['"لا يوجد" and a measurement', { inscriptions: 'لا يوجد', measurements }, false],
    [
      'a title, a type, a date',
      { title: 'The Sea', objectType: 'painting', date: { date: { year: 1650 } } },
      false,
    ],
  ])('%s', (_, given, expected) => {
    expect(isFullyIdentifiable({ ...bare, ...given })).toBe(expected)
  })

  it('is told what it lacks, what keeps it out first', () => {
    expect(codes(bare)).toEqual([
      'must notIdentifiable',
      'should noPhotograph',
      'should noType',
      'should noMaterial',
      'should noTitleOrSubject',
      'should noDate',
    ])
    expect(codes({ ...bare, inscriptions: 'dated 1650' })[0]).toBe('must noMeasurements')
    expect(codes({ ...bare, photographs: 1 })).toContain('should noMarks')
    expect(
      codes({
        photographs: 2,
        objectType: 'vase',
        materials: ['porcelain'],
        techniques: [],
        measurements,
        inscriptions: 'mark on the foot',
        subject: 'peonies',
        date: { date: { year: 1700, unknownDigits: 2 } },
      }),
    ).toEqual([])
  })
})

describe('the lists', () => {
  it('have each code once, and two levels of objects', () => {
    for (const list of [objectTypes, objectMaterials, objectTechniques, vehicleKinds, vehicleColours])
      expect(new Set(list).size).toBe(list.length)
    expect(objectTypes.length).toBeGreaterThan(100)
    expect(groupOfObjectType('vase')).toBe('ceramics')
    expect(groupOfObjectType('ceramics')).toBe('ceramics')
    expect(objectTypesWithin('ceramics')).toEqual(['ceramics', ...objectTypeTree.ceramics])
    expect(objectTypesWithin('vase')).toEqual(['vase'])
    for (const type of objectTypes) expect(objectTypesWithin(groupOfObjectType(type))).toContain(type)
  })
})

type Codes = Record<string, Record<string, string>>
const catalogues = async (list: string) =>
  Promise.all(
    locales.map(async (locale) => ((await messagesOf(locale)) as { codes: Codes }).codes[list] ?? {}),
  )

describe('completing a term', () => {
  const first = async (list: string, typed: string) => findTerms(typed, await catalogues(list))[0]?.code

  it.each([
    ['objectTypes', 'vase', 'vase'],
    ['objectTypes', 'VAS', 'vase'],
    ['objectTypes', 'jarron', 'vase'],
    ['objectTypes', 'مزهر', 'vase'],
    ['objectTypes', 'icone', 'icon'],
    ['objectTypes', 'أيقونة', 'icon'],
    ['objectTypes', 'ايقونه', 'icon'],
    ['objectTypes', 'retablo', 'altarpiece'],
    ['objectTypes', 'scroll torah', 'torah_scroll'],
    ['objectTypes', 'lumen', undefined],
    ['objectMaterials', 'acajou', 'mahogany'],
    ['objectMaterials', 'الفضة', 'silver'],
    ['objectMaterials', 'feuille d’or', 'gold_leaf'],
    ['objectMaterials', "feuille d'or", 'gold_leaf'],
    ['objectTechniques', 'eau forte', 'etching'],
    ['objectTechniques', 'aguafuerte', 'etching'],
    ['vehicleKinds', 'camion', 'lorry'],
    ['vehicleColours', 'أزرق', 'blue'],
  ])('in %s %s is %s', async (list, typed, expected) => {
    expect(await first(list, typed)).toBe(expected)
  })

  it('shows the label of the page and the one that fitted, in the order of fit', async () => {
    const [found] = findTerms('jarron', await catalogues('objectTypes'))
    expect(found).toEqual({ code: 'vase', label: 'Vase', matched: 'Jarrón' })
    const labels = { a: 'Red gold', b: 'Gold leaf', c: 'Gold', d: 'Marigold' }
    expect(findTerms('gold', [labels]).map(({ code }) => code)).toEqual(['c', 'b', 'a', 'd'])
    expect(findTerms('gold', [labels], 2)).toHaveLength(2)
    expect(findTerms('go', [labels]).map(({ code }) => code)).toEqual(['c', 'b', 'a'])
    expect(findTerms('gold', [{ x: 'Or' }, { x: 'Gold' }])).toEqual([
      { code: 'x', label: 'Or', matched: 'Gold' },
    ])
  })

  it('finds every label by itself, in every language', async () => {
    for (const list of [
      'objectTypes',
      'objectMaterials',
      'objectTechniques',
      'vehicleKinds',
      'vehicleColours',
    ]) {
      const all = await catalogues(list)
      for (const labels of all)
        for (const [code, label] of Object.entries(labels))
          expect(
            findTerms(label, all).map((term) => term.code),
            label,
          ).toContain(code)
    }
  })

  it('never throws, and finds nothing with nothing', async () => {
    const all = await catalogues('objectTypes')
    expect(findTerms(' - ', all)).toEqual([])
    expect(findTerms('vase', [])).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(findTerms(typed, all).length).toBeLessThanOrEqual(12)
      }),
    )
    expect(cpuTime(() => findTerms('v'.repeat(10_000), all))).toBeLessThan(100)
  })
})

describe('the sentences', () => {
  const said = {
    vin: Object.keys(vinIssues),
    vinCheck: ['fits', 'doesNotFit', 'notUsed'],
    vinPattern: vinPatternErrors,
    hin: hinIssues,
    plate: plateIssues,
    artDate: artDateErrors,
    measurement: measurementIssues,
    objectId: Object.keys(objectIdIssues),
  }
  const names =
    'length most typed read positions letters characters wanted least year found expected character'
  const more =
    'years given prefix known code position modelYear country example from to value dimension unit text'
  const args = Object.fromEntries(`${names} ${more}`.split(' ').map((name) => [name, 7]))

  it.each(locales)('in %s say every remark, and no other', async (locale) => {
    const messages = await messagesOf(locale)
    const { identifiers } = messages as { identifiers: Record<string, Record<string, string>> }
    const problems: string[] = []
    const t = createTranslator({ locale, messages, onError: ({ message }) => problems.push(message) })
    for (const [group, keys] of Object.entries(said)) {
      expect(Object.keys(identifiers[group] ?? {}).sort(), group).toEqual([...keys].sort())
      for (const key of keys)
        expect(t(`identifiers.${group}.${key}` as never, args as never)).toMatch(/\p{L}{3}/u)
    }
    expect(problems).toEqual([])
  })
})
