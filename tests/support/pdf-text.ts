import { inflateSync } from 'node:zlib'

/** The texts of a PDF, page by page, as their fonts say what each glyph means; enough for what our own sheets hold. */
export function pdfPages(file: Uint8Array): string[] {
  const raw = Buffer.from(file).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body)
  const stream = (id: string) => {
    const body = objects.get(id) ?? ''
    const from = body.indexOf('stream\n') + 7
    const data = Buffer.from(body.slice(from, body.lastIndexOf('\nendstream')), 'latin1')
    return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1')
  }
  const letters = (font: string) => {
    const map = new Map<string, string>()
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]
    if (!unicode) return map
    for (const [, low = '', , list = ''] of stream(unicode).matchAll(
      /<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi,
    ))
      [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], i) => {
        const points = hex.replaceAll(' ', '').match(/.{4}/g) ?? []
        map.set(
          (Number.parseInt(low, 16) + i).toString(16).padStart(4, '0'),
          String.fromCharCode(...points.map((point) => Number.parseInt(point, 16))),
        )
      })
    return map
  }
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((page) => {
      const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? page
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, letters(id)]),
      )
      const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''
      let font = new Map<string, string>()
      let text = ''
      for (const [, name, shown, ended] of stream(contents).matchAll(
        /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(\bET\b)/g,
      )) {
        if (name) font = fonts.get(name) ?? new Map()
        if (shown)
          for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]+)>/gi))
            text += (hex.match(/.{4}/g) ?? [])
              .map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd')
              .join('')
        if (ended) text += '\n'
      }
      return text
    })
}
