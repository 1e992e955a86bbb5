import { parentPort } from 'node:worker_threads'
import { takePicture } from '@/lib/pictures/intake'
import { seedArtworks } from './catalogue'
import { drawArtwork } from './draw'
import type { Drawn } from './draw-all'
import { photograph } from './photograph'

/** Draws each work whose number it is sent, takes its pictures as the portal would, and answers with them. */
parentPort?.on('message', (n: number) => {
  draw(n).then(
    (drawn) => parentPort?.postMessage(drawn),
    (error: unknown) => {
      throw error
    },
  )
})

const works = seedArtworks()

async function draw(n: number): Promise<Drawn> {
  const work = works[n]
  if (!work) throw new Error(`there is no work ${n}`)
  const drawn = await drawArtwork(work)
  // The first has a second view.
  const views = [drawn.jpeg, ...(n ? [] : [await photograph(n, drawn, 'tilted')])]
  const pictures = []
  for (const view of views) {
    const taken = await takePicture(view)
    if (!taken.ok) throw new Error(`work ${n}: ${taken.refused}`)
    pictures.push(taken)
  }
  return { n, pictures }
}
