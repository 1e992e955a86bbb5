import { createHash } from 'node:crypto'
import { z } from 'zod'
import { conflict, invalid, notFound } from '@/lib/errors'
import { defineOperation } from '@/lib/operation/operation'
import { takenPicture } from '@/lib/records/entry/picture-input'
import { pictureKinds } from './codes'
import { type Kept, noticeId, writable, writeDraft } from './draft-commands'
import { fileKindOf, mostFileBytes, mostFiles, mostPictures } from './file-kind'

/**
 * Keeps a picture with a draft, after those that it has.
 * @throws Answer `conflict` `notice_pictures_full`; `invalid` `picture_twice`
 */
export const addNoticePicture = defineOperation({
  name: 'notice.add-picture',
  permission: 'notice.draft',
  input: z.strictObject({
    id: noticeId,
    picture: takenPicture,
    kind: z.enum(pictureKinds),
    good: z.boolean(),
  }),
  run: async (context, { id, picture, kind, good }): Promise<Kept> => {
    const { sql, actor, now } = context
    const { notice, held } = await writable(context, id)
    const { pictures } = held.draft.evidence
    if (pictures.length >= mostPictures) throw conflict('notice_pictures_full')
    const [twice] = await sql.query<{ id: string }>(
      `select p."id"::text as "id" from "NoticePicture" p where p."noticeId" = $1::uuid and p."sha256" = $2`,
      [id, picture.sha256],
    )
    if (twice && pictures.some((each) => each.id === twice.id)) throw invalid('picture_twice')
    const { full, thumb, mime, width, height, sha256, hadPlace } = picture
    const [made] = twice
      ? [twice]
      : await sql.query<{ id: string }>(
          `insert into "NoticePicture" ("noticeId", "mime", "width", "height", "sha256", "full", "thumb", "hadPlace", "officerId", "createdAt")
           values ($1::uuid, $2, $3::smallint, $4::smallint, $5, $6::bytea, $7::bytea, $8, $9::uuid, $10) returning "id"::text as "id"`,
          [id, mime, width, height, sha256, full, thumb, hadPlace, actor.officerId, now],
        )
    if (!made) throw notFound('notice_unknown')
    const shown = [...pictures, { id: made.id, kind, good }]
    const draft = { ...held.draft, evidence: { ...held.draft.evidence, pictures: shown } }
    return writeDraft(context, notice, held, draft, ['evidence'])
  },
  audit: ({ kind }, { id, version }) => ({ details: { notice: id, version, kind } }),
})

/**
 * Keeps the copy of a warrant, a judgment or a request with a notice that is being written. What it is, is read from its content.
 * @throws Answer `invalid` with `file`: `file_kind`, `file_large`, `file_twice`; `conflict` `files_full`
 */
export const addNoticeFile = defineOperation({
  name: 'notice.add-file',
  permission: 'notice.draft',
  timeoutMs: 20_000,
  input: z.strictObject({
    id: noticeId,
    name: z.string().max(400),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'file_kind'),
  }),
  run: async (
    context,
    { id, name, bytes },
  ): Promise<{ id: string; file: string; mime: string; size: number }> => {
    const { sql, actor, now } = context
    await writable(context, id)
    if (bytes.length > mostFileBytes) throw invalid('input', { file: ['file_large'] })
    const mime = fileKindOf(bytes)
    if (!mime) throw invalid('input', { file: ['file_kind'] })
    const [count] = await sql.query<{ n: number }>(
      'select count(*)::int as "n" from "NoticeFile" f where f."noticeId" = $1::uuid',
      [id],
    )
    if ((count?.n ?? 0) >= mostFiles) throw conflict('files_full')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const [made] = await sql.query<{ id: string }>(
      `insert into "NoticeFile" ("noticeId", "name", "mime", "size", "sha256", "bytes", "officerId", "createdAt")
       values ($1::uuid, $2, $3, $4::int, $5, $6::bytea, $7::uuid, $8) on conflict do nothing returning "id"::text as "id"`,
      [id, fileName(name), mime, bytes.length, sha256, bytes, actor.officerId, now],
    )
    if (!made) throw invalid('input', { file: ['file_twice'] })
    return { id, file: made.id, mime, size: bytes.length }
  },
  audit: (_, { id, file, mime, size }) => ({ details: { notice: id, file, mime, size } }),
})

/** Without folders, signs that steer a terminal or turn the direction of writing, and no longer than is kept. */
const fileName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200) || 'file'

/** Takes a file off a notice that is being written. */
export const removeNoticeFile = defineOperation({
  name: 'notice.remove-file',
  permission: 'notice.draft',
  input: z.strictObject({ id: noticeId, file: z.uuid('notice_file_unknown') }),
  run: async (context, { id, file }): Promise<{ id: string; file: string }> => {
    await writable(context, id)
    const gone = await context.sql.query(
      'delete from "NoticeFile" f where f."noticeId" = $1::uuid and f."id" = $2::uuid returning 1 as "gone"',
      [id, file],
    )
    if (gone.length === 0) throw notFound('notice_file_unknown')
    return { id, file }
  },
  audit: (_, { id, file }) => ({ details: { notice: id, file } }),
})

/** The bytes of a file of a notice, for whom it exists; each opening is in the log. */
export const readNoticeFile = defineOperation({
  name: 'notice.file',
  permission: 'notice.read',
  input: z.strictObject({ id: z.uuid('notice_file_unknown') }),
  run: async ({ sql }, { id }) => {
    const [file] = await sql.query<{
      noticeId: string
      name: string
      mime: string
      bytes: Uint8Array<ArrayBuffer>
    }>(
      `select f."noticeId"::text as "noticeId", f."name", f."mime", f."bytes" from "NoticeFile" f where f."id" = $1::uuid`,
      [id],
    )
    if (!file) throw notFound('notice_file_unknown')
    return file
  },
  audit: ({ id }, { noticeId: notice }) => ({ details: { notice, file: id } }),
})
