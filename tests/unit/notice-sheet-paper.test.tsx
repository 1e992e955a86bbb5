import { readFileSync } from 'node:fs'
import { prerender } from 'react-dom/static'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { NoticeSheet } from '@/components/notices/notice-sheet'
import { noticeTones } from '@/components/notices/notice-type'
import { drawNotice } from '@/components/sheets/draw-notice'
import { paperColours } from '@/components/sheets/notice-colours'
import {
  type Line,
  type NoticeText,
  papers,
  type RowText,
  type Run,
  textOfLine,
} from '@/components/sheets/notice-text'
import { noticeWords } from '@/components/sheets/notice-words'
import { printNotice } from '@/components/sheets/print-sheet'
import { QrCode } from '@/components/ui/qr-code'
import { locales } from '@/lib/i18n/routing'
import { noticeTypes } from '@/lib/notices/codes'
import { sheetOf } from '@/lib/notices/sheet/sheet'
import { fullDraftOf, pictureIds } from '@/tests/support/full-notice-drafts'
import { contentOf } from '@/tests/support/notice-contents'
import { pdfPages } from '@/tests/support/pdf-text'
import { popplerText } from '@/tests/support/pdftotext'

const foot = {
  officer: 'Awa Sarr',
  bureau: 'NCB Dakar',
  purpose: 'P-A',
  caseReference: 'SN-2026-17',
  at: new Date('2026-11-26T12:00:00Z'),
  number: 'Q-2026-00417733',
}
const handled = ['Awa Sarr', 'NCB Dakar', 'P-A', 'SN-2026-17', '2026-11-26 12:00:00 UTC', 'Q-2026-00417733']

/** Letters in no order: a page is read in columns, in whatever order they were drawn. */
const lettersOf = (texts: readonly string[]) =>
  [...texts.join('').normalize('NFKC').replace(/\s+/g, '')].sort().join('')

/** Words, and where two scripts meet in one, its parts. */
const wordsOf = (texts: readonly string[]) => [
  ...new Set(
    texts.flatMap((text) => text.normalize('NFKC').match(/[\u0620-\u064a]+|[\p{L}\p{M}\p{N}]+/gu) ?? []),
  ),
]

/** A change of font ends a line of the file, not a word. Letters from the right are drawn back to front. */
function readBack(pages: readonly string[]) {
  const drawn = pages.join('').replaceAll('\n', '')
  const turned = [...drawn].reverse().join('').normalize('NFKC')
  return {
    has: (word: string) => (/[\u0590-\u08ff]/.test(word) ? turned : drawn.normalize('NFKC')).includes(word),
  }
}

const ofRows = (rows: readonly RowText[]) =>
  rows.flatMap(({ label, lines }) => [label, ...lines.map(textOfLine)])

/** All that a sheet says once, whether on a page or on paper. */
function saidBy(text: NoticeText): string[] {
  const lines = (all: readonly Line[]) => all.map(textOfLine)
  return [
    text.title,
    ...(text.number ? [text.words.number, text.number] : [text.words.noNumber]),
    ...ofRows(text.facts),
    ...lines(text.alerts.map(({ line }) => line)),
    ...lines(text.subject),
    ...(text.cautions ? [text.words.cautions] : []),
    ...(text.asked.length ? [text.words.asked, ...lines(text.asked)] : []),
    ...text.pictures.flatMap(({ kind, taken }) => [kind, textOfLine(taken)]),
    ...(text.verifyUrl ? [text.words.verify] : []),
    ...text.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => {
        if (block.is === 'rows') return ofRows(block.rows)
        if (block.is === 'say') return lines([block.line])
        if (block.is === 'list') return lines(block.lines)
        return [...lines([block.name, block.remark ?? [], block.told ?? []]), ...ofRows(block.rows)]
      }),
    ]),
  ]
}

