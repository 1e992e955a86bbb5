import path from 'node:path'

/**
 * What reads pictures in the browser: engines and letters as their packages carry them, served from here and from nowhere
 * else. The address holds their versions, so that browsers may keep them for ever. Names are flat, because each engine looks
 * for its parts beside the script of its worker.
 */
export const readingVersion = '7.0.0-3.1.4'

const packages = 'node_modules'
const places: Record<string, { at: string; type: string }> = {
  'worker.min.js': { at: `${packages}/tesseract.js/dist/worker.min.js`, type: 'text/javascript' },
  'tesseract-core-simd-lstm.js': {
    at: `${packages}/tesseract.js-core/tesseract-core-simd-lstm.js`,
    type: 'text/javascript',
  },
  'tesseract-core-simd-lstm.wasm': {
    at: `${packages}/tesseract.js-core/tesseract-core-simd-lstm.wasm`,
    type: 'application/wasm',
  },
  'eng.traineddata.gz': {
    at: `${packages}/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz`,
    type: 'application/octet-stream',
  },
  'barcode-worker.js': { at: 'lib/web/barcode-worker.js', type: 'text/javascript' },
  'zxing-reader.js': { at: `${packages}/zxing-wasm/dist/iife/reader/index.js`, type: 'text/javascript' },
  'zxing_reader.wasm': {
    at: `${packages}/zxing-wasm/dist/reader/zxing_reader.wasm`,
    type: 'application/wasm',
  },
}

/** Where a part lies on this machine; undefined for every other name. Nothing of the request becomes part of a path. */
export function readingFile(version: string, name: string): { at: string; type: string } | undefined {
  const place = version === readingVersion && Object.hasOwn(places, name) ? places[name] : undefined
  return place && { ...place, at: path.join(/* turbopackIgnore: true */ process.cwd(), place.at) }
}
