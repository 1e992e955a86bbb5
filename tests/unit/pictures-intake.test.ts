import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { pictureBands, pictureReasons } from '@/lib/pictures/compare'
import { takePicture } from '@/lib/pictures/intake'
import { pictureRefusals } from '@/lib/pictures/refusal'

const ascii = (text: string) => Buffer.from(text, 'latin1')

/** A coloured picture with something to see: rings on a slope of colours. */
function rings(width = 260, height = 220) {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(
        [(x * 255) / width, (y * 255) / height, 128 + 120 * Math.sin(Math.hypot(x - 90, y - 80) / 6)],
        (y * width + x) * 3,
      )
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A PNG chunk with its length and check. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** The part of a JPEG with this marker (0xfe is a comment). */
function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
}

const inserted = (bytes: Buffer, at: number, added: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)])
const refused = async (bytes: Uint8Array) => {
  const answer = await takePicture(bytes)
  return answer.ok ? 'taken' : answer.refused
}

let jpeg: Buffer
let png: Buffer
let webp: Buffer
beforeAll(async () => {
  ;[jpeg, png, webp] = await Promise.all([
    rings().jpeg().toBuffer(),
    rings().png().toBuffer(),
    rings().webp().toBuffer(),
  ])
})

describe('a picture that is taken', () => {
  it('is written anew, with its sizes and sums, whatever of the three kinds it was', async () => {
    for (const [mime, bytes] of [
      ['image/jpeg', jpeg],
      ['image/png', png],
      ['image/webp', webp],
    ] as const) {
      const taken = await takePicture(bytes)
      if (!taken.ok) throw new Error(taken.refused)
      expect([taken.sourceMime, taken.mime, taken.width, taken.height]).toEqual([
        mime,
        'image/webp',
        260,
        220,
      ])
      const sum = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
      expect([taken.sha256, taken.thumbSha256, taken.sourceSha256]).toEqual(
        [taken.full, taken.thumb, bytes].map(sum),
      )
      expect((await sharp(taken.full).metadata()).format).toBe('webp')
    }
  })

  it('is made no larger than is kept, and its small form smaller still', async () => {
    const taken = await takePicture(await rings(2600, 1300).jpeg().toBuffer())
    if (!taken.ok) throw new Error(taken.refused)
    expect([taken.width, taken.height]).toEqual([2000, 1000])
    const { width, height } = await sharp(taken.thumb).metadata()
    expect([width, height]).toEqual([320, 160])
  })

  it('is turned upright and loses what was written into it', async () => {
    const exif = {
      IFD0: { Copyright: 'somebody' },
      IFD3: {
        GPSLatitude: '48/1 51/1 0/1',
        GPSLongitude: '2/1 17/1 0/1',
        GPSLatitudeRef: 'N',
        GPSLongitudeRef: 'E',
      },
    }
    const bytes = await rings().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const taken = await takePicture(await rings().withExif(exif).jpeg().toBuffer())
    const turned = await takePicture(bytes)
    if (!taken.ok || !turned.ok) throw new Error('refused')
    expect([turned.width, turned.height]).toEqual([220, 260])
    expect(taken.hadPlace).toBe(true)
    const { exif: left, icc, xmp, orientation } = await sharp(taken.full).metadata()
    expect([left, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(Buffer.from(taken.full).includes('somebody')).toBe(false)
  })

  it('is not said to tell its place when it does not', async () => {
    const plain = await takePicture(
      await rings()
        .withExif({ IFD0: { Make: 'camera' } })
        .jpeg()
        .toBuffer(),
    )
    expect(plain).toMatchObject({ ok: true, hadPlace: false })
  })

  it('is sRGB on white, also from print colours, grey and transparency', async () => {
    const clear = await rings().ensureAlpha(0).png().toBuffer()
    for (const bytes of [
      clear,
      await rings().toColourspace('cmyk').jpeg().toBuffer(),
      await rings().greyscale().png().toBuffer(),
    ]) {
      const taken = await takePicture(bytes)
      if (!taken.ok) throw new Error(taken.refused)
      const { space, channels } = await sharp(taken.full).metadata()
      expect([space, channels]).toEqual(['srgb', 3])
    }
    const white = await takePicture(clear)
    if (!white.ok) throw new Error(white.refused)
    expect((await sharp(white.full).stats()).channels.every(({ min }) => min > 250)).toBe(true)
  })

  it('may carry what telephones add after its end', async () => {
    expect(await refused(Buffer.concat([jpeg, ascii('SEFT trailer of a camera'), jpeg]))).toBe('taken')
  })
})

describe('a picture that is refused', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['text', () => ascii('just a letter to nobody, long enough to be something'), 'notAPicture'],
    [
      'SVG',
      () =>
        ascii(
          '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        ),
      'svg',
    ],
    ['SVG in two bytes a letter', () => Buffer.from('<svg width="300">', 'utf16le'), 'svg'],
    ['GIF', () => ascii('GIF89a\x00\x10\x00\x10'), 'format'],
    ['TIFF', () => ascii('II*\0\x08\0\0\0'), 'format'],
    ['BMP', () => ascii('BM\x36\0\0\0\0\0\0\0'), 'format'],
    ['AVIF', () => ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'), 'heif'],
    ['HEIC', () => ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heif'],
    ['a film', () => ascii('\0\0\0\x18ftypisom\0\0\0\0isomavc1'), 'notAPicture'],
    ['PDF', () => ascii('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['PDF after a line of something else', () => ascii(`${'x'.repeat(400)}%PDF-1.4`), 'pdf'],
    [
      'a page in a comment of a JPEG',
      () => inserted(jpeg, 2, segment(0xfe, ascii('<html><script>alert(1)</script>'))),
      'hiddenContent',
    ],
    [
      'a document in a comment of a JPEG',
      () => inserted(jpeg, 2, segment(0xfe, ascii('%PDF-1.5'))),
      'hiddenContent',
    ],
    [
      'an archive after a JPEG',
      () => Buffer.concat([jpeg, ascii('PK\x03\x04...PK\x05\x06'), Buffer.alloc(18)]),
      'hiddenContent',
    ],
    [
      'a script in a text of a PNG',
      () => inserted(png, 33, chunk('tEXt', ascii('Comment\0<?php system($_GET[1]) ?>'))),
      'hiddenContent',
    ],
    ['a page after a PNG', () => Buffer.concat([png, ascii('<HTML><body onload=x>')]), 'hiddenContent'],
    ['a program after a WebP', () => Buffer.concat([webp, ascii('\x7fELF\x02')]), 'hiddenContent'],
    ['a moving PNG', () => inserted(png, 33, chunk('acTL', Buffer.alloc(8, 1))), 'animated'],
    ['half a JPEG', () => jpeg.subarray(0, jpeg.length >> 1), 'damaged'],
    ['half a PNG', () => png.subarray(0, png.length >> 1), 'damaged'],
    ['half a WebP', () => webp.subarray(0, webp.length >> 1), 'damaged'],
    ['a JPEG without its last two bytes', () => jpeg.subarray(0, jpeg.length - 2), 'damaged'],
    ['a head alone', () => ascii('\xff\xd8\xff'), 'damaged'],
    ['more than ten megabytes', () => Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]), 'tooManyBytes'],
  ])('%s', async (_, bytes, code) => {
    expect(await refused(bytes())).toBe(code)
  })

  it('for its size, before it is decoded: 900 million pixels in a hundred bytes', async () => {
    const head = Buffer.alloc(13)
    head.writeUInt32BE(30_000, 0)
    head.writeUInt32BE(30_000, 4)
    head.set([8, 2, 0, 0, 0], 8)
    const bomb = Buffer.concat([
      png.subarray(0, 8),
      chunk('IHDR', head),
      chunk('IDAT', Buffer.alloc(20)),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(await takePicture(bomb)).toEqual({
      ok: false,
      refused: 'tooManyPixels',
      args: { megapixels: 900, most: 40 },
    })
    expect(await takePicture(await rings(400, 199).png().toBuffer())).toEqual({
      ok: false,
      refused: 'tooSmall',
      args: { width: 400, height: 199, least: 200 },
    })
  })

  it('when it moves: WebP of several frames', async () => {
    const frames = await sharp([await rings().png().toBuffer(), await rings().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer()
    expect(await refused(frames)).toBe('animated')
  })

  it('whose pixels are not those that it announces', async () => {
    const lying = Buffer.from(png)
    lying.writeUInt32BE(4000, 16)
    lying.writeUInt32BE(crc32(lying.subarray(12, 29)), 29)
    expect(await refused(lying)).toBe('damaged')
  })
})

describe('whatever the bytes', () => {
  it('there is an answer, and never an accident', async () => {
    const codes = new Set<string>(['taken', ...pictureRefusals])
    const heads = [
      Buffer.alloc(0),
      ascii('\xff\xd8\xff'),
      ascii('\x89PNG\r\n\x1a\n'),
      ascii('RIFF\x40\0\0\0WEBPVP8 '),
    ]
    const random = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }))
      .map(([head, rest]) => Buffer.concat([head, rest]))
    await fc.assert(
      fc.asyncProperty(random, async (bytes) => codes.has(await refused(bytes))),
      { numRuns: 300 },
    )
  })

  it('also when a few bytes of a good picture are others, or it ends early', async () => {
    const codes = new Set<string>(['taken', ...pictureRefusals])
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('jpeg', 'png', 'webp'),
        changes,
        fc.option(fc.nat()),
        async (kind, spoilt, end) => {
          const good = { jpeg, png, webp }[kind] ?? jpeg
          const bytes = Buffer.from(end === null ? good : good.subarray(0, end % good.length))
          for (const [at, value] of spoilt) if (bytes.length) bytes[at % bytes.length] = value
          return codes.has(await refused(bytes))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe.each(locales)('in %s', (locale) => {
  it('every refusal, band and reason has its sentence', async () => {
    const problems: string[] = []
    const t = createTranslator({
      locale,
      messages: await messagesOf(locale),
      namespace: 'pictures',
      onError: ({ message }) => problems.push(message),
    })
    const args = {
      megabytes: 12.5,
      megapixels: 900,
      most: 10,
      width: 150,
      height: 90,
      least: 200,
      seconds: 10,
      format: 'GIF',
      bits: 7,
      degrees: 90,
      count: 23,
      share: 41,
    }
    const keys = [
      ...pictureRefusals.map((code) => `refused.${code}`),
      ...pictureBands.map((code) => `band.${code}`),
      ...pictureReasons.map((code) => `why.${code}`),
      'placeFound',
    ]
    for (const key of keys) {
      const said = t(key as never, args as never) as string
      if (said.includes('{') || !/\p{L}{2}/u.test(said)) problems.push(`${key}: ${said}`)
    }
    expect(problems).toEqual([])
  })
})