const joined = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/**
 * All that is said in one direction, each piece whole. Where numbers and stops stand in an Arabic piece is for its reader to say, by what
 * stands beside it: it is torn there.
 */
function piecesOf(text: NoticeText): Pick<Run, 'text' | 'dir'>[] {
  const own = text.locale === 'ar' ? ('rtl' as const) : ('ltr' as const)
  const rows = (all: readonly RowText[]) =>
    all.flatMap(({ label, lines }) => [{ text: label, dir: own }, ...lines.flat()])
  return [
    { text: text.title, dir: own },
    ...rows(text.facts),
    ...[...text.alerts.map(({ line }) => line), ...text.subject, ...text.asked].flat(),
    ...text.pictures.flatMap(({ taken }) => [...taken]),
    ...text.sections.flatMap(({ title, blocks }) => [
      { text: title, dir: own },
      ...blocks.flatMap((block) => {
        if (block.is === 'rows') return rows(block.rows)
        if (block.is === 'say') return [...block.line]
        if (block.is === 'list') return block.lines.flat()
        return [...block.name, ...(block.remark ?? []), ...(block.told ?? []), ...rows(block.rows)]
      }),
    ]),
  ]
    .filter((piece) => !('glue' in piece))
    .flatMap(({ text, dir }): Pick<Run, 'text' | 'dir'>[] =>
      dir === 'rtl' ? text.split(/[^\p{L}\p{M}\s]+/u).map((part) => ({ dir, text: part })) : [{ dir, text }],
    )
}

describe.each(noticeTypes)('the sheet of type %s', (type) => {
  const sheet = sheetOf(contentOf(type))

  test.for(locales)(
    'on paper in %s is read back as it was said, word for word',
    async (locale, { annotate }) => {
      const text = await noticeWords(sheet, locale)
      expect(JSON.stringify(text)).not.toMatch(/"(sheets|codes)\.[a-z]/)
      const file = await drawNotice({ text, paper: 'A4', foot: null })
      const pages = pdfPages(file)
      const said = [
        ...saidBy(text),
        text.cautions?.length === 0 ? text.words.noCautions : (text.cautions?.join(' · ') ?? ''),
        ...text.pictures.map(({ covered }) => (covered ? text.words.coveredOnPaper : text.words.withheld)),
        ...pages.flatMap((_, i) => [
          text.handling,
          text.number ?? '',
          text.page.replace('%n', String(i + 1)).replace('%m', String(pages.length)),
        ]),
      ]
      const read = readBack(pages)
      expect(wordsOf(said).filter((word) => !read.has(word))).toEqual([])
      // Nothing more either, and nothing twice.
      expect(lettersOf(pages)).toBe(lettersOf(said))
      const [poppler, drawn] = [popplerText(file, 'said'), popplerText(file, 'drawn')]
      if (poppler === null || drawn === null) {
        await annotate('pdftotext is not on the PATH: read by our own reader alone')
        return
      }
      expect(wordsOf(said).filter((word) => !poppler.includes(word))).toEqual([])
      expect(lettersOf([poppler])).toBe(lettersOf(said))
      const whole = { ltr: joined(drawn), rtl: joined(poppler) }
      expect(piecesOf(text).filter((piece) => !whole[piece.dir].includes(joined(piece.text)))).toEqual([])
    },
  )

  test.each(locales)('on the page in %s says the same', async (locale) => {
    const text = await noticeWords(sheet, locale)
    const html = await pageOf(<NoticeSheet sheet={sheet} locale={locale} />)
    for (const said of [...saidBy(text), ...(text.cautions ?? []), text.handling])
      expect(html).toContain(said.replace(/\s+/g, ' ').trim())
    expect(html).not.toMatch(/\b(sheets|codes)\.[a-z]/)
  })
})

test('each page says whose copy it is, how it may be used and which page it is, on A4 and on Letter', async () => {
  const picture = await sharp({ create: { width: 40, height: 50, channels: 3, background: '#888888' } })
    .webp()
    .toBuffer()
  const long = 'Elle a fui en direction du port. '.repeat(150)
  const sheet = sheetOf(
    contentOf(
      'red',
      { pictures: pictureIds.map((id) => ({ id, image: picture })), watermark: true },
      { edits: { 'facts.what': long } },
    ),
  )
  for (const paper of papers) {
    const file = await printNotice(sheet, { locale: 'fr', paper, foot })
    const raw = Buffer.from(file).toString('latin1')
    const [width = 0, height = 0] =
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(raw)?.slice(1).map(Number) ?? []
    expect([Math.round(width), Math.round(height)]).toEqual(paper === 'A4' ? [595, 842] : [612, 792])
    expect(raw).toContain('/Subtype /Image')
    const pages = pdfPages(file).map((page) => page.replace(/\s+/g, ' '))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.join(' ').match(/Elle a fui/g)).toHaveLength(150)
    pages.forEach((page, i) => {
      for (const text of [...handled, 'usage officiel', 'BROUILLON', `Page ${i + 1} sur ${pages.length}`])
        expect(page).toContain(text)
    })
  }
})

