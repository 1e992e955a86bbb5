import sharp from 'sharp'

/** Dots of the longer side: 300 an inch of the largest picture on a sheet. */
const side = 600

/** A picture as paper takes it, JPEG, whatever it is kept as; none where there is only an address. */
export async function paperPicture(image: string | Uint8Array | null): Promise<Uint8Array | null> {
  if (image === null || typeof image === 'string') return null
  return sharp(image)
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer()
}
