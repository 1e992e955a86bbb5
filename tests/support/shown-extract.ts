import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import sharp from 'sharp'
import type { NoticeType } from '@/lib/notices/codes'
import { draftSchema } from '@/lib/notices/draft'
import { type ExtractFacts, extractOf } from '@/lib/notices/extract'
import { showExtract } from '@/lib/notices/extract-commands'
import { kindOf } from '@/lib/notices/kinds'
import { publicPictureOf } from '@/lib/pictures/public-jpeg'
import { audited } from './build'

export type ShownFacts = Partial<ExtractFacts> & {
  id?: string
  type?: NoticeType
  entityId: string
  draft?: object
  pictures?: string[]
  /** How many pictures it has. */
  shown?: number
  noindex?: boolean
}

/** What a bureau might have written, with everything authorised that its type allows. */
export const publicDraft = (type: NoticeType, draft: object = {}) =>
  draftSchema.parse({
    version: 1,
    form: 'notice',
    type,
    request: { language: 'fr', about: 'person' },
    person: {
      names: [{ kind: 'primary', family: 'TESTI', given: 'AMARA' }],
      sex: 'F',
      births: [{ date: { year: 1984, month: 3, day: 12 } }],
      nationalities: [{ country: 'MA', confirmed: true }],
    },
    charges: [{ text: 'Vol à main armée' }],
    extract: { wanted: true, fields: kindOf(type).extract.fields },
    ...draft,
  })

/** Shows an extract as whoever publishes does; answers the id of its notice. */
export async function shownExtract(admin: pg.Client, facts: ShownFacts): Promise<string> {
  const { id = randomUUID(), type = 'red', draft, shown = 0, noindex = false, ...rest } = facts
  const extract = extractOf(publicDraft(type, draft), {
    publishedOn: '2026-05-01',
    country: 'MA',
    ...rest,
  })
  if (!extract) throw new Error('nothing of it is public')
  const pictures = await Promise.all(
    Array.from({ length: shown }, async (_, n) => publicPictureOf(await plain(n))),
  )
  await audited(admin, () => showExtract(sqlOn(admin), id, extract, { pictures, noindex }))
  return id
}

/** A client of `pg` as showing and hiding speak to it. */
export const sqlOn = (admin: pg.Client) => ({
  query: async <T>(sql: string, params: readonly unknown[]) =>
    (await admin.query(sql, [...params])).rows as T[],
})

const plain = (n: number) =>
  sharp({ create: { width: 400, height: 500, channels: 3, background: { r: 90 + n, g: 120, b: 140 } } })
    .webp()
    .toBuffer()
