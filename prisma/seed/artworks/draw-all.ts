import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { TakenPicture } from '@/lib/pictures/intake'

/** A work with its pictures as they are kept; the first is the drawing itself. */
export type Drawn = { n: number; pictures: TakenPicture[] }

/**
 * Draws works in threads of their own while the rest of the demonstration is written: drawing, encoding and describing one is a
 * fifth of a second of a processor. One thread is enough for the demonstration, which keeps the other processor busy: a second
 * would load all the code once more, which is five works' time.
 */
export async function drawAll(numbers: readonly number[], threads = 1): Promise<Map<number, Drawn>> {
  const waiting = [...numbers]
  const drawn = new Map<number, Drawn>()
  const file = path.join(import.meta.dirname, 'draw-thread.mjs')
  await Promise.all(
    Array.from(
      { length: Math.min(threads, numbers.length) },
      () =>
        new Promise<void>((resolve, reject) => {
          const thread = new Worker(file)
          const next = () => {
            const n = waiting.shift()
            if (n !== undefined) thread.postMessage(n)
            else thread.terminate().then(() => resolve(), reject)
          }
          thread.on('message', (one: Drawn) => {
            drawn.set(one.n, one)
            next()
          })
          thread.on('error', reject)
          next()
        }),
    ),
  )
  return drawn
}
