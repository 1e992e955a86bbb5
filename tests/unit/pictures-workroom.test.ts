import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkroom } from '@/lib/pictures/workroom'

let picture: Buffer
beforeAll(async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  picture = await sharp({ create: { width: 300, height: 240, channels: 3, background: '#777', noise } })
    .jpeg()
    .toBuffer()
})

const room = openWorkroom({ waiting: 1, milliseconds: 60_000 })
afterAll(() => room.close())

describe('the workroom', () => {
  it('takes, describes and compares as the functions do, and refuses at once what does not fit into its queue', async () => {
    const [first, second, third] = [
      room.takePicture(picture),
      room.describeQuery(picture),
      room.takePicture(picture),
    ]
    expect(await third).toEqual({ ok: false, refused: 'busy', args: {} })
    const [taken, query] = [await first, await second]
    if (!taken.ok || !query.ok) throw new Error('refused')
    expect([taken.width, taken.height]).toEqual([300, 240])
    const compared = await room.comparePictures(query, [{ id: 'it', ...taken.description }])
    if (!compared.ok) throw new Error('refused')
    expect(compared.matches.map(({ id, band }) => [id, band])).toEqual([['it', 'same']])
    expect(await room.describePicture(Buffer.from('GIF89a'))).toMatchObject({ ok: false, refused: 'format' })
  })

  it('ends what takes too long, and goes on with the next', async () => {
    const hasty = openWorkroom({ waiting: 4, milliseconds: 1 })
    try {
      const answers = await Promise.all([hasty.takePicture(picture), hasty.takePicture(picture)])
      expect(answers).toEqual(
        Array.from({ length: 2 }, () => ({ ok: false, refused: 'tooSlow', args: { seconds: 1 } })),
      )
    } finally {
      await hasty.close()
    }
    expect(await hasty.takePicture(picture)).toMatchObject({ refused: 'busy' })
  })
})
