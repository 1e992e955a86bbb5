'use client'
import type { Worker as Reader } from 'tesseract.js'
import { type SeenLine, type SeenZone, zoneOfSeen } from '@/lib/identifiers/mrz-columns'
import { readerAddress } from './reader-address'

/** Reads the lines of a zone in pictures; loaded and begun when the first is read. */
export type ZoneReader = {
  read: (picture: HTMLCanvasElement, now: Date) => Promise<SeenZone | undefined>
  end: () => void
}

/**
 * The engine in a worker of its own, with everything from this server: no other host, no script made of text, nothing kept
 * in the browser's databases.
 */
export async function openZoneReader(): Promise<ZoneReader> {
  const { createWorker, OEM, PSM } = await import('tesseract.js')
  const options = {
    workerPath: `${readerAddress}/worker.min.js`,
    corePath: `${readerAddress}/tesseract-core-simd-lstm.js`,
    langPath: readerAddress,
    workerBlobURL: false,
    cacheMethod: 'none',
    // Said to the officer in words of ours.
    errorHandler: () => undefined,
  }
  // Words of a language would be put where there are none.
  const begun = { load_system_dawg: '0', load_freq_dawg: '0' }
  const reader = await createWorker('eng', OEM.LSTM_ONLY, options, begun)
  await reader.setParameters({
    tessedit_char_whitelist: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<',
    tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
  })
  return { read: (picture, now) => zoneIn(reader, picture, now), end: () => void reader.terminate() }
}

async function zoneIn(reader: Reader, picture: HTMLCanvasElement, now: Date): Promise<SeenZone | undefined> {
  const { data } = await reader.recognize(picture, {}, { text: false, blocks: true })
  const lines = (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .toSorted((a, b) => a.bbox.y0 - b.bbox.y0)
    .map(
      ({ words }): SeenLine =>
        words
          .flatMap(({ symbols }) => symbols)
          .map(({ text, bbox, confidence }) => ({
            text,
            from: bbox.x0,
            to: bbox.x1,
            sure: confidence / 100,
          })),
    )
  return zoneOfSeen(lines, now)
}
