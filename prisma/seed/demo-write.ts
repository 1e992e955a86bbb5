import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { filedKeys, KEYS_VERSION } from '@/lib/pictures/index-keys'
import { indexEntry } from '@/lib/search/index-entry'
import {
  DOCUMENT_COLUMNS,
  documentRows,
  rebuildDictionary,
  SUBJECT_COLUMNS,
  subjectRow,
} from '@/lib/search/rebuild'
import { type SeededAccounts, seedAccounts } from './accounts'
import { artworkRowsOf } from './artwork'
import { drawAll } from './artworks/draw-all'
import { artworksPlan } from './artworks-plan'
import { type Columns, insertRows } from './bulk'
import { demoPlan } from './demo-plan'
import { writeHits } from './hits'
import { writeNotices } from './notices/write'
import { type Portrait, renderPortrait } from './portraits'
import { seedReference } from './reference'
import { type PhotoDigests, rowsOf, searchableOf } from './rows'
import { daysBefore, type SeedPerson, seedId } from './subject'
import { documentRowsOf } from './travel-document'
import { documentsPlan } from './travel-documents'
import { vehicleRowsOf } from './vehicle'
import { vehiclesPlan } from './vehicles'

export type Demo = {
  accounts: SeededAccounts
  persons: number
  photographs: number
  documents: number
  vehicles: number
  artworks: number
  hits: number
  notices: number
  noticeIds: string[]
  /** Ids of every record written, for the audit event. */
  recordIds: string[]
  /** Pairs of records known to be, or not to be, the same person. */
  truth: { a: string; b: string; same: boolean; how: string }[]
}

/** Writes the whole demonstration into the open transaction of `db`. */
export async function writeDemo(
  db: pg.ClientBase,
  now: Date,
  accountsFile: string,
  say: (step: string) => void,
): Promise<Demo> {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  const { persons, links, truth } = demoPlan(today)
  // The rasteriser works on threads of its own: it begins before the first statement and is waited for after the last hash.
  const drawing = drawPortraits(persons)
  const works = artworksPlan(today)
  const drawingWorks = drawAll(works.flatMap(({ work, noPicture }) => (noPicture ? [] : [work.n])))
  await seedReference(db)
  say('countries, bureaus and offices')
  const accounts = await seedAccounts(db, accountsFile)
  say('officers')
  const portraits = await drawing
  say('portraits')
  const digests = await writePortraits(db, persons, portraits)
  const records = persons.map((person) =>
    rowsOf(person, today, digests.get(person.key) ?? [], accounts.officerIds),
  )
  await writeRecords(db, records)
  const idOf = new Map(
    persons.map((person) => [person.key, seedId(person.key, daysBefore(today, person.createdDaysAgo))]),
  )
  await insertRows(
    db,
    '"RecordLink"',
    { fromId: 'uuid', toId: 'uuid', kind: 'text', note: 'text' },
    links.map(({ from, to, ...link }) => ({
      ...link,
      fromId: idOf.get(from) ?? from,
      toId: idOf.get(to) ?? to,
    })),
  )
  say('records')
  const taken = new Set(persons.flatMap(({ documents }) => documents.map(({ number }) => number)))
  const documents = documentsPlan(today, taken).map((document) =>
    documentRowsOf(document, today, accounts.officerIds),
  )
  await writeObjects(db, travelDocumentTable, documents)
  say('travel documents')
  const vehicles = vehiclesPlan(today).map((vehicle) => vehicleRowsOf(vehicle, today, accounts.officerIds))
  await writeObjects(db, vehicleTable, vehicles)
  say('vehicles')
  const hits = await writeHits(db, now, accounts.officerIds)
  say('hits')
  await writeIndex(db, persons, idOf)
  say('search index')
  const drawn = await drawingWorks
  const artworks = works.map((work) =>
    artworkRowsOf(work, today, accounts.officerIds, drawn.get(work.work.n)),
  )
  await writeArtworks(db, artworks)
  say('works of art')
  const notices = await writeNotices(db, now, {
    persons,
    works,
    idOf: ({ key }) => idOf.get(key) ?? key,
    idOfWork: ({ work, createdDaysAgo }) => seedId(`artwork-${work.n}`, daysBefore(today, createdDaysAgo)),
    officerIds: accounts.officerIds,
  })
  say('notices')
  return {
    accounts,
    persons: persons.length,
    photographs: persons.reduce((sum, { photos }) => sum + photos.length, 0),
    documents: documents.length,
    vehicles: vehicles.length,
    artworks: artworks.length,
    notices: notices.length,
    noticeIds: notices,
    recordIds: [...idOf.values(), ...[...documents, ...vehicles, ...artworks].map(({ record }) => record.id)],
    hits,
    truth: truth.map(({ a, b, ...pair }) => ({ a: idOf.get(a) ?? a, b: idOf.get(b) ?? b, ...pair })),
  }
}

