'use client'
import type { SeenZone } from '@/lib/identifiers/mrz-columns'
import { readerAddress } from './reader-address'

/** Reads barcodes in pictures, in a worker of its own. */
export type BarcodeReader = {
  read: (picture: HTMLCanvasElement) => Promise<SeenZone | undefined>
  end: () => void
}

/** A barcode proves itself: what is read of it is right. */
function firstOf(texts: string[] = []): SeenZone | undefined {
  const text = texts.find((each) => each.trim())
  return text === undefined ? undefined : { text, wrong: 0 }
}

type Answer = { job: number; texts?: string[]; error?: string }

/** @throws when the worker or its reader cannot be loaded, at the first picture */
export function openBarcodeReader(): BarcodeReader {
  const worker = new Worker(`${readerAddress}/barcode-worker.js`)
  let jobs = 0
  const read = (picture: HTMLCanvasElement) =>
    new Promise<SeenZone | undefined>((resolve, reject) => {
      const job = ++jobs
      const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height)
      const hear = ({ data }: MessageEvent<Answer>) => {
        if (data.job !== job) return
        done()
        if (data.error) reject(new Error(data.error))
        else resolve(firstOf(data.texts))
      }
      const fail = () => {
        done()
        reject(new Error('the reader of barcodes could not be loaded'))
      }
      const done = () => {
        worker.removeEventListener('message', hear)
        worker.removeEventListener('error', fail)
      }
      worker.addEventListener('message', hear)
      worker.addEventListener('error', fail)
      worker.postMessage({ job, picture: pixels })
    })
  return { read, end: () => worker.terminate() }
}
