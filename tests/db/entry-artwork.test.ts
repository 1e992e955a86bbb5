import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepBlobs } from '@/lib/db/sweep'
import { type TakenPicture, takePicture, takeQuery } from '@/lib/pictures/intake'
import { theWorkroom } from '@/lib/pictures/the-workroom'
import { recordingConditions } from '@/lib/records/codes'
import { correctRecord, createRecord } from '@/lib/records/entry/commands'
import { beginDraft, dropDraft, keepDraft, publishDraft } from '@/lib/records/entry/draft-commands'
import { addDraftPicture, arrangeDraftPictures } from '@/lib/records/entry/draft-picture-commands'
import { readDraft } from '@/lib/records/entry/draft-queries'
import { addPhotos, arrangePhotos } from '@/lib/records/entry/photo-commands'
import { readOwnPhotos } from '@/lib/records/entry/photo-queries'
import { findDuplicates } from '@/lib/records/entry/queries'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import { readPhoto, readRecord } from '@/lib/records/queries'
import { startPictureSearch, startSearch } from '@/lib/search/commands'
import { runSearch } from '@/lib/search/queries'
import { seedArtworks } from '@/prisma/seed/artworks/catalogue'
import { drawArtwork } from '@/prisma/seed/artworks/draw'
import { photograph } from '@/prisma/seed/artworks/photograph'
import { audited, bureau, officer, person, type TestOfficer } from '../support/build'
import { testDatabase } from '../support/database'

let admin: pg.Client
let french: TestOfficer
let colleague: TestOfficer
let german: TestOfficer
const drawn: { taken: TakenPicture; photographed: Buffer }[] = []

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  for (const code of ['FR', 'DE']) await bureau(admin, code)
  french = await officer(admin, 'FR')
  colleague = await officer(admin, 'FR')
  german = await officer(admin, 'DE')
  for (const n of [12, 44, 80]) {
    const work = seedArtworks()[n]
    if (!work) throw new Error(`no work ${n}`)
    const picture = await drawArtwork(work)
    const taken = await takePicture(picture.jpeg)
    if (!taken.ok) throw new Error(taken.refused)
    drawn.push({ taken, photographed: await photograph(n, picture, 'crop15') })
  }
}, 120_000)
afterAll(async () => {
  await theWorkroom().close()
  await admin.end()
})

const painting = (title: string): RawEntry => ({
  status: 'stolen',
  objectType: 'portrait_painting',
  title,
  maker: 'Claire Fontanel',
  period: 'about 1750',
  materials: ['oil_paint', 'canvas'],
  measurements: ['height 60 cm', 'width 50 cm'],
  inscriptions: 'C. Fontanel, lower left',
  stolenOn: '2026-10',
  stolenPlace: 'Lyon',
  stolenCountry: 'FR',
  purpose: 'P-B',
})
const conditions = [...recordingConditions]
const picture = (n: number) => {
  const one = drawn[n]
  if (!one) throw new Error(`picture ${n}`)
  const { ok: _ok, sourceSha256: _source, sourceMime: _mime, ...taken } = one.taken
  return taken
}
const look = { filters: {}, weak: true, sort: 'match', page: 1 } as const

async function draftOf(who: TestOfficer, texts: RawEntry, pictures: readonly number[] = []) {
  const { id } = await beginDraft(who, { type: 'artwork', texts })
  for (const n of pictures) await addDraftPicture(who, { id, picture: picture(n) })
  return id
}
async function publish(who: TestOfficer, id: string) {
  const { revision } = await readDraft(who, { id })
  return publishDraft(who, { id, revision, conditions, reason: 'First recording' })
}
async function foundByPhotograph(who: TestOfficer, n: number): Promise<string[]> {
  const asked = await takeQuery(drawn[n]?.photographed ?? Buffer.alloc(0))
  if (!asked.ok) throw new Error(asked.refused)
  const { sourceSha256, thumb, query } = asked
  const { id } = await startPictureSearch(who, { pictures: [{ sourceSha256, thumb, query }] })
  return (await runSearch(who, { id, look })).rows.map((row) => row.id)
}

