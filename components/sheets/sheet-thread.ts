import { parentPort } from 'node:worker_threads'
import { drawNotice } from './draw-notice'
import { drawSheet } from './draw-sheet'
import type { SheetOrder } from './print-sheet'
import { sheetFonts } from './sheet-fonts'

/** Draws each sheet that it is sent, and answers with the file. */
parentPort?.on('message', (order: SheetOrder) => {
  const drawn = 'notice' in order ? drawNotice(order.notice) : drawSheet(order.sheet)
  drawn.then(
    (bytes) => parentPort?.postMessage({ bytes }),
    (error: unknown) =>
      parentPort?.postMessage({ failed: error instanceof Error ? error.message : 'failed' }),
  )
})
void sheetFonts()
