import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { digest, seal } from '@/lib/auth/seal'
import { nationalityNamed } from '@/lib/bureaus/countries'
import { secret } from '@/lib/config'
import { notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import {
  type Asked,
  askedOfExample,
  askedOfPictures,
  askedOfText,
  canonicalText,
  exampleFields,
  longestText,
} from './asked'
import { writePicture } from './asked-pictures'
import { mostPictures } from './limits'
import type { NumberedKind } from './reading'
import { recognise } from './recognise'

/** Where a started search leads: to its results, or straight to the record, search, hit, list or notice whose number was typed. */
export type Started = { to: 'search' | 'record' | 'hit' | 'list' | 'notice'; id: string; type?: string }

/** Its length is judged with the field itself, in the field's own words. */
const field = z.string().exactOptional()

const question = z.strictObject({
  q: z.string('nothing_typed').max(longestText, 'too_long').exactOptional(),
  as: z.string().max(40).exactOptional(),
  example: z.partialRecord(z.enum(exampleFields), field).exactOptional(),
})

/** A search as it is asked: a text with the chosen reading, or the fields of the form. */
export type Question = z.input<typeof question>

/**
 * Says at once whether a question can be searched for, before a purpose is asked for it.
 * @throws Answer `invalid` as `startSearch` would
 */
export function checkQuestion({ q, as, example }: Question, now: Date): void {
  if (q === undefined) askedOfExample(example ?? {}, now)
  else askedOfText(q, recognise(q, { now, countryOf: nationalityNamed }), as)
}

/**
 * Stores a search, so that its address can hold an id and never a name, and answers with the id. A number that was typed
 * (a record's, a search's, a listing's, a hit's, a list's) is looked up instead.
 */
export const startSearch = defineOperation({
  name: 'search.start',
  permission: 'search.start',
  input: question,
  run: async (context, { q, as, example }): Promise<Started> => {
    const { now } = context
    if (q === undefined) return storeSearch(context, askedOfExample(example ?? {}, now))
    const to = askedOfText(q, recognise(q, { now, countryOf: nationalityNamed }), as)
    return to.to === 'search' ? storeSearch(context, to.asked) : openReference(context, to.to, to.reference)
  },
  audit: (_, { to, id }) =>
    to === 'record' ? { subjects: [id], details: { to } } : { details: { to, [to]: id } },
})

const bytes = (most: number) => z.instanceof(Uint8Array).refine((value) => value.length <= most)

/** A picture as the workroom took it. */
const takenQuery = z.strictObject({
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  thumb: bytes(100_000),
  query: z.strictObject({
    hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).length(8),
    quality: z.int().min(0).max(100),
    points: bytes(20_000),
    mirroredPoints: bytes(20_000),
  }),
})

/**
 * Stores a search by pictures. What is kept of them is kept with the search and under its seal: small, and how they are looked
 * for; never the files.
 */
export const startPictureSearch = defineOperation({
  name: 'search.start-pictures',
  permission: 'search.start',
  input: z.strictObject({ pictures: z.array(takenQuery).min(1).max(mostPictures) }),
  run: async (context, { pictures }): Promise<Started> => {
    const started = await storeSearch(
      context,
      askedOfPictures(pictures.map(({ sourceSha256 }) => sourceSha256)),
    )
    await context.db.searchPicture.createMany({
      data: pictures.map(({ query, thumb }, i) => ({
        searchId: started.id,
        ordinal: i + 1,
        sealed: seal(writePicture({ query, thumb }), secret('terms')),
      })),
    })
    return started
  },
  audit: ({ pictures }, { id }) => ({ details: { search: id, pictures: pictures.length } }),
})

/** Stores a question under the purpose of this sitting, with a number of its own. */
export async function storeSearch({ db, actor, now }: Context, asked: Asked): Promise<Started> {
  const key = secret('terms')
  const criteria = seal(JSON.stringify(asked), key)
  const criteriaDigest = digest(canonicalText(asked), key)
  for (;;) {
    const number = `Q-${now.getUTCFullYear()}-${String(randomInt(100_000_000)).padStart(8, '0')}`
    const [stored] = await db.search.createManyAndReturn({
      data: [
        {
          number,
          officerId: actor.officerId,
          tenantRoot: actor.root,
          purpose: actor.purpose?.code ?? '',
          caseReference: actor.purpose?.caseReference ?? '',
          criteria,
          criteriaDigest,
          createdAt: now,
        },
      ],
      select: { id: true },
      // A number that the bureau has already drawn is drawn again: one in a hundred thousand at a thousand searches.
      skipDuplicates: true,
    })
    if (stored) return { to: 'search', id: stored.id }
  }
}

async function openReference({ db }: Context, kind: NumberedKind, reference: string): Promise<Started> {
  if (kind === 'query') {
    const found = await db.search.findFirst({ where: { number: reference }, select: { id: true } })
    if (!found) throw notFound('reference_unknown')
    return { to: 'search', id: found.id }
  }
  if (kind === 'hit' || kind === 'list') {
    const where = { where: { number: reference }, select: { id: true } }
    const found = kind === 'hit' ? await db.hit.findFirst(where) : await db.listCheck.findFirst(where)
    if (!found) throw notFound('reference_unknown')
    return { to: kind, id: found.id }
  }
  if (kind === 'notice') {
    const [year, serial] = reference.split('/')
    const fileNumber = `${year}/${(serial ?? '').padStart(5, '0')}`
    const found = await db.notice.findFirst({
      where: { OR: [{ number: reference }, { request: reference }, { fileNumber }] },
      select: { id: true },
    })
    if (!found) throw notFound('reference_unknown')
    return { to: 'notice', id: found.id }
  }
  const records = await db.record.findMany({
    where: kind === 'record' ? { reference } : { sourceReference: reference },
    select: { id: true, type: true },
    take: 2,
  })
  const [found] = records
  if (!found) throw notFound('reference_unknown')
  return { to: 'record', id: found.id, type: found.type }
}
