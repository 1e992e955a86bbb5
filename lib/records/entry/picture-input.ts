import { z } from 'zod'
import { mostPhotos } from '../photo-limits'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = (most: number) =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array)
    .refine((value) => value.length > 0 && value.length <= most)

/** A picture as the workroom took it: written anew, with what it looks like. */
export const takenPicture = z.strictObject({
  full: bytes(4_000_000),
  thumb: bytes(400_000),
  mime: z.literal('image/webp'),
  width: z.int().min(1).max(4_000),
  height: z.int().min(1).max(4_000),
  sha256: digest,
  thumbSha256: digest,
  hadPlace: z.boolean(),
  description: z.strictObject({
    hash: digest,
    quality: z.int().min(0).max(100),
    points: z
      .custom<Uint8Array>((value) => value instanceof Uint8Array)
      .refine((value) => value.length <= 20_000),
  }),
})

export type TakenForRecord = z.infer<typeof takenPicture>

/** What a form says of the pictures that are there: each by its id, with its place among them. */
export const arrangement = z
  .array(
    z.strictObject({
      id: z.uuid('photo_unknown'),
      place: z.string().max(8),
      takenOn: z.string().max(80),
      caption: z.string().max(2_000),
      remove: z.boolean(),
    }),
  )
  .max(mostPhotos)

export type Arrangement = z.infer<typeof arrangement>
