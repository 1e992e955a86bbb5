import { beforeAll, describe, expect, it, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { foldHeader, type ImportField, matchColumns, memoryOf } from '@/lib/imports/columns'
import { labelledFields } from '@/lib/imports/fields'
import { headerWords } from '@/lib/imports/header-words'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf } from '@/lib/records/registry'

const fields: Record<string, ImportField[]> = {}

beforeAll(async () => {
  const catalogues = await Promise.all(locales.map(messagesOf))
  const labelsOf = (name: string) =>
    catalogues.flatMap((all) => {
      const label = (all.record as { field?: Record<string, unknown> } | undefined)?.field?.[name]
      return typeof label === 'string' ? [label] : []
    })
  for (const code of ['travel-document', 'vehicle', 'artwork']) {
    const type = recordTypeOf(code)
    fields[code] = [
      ...(type ? fieldsOf(type) : []).map(({ name, kind }) => ({ name, kind, labels: labelsOf(name) })),
      { name: 'sourceReference', kind: 'identifier', labels: labelsOf('sourceReference') },
    ]
  }
})

const matched = (type: string, headers: string[], rows: string[][] = []) =>
  matchColumns(headers, rows, fields[type] ?? [])

describe('columns are known by their names', () => {
  test.each([
    [
      'en',
      [
        'Ref',
        'Passport No.',
        'Issuing Country',
        'Type of fraud',
        'Document type',
        'Date of loss',
        'Place of loss',
        'Remarks',
      ],
    ],
    [
      'fr',
      [
        'Notre référence',
        'N° passeport',
        'Pays émetteur',
        'Type de fraude',
        'Type de document',
        'Date de perte',
        'Lieu de perte',
        'Observations',
      ],
    ],
    [
      'es',
      [
        'Expediente',
        'Número',
        'País emisor',
        'Situación',
        'Tipo de documento',
        'Fecha de pérdida',
        'Lugar de pérdida',
        'Observaciones',
      ],
    ],
    [
      'ar',
      [
        'رقم الملف',
        'رقم الجواز',
        'بلد الإصدار',
        'الحالة',
        'نوع الوثيقة',
        'تاريخ الفقدان',
        'مكان الفقدان',
        'الملاحظات',
      ],
    ],
    [
      'programs',
      ['natref', 'docNum', 'issuingCountry', 'status', 'docType', 'lost_date', 'LOST_PLACE', 'circumstances'],
    ],
  ])('of travel documents in %s', (_, headers) => {
    expect(matched('travel-document', headers).columns).toEqual({
      sourceReference: 0,
      number: 1,
      issuer: 2,
      status: 3,
      kind: 4,
      lostOn: 5,
      lostPlace: 6,
      circumstances: 7,
    })
  })

  test.each([
    [
      'en',
      [
        'VIN',
        'Licence plate',
        'Country of registration',
        'Make',
        'Model',
        'Colour',
        'Date of theft',
        'Engine no',
      ],
    ],
    [
      'fr',
      [
        'Numéro de châssis',
        'Immatriculation',
        "Pays d'immatriculation",
        'Marque',
        'Modèle',
        'Couleur',
        'Date du vol',
        'N° moteur',
      ],
    ],
    [
      'es',
      [
        'Bastidor',
        'Matrícula',
        'País de matrícula',
        'Marca',
        'Modelo',
        'Color',
        'Fecha del robo',
        'Número de motor',
      ],
    ],
    [
      'ar',
      ['رقم الهيكل', 'رقم اللوحة', 'بلد التسجيل', 'الماركة', 'الطراز', 'اللون', 'تاريخ السرقة', 'رقم المحرك'],
    ],
  ])('of vehicles in %s', (_, headers) => {
    expect(matched('vehicle', headers).columns).toEqual({
      vin: 0,
      plate: 1,
      plateCountry: 2,
      make: 3,
      model: 4,
      colour: 5,
      stolenOn: 6,
      engineNumber: 7,
    })
  })

  test.each(locales)('by the labels of the fields in %s', async (locale) => {
    const labels = ((await messagesOf(locale)).record as { field: Record<string, string> }).field
    for (const [type, all] of Object.entries(fields)) {
      const named = all.filter(({ name }) => labels[name])
      const headers = named.map(({ name }) => labels[name] ?? '')
      // Where two fields bear one label, the file cannot say which it means.
      const once = named.filter(({ name }) => headers.filter((each) => each === labels[name]).length === 1)
      const { columns } = matched(type, headers)
      for (const { name } of once)
        expect([type, name, columns[name]]).toEqual([
          type,
          name,
          named.findIndex((each) => each.name === name),
        ])
    }
  })
})

it('takes no column twice and no field twice', () => {
  const { columns } = matched('travel-document', ['number', 'passport number', 'number', 'No', ''])
  expect(Object.values(columns)).toEqual([...new Set(Object.values(columns))])
  expect(Object.keys(columns)).toEqual(['number'])
})