describe('a work of art', () => {
  test('is entered with its pictures, and found by another country by words and by a photograph at once', async () => {
    const id = await draftOf(french, painting('La Dame au gant bleu'), [0, 1])
    expect(await foundByPhotograph(german, 0)).not.toContain(id)
    await publish(french, id)
    const { record } = await readRecord(german, { id })
    expect(record).toMatchObject({
      owner: 'FR',
      caption: 'La Dame au gant bleu · Claire Fontanel',
      version: 1,
      facts: { period: '1750~', measurements: ['height 60 cm', 'width 50 cm'], noPicture: null },
    })
    expect(record.photos).toHaveLength(2)
    const mine = await readRecord(french, { id })
    expect(mine.record.versions[0]?.snapshot.photos.map(({ sha256 }) => sha256)).toEqual([
      picture(0).sha256,
      picture(1).sha256,
    ])
    const { id: search } = await startSearch(german, {
      example: { type: 'artwork', title: 'dame gant bleu' },
    })
    expect((await runSearch(german, { id: search, look })).rows.map((row) => row.id)).toContain(id)
    expect(await foundByPhotograph(german, 0)).toContain(id)
    const { rows } = await admin.query(
      `select count(*)::int as n from "DraftPicture" where "draftId" = $1::uuid`,
      [id],
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  test('needs a picture or the reason, and without one what tells it from others (R-WOA-1)', async () => {
    const id = await draftOf(french, painting('Sans image'))
    await expect(publish(french, id)).rejects.toMatchObject({ fields: { noPicture: ['pictureOrReason'] } })
    const bare = { ...painting('Sans image'), inscriptions: '', measurements: '', noPicture: 'pictures_lost' }
    await keepDraft(french, { id, revision: 1, texts: bare })
    await expect(publish(french, id)).rejects.toMatchObject({
      fields: { distinguishingFeatures: ['objectId.notIdentifiable'] },
    })
    const token = randomUUID()
    const texts = { ...painting('Sans image'), noPicture: 'pictures_awaited' }
    const made = await createRecord(french, { type: 'artwork', texts, token, conditions, reason: 'Deposit' })
    expect((await readRecord(german, { id: made.id })).record.facts).toMatchObject({
      noPicture: 'pictures_awaited',
    })
    // The first picture takes the reason away.
    await addPhotos(french, { id: made.id, version: 1, pictures: [picture(2)], reason: 'Picture found' })
    const { record } = await readRecord(french, { id: made.id })
    expect(record).toMatchObject({ version: 2, facts: { noPicture: null } })
    expect(await foundByPhotograph(german, 2)).toContain(made.id)
  })

  test('on file already is shown: by its words, by its inventory number, and by its picture alone', async () => {
    const known = await draftOf(
      french,
      { ...painting('Retable des Anges'), inventoryNumber: 'MNR 4471' },
      [1],
    )
    await publish(french, known)
    const ask = async (who: TestOfficer, texts: RawEntry, draft?: string) =>
      (await findDuplicates(who, { type: 'artwork', texts, ...(draft ? { draft } : {}) })).map(
        (one) => one.id,
      )
    expect(await ask(german, { title: 'Le retable des anges' })).toContain(known)
    expect(await ask(french, { inventoryNumber: 'mnr-4471' })).toContain(known)
    expect(await ask(french, { inventoryNumber: 'mnr-4472' })).not.toContain(known)
    const other = await draftOf(german, { title: 'Altar', objectType: 'altarpiece' }, [1])
    expect(await ask(german, { title: 'Altar', objectType: 'altarpiece' }, other)).toContain(known)
    // A draft of another bureau is not there to be asked with.
    expect(await ask(french, { title: 'Nothing at all' }, other)).toEqual([])
  })

  test('is corrected with its pictures as they are', async () => {
    const id = await draftOf(french, painting('Le Port au matin'), [0])
    await publish(french, id)
    const texts = { ...painting('Le Port au matin'), status: 'recovered' }
    await correctRecord(french, { id, version: 1, texts, reason: 'Found' })
    const { record } = await readRecord(french, { id })
    expect(record.photos).toHaveLength(1)
    expect(record.versions.map(({ snapshot }) => snapshot.photos.length)).toEqual([1, 1])
  })
})

describe('pictures of a draft', () => {
  test('are the bureau’s: a colleague goes on with them, nobody else has them', async () => {
    const id = await draftOf(french, painting('Brouillon'), [0, 1])
    const { pictures, revision } = await readDraft(colleague, { id })
    expect(pictures).toHaveLength(2)
    await expect(readDraft(german, { id })).rejects.toMatchObject({ reason: 'draft_gone' })
    await expect(addDraftPicture(german, { id, picture: picture(2) })).rejects.toMatchObject({
      reason: 'draft_gone',
    })
    await expect(
      arrangeDraftPictures(german, {
        id,
        pictures: pictures.map((one) => ({ id: one.id, place: '1', takenOn: '', caption: '', remove: true })),
      }),
    ).rejects.toMatchObject({ reason: 'draft_gone' })
    await expect(addDraftPicture(french, { id, picture: picture(0) })).rejects.toMatchObject({
      reason: 'picture_twice',
    })
    const [one, two] = pictures
    const arranged = (change: object) =>
      arrangeDraftPictures(colleague, {
        id,
        pictures: [
          { id: one?.id ?? '', place: '2', takenOn: '2019-05', caption: ' Front ', remove: false, ...change },
          { id: two?.id ?? '', place: '1', takenOn: '', caption: '', remove: false },
        ],
      })
    await expect(arranged({ takenOn: '2019-13' })).rejects.toMatchObject({
      fields: { [`takenOn-${one?.id}`]: ['photo_date'] },
    })
    await arranged({})
    const after = await readDraft(french, { id })
    expect(after.pictures.map(({ id: each, takenOn, caption }) => [each, takenOn, caption])).toEqual([
      [two?.id, null, null],
      [one?.id, '2019-05', 'Front'],
    ])
    // What was checked before is not what would be published.
    await expect(
      publishDraft(french, { id, revision, conditions, reason: 'First recording' }),
    ).rejects.toMatchObject({ reason: 'draft_changed' })
    await dropDraft(french, { id })
    const { rows } = await admin.query(`select 1 from "DraftPicture" where "draftId" = $1::uuid`, [id])
    expect(rows).toEqual([])
  })

  test('of a kind without pictures are not taken', async () => {
    const { id } = await beginDraft(french, { type: 'vehicle', texts: {} })
    await expect(addDraftPicture(french, { id, picture: picture(0) })).rejects.toMatchObject({
      reason: 'draft_gone',
    })
  })
})

describe('pictures of a record on file', () => {
  test('are changed by its owner alone, as versions with a reason', async () => {
    const id = await draftOf(french, painting('La Fontaine'), [0])
    await publish(french, id)
    const reason = 'Better pictures'
    const add = (who: TestOfficer, version: number, n: number) =>
      addPhotos(who, { id, version, pictures: [picture(n)], reason })
    await expect(add(german, 1, 1)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(readOwnPhotos(german, { id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(add(french, 1, 0)).rejects.toMatchObject({ reason: 'picture_twice' })
    await add(french, 1, 1)
    await expect(add(colleague, 1, 2)).rejects.toMatchObject({ reason: 'record_changed' })
    const { photos } = await readOwnPhotos(french, { id })
    const sent = photos.map(({ id: photo }, i) => ({
      id: photo,
      place: String(photos.length - i),
      takenOn: '',
      caption: '',
      remove: false,
    }))
    const arrange = (pictures: typeof sent, noPicture = '') =>
      arrangePhotos(french, { id, version: 2, pictures, noPicture, reason })
    await expect(arrange(sent.map((each, i) => ({ ...each, place: String(i + 1) })))).rejects.toMatchObject({
      reason: 'nothing_changed',
    })
    const none = sent.map((each) => ({ ...each, remove: true }))
    await expect(arrange(none)).rejects.toMatchObject({ fields: { noPicture: ['pictureOrReason'] } })
    await arrange(sent)
    const { record } = await readRecord(german, { id })
    expect(record.photos.map((photo) => photo.id)).toEqual(photos.map((photo) => photo.id).toReversed())
    await arrangePhotos(french, { id, version: 3, pictures: none, noPicture: 'pictures_lost', reason })
    const { record: bare } = await readRecord(german, { id })
    expect(bare).toMatchObject({ version: 4, photos: [], facts: { noPicture: 'pictures_lost' } })
    expect(await foundByPhotograph(german, 0)).not.toContain(id)
    for (const photo of photos)
      await expect(readPhoto(french, { id: photo.id, size: 'full' })).rejects.toMatchObject({
        kind: 'not-found',
      })
  })

  test('of a person are filed, and no face is described', async () => {
    const id = await person(admin, { owner: 'FR' })
    await addPhotos(french, { id, version: 1, pictures: [picture(0)], reason: 'Portrait' })
    expect((await readRecord(german, { id })).record.photos).toHaveLength(1)
    const { rows } = await admin.query(
      `select 1 from search.picture p join "Photo" f on f."id" = p.photo_id where f."recordId" = $1::uuid`,
      [id],
    )
    expect(rows).toEqual([])
  })

  test('that no record shows any more lose their bytes; whatever one shows keeps them, withheld or not', async () => {
    // No other record of this file shows it.
    const [full, thumb] = ['full', 'thumb'].map(
      (each) => new Uint8Array(Buffer.from(`${each} ${randomUUID()}`)),
    ) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const alone = { ...picture(2), full, thumb, sha256: digest(full), thumbSha256: digest(thumb) }
    const [here, there] = [await person(admin, { owner: 'FR' }), await person(admin, { owner: 'FR' })]
    for (const [id, pictures] of [
      [here, [picture(1), alone]],
      [there, [picture(1)]],
    ] as const)
      await addPhotos(french, { id, version: 1, pictures: [...pictures], reason: 'Portrait' })
    const draft = await draftOf(french, painting('Waiting'))
    await addDraftPicture(french, { id: draft, picture: alone })
    const { photos } = await readOwnPhotos(french, { id: here })
    await arrangePhotos(french, {
      id: here,
      version: 2,
      pictures: photos.map(({ id }) => ({ id, place: '', takenOn: '', caption: '', remove: true })),
      noPicture: '',
      reason: 'Another person',
    })
    await audited(admin, () =>
      admin.query(`update "Photo" set "withheld" = true where "recordId" = $1`, [there]),
    )
    const blobs = async (where = '') =>
      (
        await admin.query<{ sha256: string }>(`select b."sha256" from "PhotoBlob" b ${where} order by 1`)
      ).rows.map(({ sha256 }) => sha256)
    const shown = await blobs(
      'where exists (select from "Photo" f where b."sha256" in (f."sha256", f."thumbSha256"))',
    )
    expect(shown).toContain(picture(1).sha256)
    expect(await blobs()).toEqual(expect.arrayContaining([alone.sha256, alone.thumbSha256]))
    await sweepBlobs()
    expect(await blobs()).toEqual(shown)
    expect(await blobs()).not.toContain(alone.sha256)
    const { rows } = await admin.query(
      `select "details" from "AuditEvent" where "operation" = 'record.sweep-pictures'`,
    )
    expect(rows).toHaveLength(1)
    // The picture that waits in a draft has bytes of its own, and comes back when it is filed.
    const { id } = await publish(french, draft)
    const filed = (await readOwnPhotos(french, { id })).photos[0]
    expect(await readPhoto(french, { id: filed?.id ?? '', size: 'full' })).toMatchObject({
      mime: 'image/webp',
    })
    await sweepBlobs()
    expect(await blobs()).toContain(alone.sha256)
  })
})
