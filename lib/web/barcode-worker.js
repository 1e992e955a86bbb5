// Reads barcodes in a worker of its own: a picture comes in, texts go out, nothing is kept and nothing is fetched but the
// reader itself, which lies beside this file. Served by app/api/reading.
importScripts('zxing-reader.js')

const beside = (name) => new URL(name, self.location.href).href
ZXingWASM.prepareZXingModule({ overrides: { locateFile: beside } })

self.addEventListener('message', async ({ data: { job, picture } }) => {
  try {
    const found = await ZXingWASM.readBarcodes(picture, { tryHarder: true, maxNumberOfSymbols: 4 })
    self.postMessage({ job, texts: found.filter((each) => each.isValid).map((each) => each.text) })
  } catch (error) {
    self.postMessage({ job, error: String(error) })
  }
})
