import sharp from 'sharp'

type Jpeg = { bytes: Uint8Array; width: number; height: number }

/**
 * A picture that we keep (already decoded and written anew once) as the public gets it: JPEG, sRGB, no metadata; the longer side at
 * most 1,000 and 240 pixels.
 * @throws when the bytes are no picture
 */
export async function publicPictureOf(kept: Uint8Array): Promise<{ full: Jpeg; thumb: Jpeg }> {
  const [full, thumb] = await Promise.all([jpegOf(kept, 1_000, 82), jpegOf(kept, 240, 76)])
  return { full, thumb }
}

async function jpegOf(kept: Uint8Array, side: number, quality: number): Promise<Jpeg> {
  const { data, info } = await sharp(kept, { limitInputPixels: 40_000_000, failOn: 'error' })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, progressive: false })
    .toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}