it('looks at what stands in a column only where its name says nothing', () => {
  const rows = [
    ['WVWZZZ1JZXW000001', 'x'],
    ['WVWZZZ1JZXW000002', 'y'],
  ]
  expect(matched('vehicle', ['col a', 'col b'], rows)).toEqual({
    columns: { vin: 0 },
    by: { vin: 'content' },
  })
  expect(matched('vehicle', ['col a', 'VIN'], rows)).toMatchObject({
    columns: { vin: 1 },
    by: { vin: 'header' },
  })
  const documents = [
    ['12AB34567', 'France'],
    ['12AB34568', 'سنغال'],
  ]
  expect(
    matched(
      'travel-document',
      ['#1', '#2'],
      documents.map(([a]) => [a ?? '', 'FRA']),
    ).columns,
  ).toEqual({ number: 0, issuer: 1 })
})

it('does as the bureau did before, also against the name', () => {
  const headers = ['Numéro interne', 'Number']
  const memory = memoryOf(headers, { number: 0, sourceReference: 1 })
  expect(memory).toEqual({ 'numero interne': 'number', number: 'sourceReference' })
  expect(matchColumns(headers, [], fields['travel-document'] ?? [], memory)).toEqual({
    columns: { number: 0, sourceReference: 1 },
    by: { number: 'memory', sourceReference: 'memory' },
  })
  expect(matchColumns(headers, [], [], { number: '__proto__' }).columns).toEqual({})
})

test.each([
  [
    'en',
    [
      'Inv. no',
      'Object type',
      'Title',
      'Artist',
      'Date or period',
      'Materials',
      'Dimensions',
      'Date of theft',
    ],
  ],
  ['fr', ['N° d’inventaire', 'Objet', 'Titre', 'Artiste', 'Époque', 'Matériaux', 'Mesures', 'Date du vol']],
  [
    'es',
    ['N.º inventario', 'Objeto', 'Título', 'Artista', 'Época', 'Materiales', 'Medidas', 'Fecha del robo'],
  ],
  ['ar', ['رقم الجرد', 'نوع القطعة', 'عنوان العمل', 'الفنان', 'الحقبة', 'المواد', 'الأبعاد', 'تاريخ السرقة']],
])('of works of art in %s', (_, headers) => {
  expect(matched('artwork', headers).columns).toEqual({
    inventoryNumber: 0,
    objectType: 1,
    title: 2,
    maker: 3,
    period: 4,
    materials: 5,
    measurements: 6,
    stolenOn: 7,
  })
})

test('usual names are written folded, and none belongs to two fields of one kind of record', () => {
  for (const words of Object.values(headerWords))
    for (const word of words) expect(foldHeader(word)).toBe(word)
  for (const all of Object.values(fields)) {
    const seen = new Map<string, string>()
    for (const { name } of all)
      for (const word of headerWords[name] ?? []) {
        expect([word, seen.get(word) ?? name]).toEqual([word, name])
        seen.set(word, name)
      }
  }
})

describe('columns of persons are known by their names', () => {
  const wanted = [
    'names.1.family',
    'names.1.given',
    'aliases',
    'births.1.date',
    'birthPlace',
    'sex',
    'nationalities',
    'documents.1.number',
    'documents.1.country',
  ]
  test.each([
    ['en', 'Last name|First name|AKA|DOB|Place of birth|Gender|Citizenship|Passport No|Issuing country'],
    [
      'fr',
      'Nom|Prénom|Alias|Date de naissance|Lieu de naissance|Sexe|Nationalité|N° passeport|Pays émetteur',
    ],
    [
      'es',
      'Apellidos|Nombres|Apodos|Fecha de nacimiento|Lugar de nacimiento|Sexo|Nacionalidad|Pasaporte|País emisor',
    ],
    [
      'ar',
      'اسم العائلة|الاسم الأول|أسماء أخرى|تاريخ الميلاد|مكان الميلاد|الجنس|الجنسية|رقم جواز السفر|بلد الإصدار',
    ],
  ])('%s', async (_, line) => {
    const all = await Promise.all(locales.map(async (locale) => [locale, await messagesOf(locale)] as const))
    const type = recordTypeOf('person')
    const headers = line.split('|')
    const known = type ? labelledFields(type, Object.fromEntries(all) as never, headers) : []
    const { columns } = matchColumns(headers, [], known)
    expect(columns).toEqual(Object.fromEntries(wanted.map((name, at) => [name, at])))
  })

  test('rows of JSON by their places', async () => {
    const all = await Promise.all(locales.map(async (locale) => [locale, await messagesOf(locale)] as const))
    const type = recordTypeOf('person')
    const headers = ['names.1.family', 'names.2.full', 'names.2.kind', 'photos.1.id', 'names.2.x']
    const known = type ? labelledFields(type, Object.fromEntries(all) as never, headers) : []
    expect(matchColumns(headers, [], known).columns).toEqual({
      'names.1.family': 0,
      'names.2.full': 1,
      'names.2.kind': 2,
    })
  })
})