test('letters that the fonts do not have are put into Latin ones, and that is said', async () => {
  const edits = { 'person.names': [{ kind: 'primary', family: 'Wang', given: 'Wei', original: '王伟' }] }
  const text = await noticeWords(sheetOf(contentOf('red', {}, { edits })), 'en')
  const pages = pdfPages(await drawNotice({ text, paper: 'A4', foot: null }))
  const page = pages.join(' ')
  expect(readBack(pages).has('‹WangWei›')).toBe(true)
  expect(page).not.toContain('\ufffd')
  expect(page.replace(/\s+/g, ' ')).toContain('was put into Latin letters')
})

test('the code is read back as the address of the page that checks the number', async () => {
  const url = 'https://portal.example/verify/A-1234/11-2026'
  const svg = await markupOf(<QrCode text={url} label="Check" />)
  const drawn = await sharp(
    Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"')),
  )
    .png()
    .toBuffer()
  const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) },
  })
  const [found] = await readBarcodes(new Uint8Array(drawn), { formats: ['QRCode'] })
  expect(found?.text).toBe(url)
})

test('paper has the colours of the light theme', () => {
  const css = readFileSync('app/globals.css', 'utf8')
  const light = css.slice(css.indexOf('palette-light'), css.indexOf('palette-dark'))
  const value = (name: string) => new RegExp(`--n-${name}: (#[0-9a-f]{6});`).exec(light)?.[1]
  for (const type of noticeTypes) {
    const tone = noticeTones[type]
    expect({ type, ...paperColours[type] }).toEqual({
      type,
      band: value(tone),
      on: value(`${tone}-on`),
      text: value(`${tone}-t`),
      tint: value(`${tone}-bg`),
    })
  }
})

test('a photograph taken after a death is behind a question on the page, and on no paper', async () => {
  const image = 'data:image/png;base64,AAAA'
  const sheet = sheetOf(contentOf('black', { pictures: pictureIds.map((id) => ({ id, image })) }))
  const markup = await markupOf(<NoticeSheet sheet={sheet} locale="en" />)
  expect(markup).toMatch(/<details[^>]*>.*blur-xl.*Show the photograph.*<\/details>/s)
  expect(markup).not.toMatch(/<details[^>]* open/)
  expect(fullDraftOf('black').evidence.pictures).toHaveLength(2)
})

async function markupOf(node: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(node)
  return new Response(prelude as unknown as ReadableStream).text()
}

/** What a page says, as it is read: without marks, and with entities as letters. */
async function pageOf(node: React.ReactNode): Promise<string> {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#x27;': "'",
  }
  return (await markupOf(node))
    .replace(/<!--.*?-->/g, '')
    .replace(/<\/(p|dt|dd|li|h\d|figcaption|header|span class|div)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
}
