import { parentPort } from 'node:worker_threads'
import { drawSheet } from './draw-sheet'
import { sheetFonts } from './sheet-fonts'
import type { Sheet } from './sheet-model'

/** Draws each sheet that it is sent, and answers with the file. */
parentPort?.on('message', (sheet: Sheet) => {
  drawSheet(sheet).then(
    (bytes) => parentPort?.postMessage({ bytes }),
    (error: unknown) =>
      parentPort?.postMessage({ failed: error instanceof Error ? error.message : 'failed' }),
  )
})
void sheetFonts()