/** Removes the records of an earlier demonstration; what hangs on them goes with them. Officers and the log stay. */
export async function removeDemo(
  db: pg.ClientBase,
  recordIds: readonly string[],
  noticeIds: readonly string[],
): Promise<void> {
  await db.query('delete from "Notice" where "id" = any ($1::uuid[]) or "amendsId" = any ($1::uuid[])', [
    noticeIds,
  ])
  await db.query('delete from "Hit" where "subjectId" = any ($1::uuid[])', [recordIds])
  await db.query('delete from "Record" where "id" = any ($1::uuid[])', [recordIds])
  await db.query(
    'delete from "PhotoBlob" b where not exists (select from "Photo" p where b."sha256" in (p."sha256", p."thumbSha256"))',
  )
}

const blobColumns = { sha256: 'text', mime: 'text', bytes: 'bytea' } as const satisfies Columns

type Drawn = Map<string, Portrait[]>

async function drawPortraits(persons: readonly SeedPerson[]): Promise<Drawn> {
  const drawn: Drawn = new Map()
  const waiting = persons.filter(({ photos }) => photos.length > 0)
  const draw = async () => {
    for (let person = waiting.pop(); person; person = waiting.pop()) {
      drawn.set(person.key, await Promise.all(person.photos.map(({ looks }) => renderPortrait(looks))))
    }
  }
  await Promise.all(Array.from({ length: 4 }, draw))
  return drawn
}

async function writePortraits(
  db: pg.ClientBase,
  persons: readonly SeedPerson[],
  portraits: Drawn,
): Promise<Map<string, PhotoDigests>> {
  const blobs = new Map<string, { mime: string; bytes: Buffer }>()
  const keep = (bytes: Buffer, mime: string) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    blobs.set(sha256, { mime, bytes })
    return sha256
  }
  const digests = new Map<string, PhotoDigests>()
  for (const { key } of persons) {
    const drawn = portraits.get(key)
    if (drawn)
      digests.set(
        key,
        drawn.map(({ full, thumb, width, height }) => ({
          sha256: keep(full, 'image/jpeg'),
          thumbSha256: keep(thumb, 'image/webp'),
          width,
          height,
        })),
      )
  }
  await insertRows(
    db,
    '"PhotoBlob"',
    blobColumns,
    [...blobs].map(([sha256, blob]) => ({ sha256, ...blob })),
    'on conflict do nothing',
  )
  return digests
}

type Rows = ReturnType<typeof rowsOf>

/** What every value of a list carries: its record and its place. */
const placed = { recordId: 'uuid', ordinal: 'int4' } as const
const sourced = { note: 'text', source: 'text', recordedAt: 'timestamptz', certainty: 'text' } as const

const detailTables = {
  names: [
    '"RecordName"',
    {
      ...placed,
      kind: 'text',
      quality: 'text',
      family: 'text',
      given: 'text',
      full: 'text',
      script: 'text',
      lang: 'text',
      ...sourced,
    },
  ],
  births: [
    '"BirthDate"',
    { ...placed, year: 'int4', yearTo: 'int4', month: 'int4', day: 'int4', circa: 'bool', ...sourced },
  ],
  documents: [
    '"PersonDocument"',
    {
      ...placed,
      type: 'text',
      number: 'text',
      numberNorm: 'text',
      country: 'text',
      issuedOn: 'text',
      expiresOn: 'text',
      ...sourced,
    },
  ],
  marks: ['"Mark"', { ...placed, kind: 'text', location: 'text', description: 'text' }],
  photos: [
    '"Photo"',
    {
      ...placed,
      sha256: 'text',
      thumbSha256: 'text',
      width: 'int4',
      height: 'int4',
      takenOn: 'text',
      caption: 'text',
      withheld: 'bool',
    },
  ],
} as const satisfies Partial<Record<keyof Rows, readonly [string, Columns]>>

const recordColumns = {
  id: 'uuid',
  type: 'text',
  owner: 'text',
  status: 'text',
  caption: 'text',
  reference: 'text',
  sourceReference: 'text',
  purpose: 'text',
  level: 'int4',
  handling: 'text[]',
  withheldFrom: 'text[]',
  onlyTo: 'text[]',
  noPurpose: 'text[]',
  noDownload: 'bool',
  retentionUntil: 'date',
  version: 'int4',
  validatedAt: 'timestamptz',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
} as const satisfies Columns

const versionColumns = {
  recordId: 'uuid',
  version: 'int4',
  at: 'timestamptz',
  officerId: 'uuid',
  reason: 'text',
  snapshot: 'jsonb',
} as const satisfies Columns

/** What a record of a thing is made of: its row on the spine, the row of its own table, its versions. */
type ObjectRows = { record: object; facts: object; versions: readonly object[] }

/** Writes records of things: their own table is named with its columns, everything else is as it is for persons. */
async function writeObjects(
  db: pg.ClientBase,
  [table, columns]: readonly [string, Columns],
  objects: readonly ObjectRows[],
) {
  await insertRows(
    db,
    '"Record"',
    recordColumns,
    objects.map(({ record }) => record),
  )
  await insertRows(
    db,
    table,
    columns,
    objects.map(({ facts }) => facts),
  )
  await insertRows(
    db,
    '"RecordVersion"',
    versionColumns,
    objects.flatMap(({ versions }) => versions),
  )
}

/** Works with their pictures, and what is kept of these for the search. */
async function writeArtworks(db: pg.ClientBase, artworks: readonly ReturnType<typeof artworkRowsOf>[]) {
  await writeObjects(db, artworkTable, artworks)
  const photos = artworks.flatMap((artwork) => artwork.photos)
  await insertRows(
    db,
    '"PhotoBlob"',
    blobColumns,
    photos.flatMap(({ taken }) => [
      { sha256: taken.sha256, mime: taken.mime, bytes: Buffer.from(taken.full) },
      { sha256: taken.thumbSha256, mime: taken.mime, bytes: Buffer.from(taken.thumb) },
    ]),
    'on conflict do nothing',
  )
  await insertRows(db, '"Photo"', { id: 'uuid', ...detailTables.photos[1] }, photos)
  await insertRows(
    db,
    'search.picture',
    {
      photo_id: 'uuid',
      record_id: 'uuid',
      hash: 'text',
      quality: 'int4',
      bands: 'int4[]',
      keys: 'int4[]',
      keys_version: 'int4',
      points: 'bytea',
    },
    photos.map(({ id, recordId, taken: { description } }) => ({
      photo_id: id,
      record_id: recordId,
      hash: description.hash,
      quality: description.quality,
      ...filedKeys(description),
      keys_version: KEYS_VERSION,
      points: Buffer.from(description.points),
    })),
  )
}

const artworkTable = [
  '"Artwork"',
  {
    recordId: 'uuid',
    status: 'text',
    objectType: 'text',
    title: 'text',
    maker: 'text',
    subject: 'text',
    period: 'text',
    periodText: 'text',
    materials: 'text[]',
    techniques: 'text[]',
    measurements: 'text[]',
    inscriptions: 'text',
    distinguishingFeatures: 'text',
    inventoryNumber: 'text',
    noPicture: 'text',
    stolenOn: 'text',
    stolenFrom: 'text',
    stolenPlace: 'text',
    stolenCountry: 'text',
    circumstances: 'text',
    circumstancesLang: 'text',
    searchKeys: 'int4[]',
    thingKey: 'text',
    provenance: 'jsonb',
  },
] as const satisfies readonly [string, Columns]

const travelDocumentTable = [
  '"TravelDocument"',
  {
    recordId: 'uuid',
    issuer: 'text',
    country: 'text',
    kind: 'text',
    status: 'text',
    number: 'text',
    numberNorm: 'text',
    rangeTo: 'text',
    issuedOn: 'text',
    expiresOn: 'text',
    lostOn: 'text',
    lostPlace: 'text',
    lostCountry: 'text',
    circumstances: 'text',
    circumstancesLang: 'text',
    provenance: 'jsonb',
  },
] as const satisfies readonly [string, Columns]

const vehicleTable = [
  '"Vehicle"',
  {
    recordId: 'uuid',
    kind: 'text',
    status: 'text',
    make: 'text',
    model: 'text',
    modelYear: 'int4',
    colour: 'text',
    secondColour: 'text',
    vin: 'text',
    vinNorm: 'text',
    plate: 'text',
    plateCountry: 'text',
    plateSkeleton: 'text',
    engineNumber: 'text',
    engineNorm: 'text',
    stolenOn: 'text',
    stolenPlace: 'text',
    stolenCountry: 'text',
    circumstances: 'text',
    circumstancesLang: 'text',
    provenance: 'jsonb',
  },
] as const satisfies readonly [string, Columns]

async function writeRecords(db: pg.ClientBase, records: readonly Rows[]) {
  await insertRows(
    db,
    '"Record"',
    recordColumns,
    records.map(({ record }) => record),
  )
  await insertRows(
    db,
    '"Person"',
    {
      recordId: 'uuid',
      sex: 'text',
      status: 'text',
      nationalities: 'text[]',
      identityConfirmed: 'bool',
      nationalityConfirmed: 'bool',
      birthPlace: 'text',
      birthCountry: 'text',
      heightCm: 'int4',
      weightKg: 'int4',
      build: 'text',
      eyes: 'text',
      hair: 'text',
      languages: 'text[]',
      fatherName: 'text',
      motherName: 'text',
      warnings: 'text[]',
      reasons: 'text',
      reasonsLang: 'text',
      remarks: 'text',
      provenance: 'jsonb',
    },
    records.map(({ record, person }) => ({ recordId: record.id, ...person })),
  )
  for (const [list, [table, columns]] of Object.entries(detailTables) as [
    keyof typeof detailTables,
    readonly [string, Columns],
  ][]) {
    const rows = records.flatMap(({ record, ...rest }) =>
      rest[list].map((row) => ({ recordId: record.id, ...row })),
    )
    await insertRows(db, table, columns, rows)
  }
  await insertRows(
    db,
    '"RecordVersion"',
    versionColumns,
    records.flatMap(({ versions }) => versions),
  )
}

async function writeIndex(
  db: pg.ClientBase,
  persons: readonly SeedPerson[],
  idOf: ReadonlyMap<string, string>,
) {
  const { rows } = await db.query<{ id: string; rowId: string }>(
    'select "id", "rowId" from "Record" where "id" = any ($1::uuid[])',
    [[...idOf.values()]],
  )
  const rowIds = new Map(rows.map(({ id, rowId }) => [id, Number(rowId)]))
  const subjects: string[] = []
  const documents: string[] = []
  for (const person of persons) {
    const rowId = rowIds.get(idOf.get(person.key) ?? '')
    if (rowId === undefined) throw new Error(`the record of ${person.key} was not written`)
    const entry = indexEntry(searchableOf(person))
    subjects.push(`${subjectRow(rowId, entry)}\n`)
    documents.push(...documentRows(rowId, entry).map((line) => `${line}\n`))
  }
  await pipeline(
    Readable.from(subjects),
    db.query(copyFrom(`copy search.subject (${SUBJECT_COLUMNS}) from stdin`)),
  )
  await pipeline(
    Readable.from(documents),
    db.query(copyFrom(`copy search.document (${DOCUMENT_COLUMNS}) from stdin`)),
  )
  await rebuildDictionary({
    query: async <T>(text: string, params: unknown[]) => (await db.query(text, params)).rows as T[],
  })
}
