import { renderToBuffer } from '@react-pdf/renderer'
import { footLabels, footPrinted, plainWriter } from './sheet-copy'
import { SheetDocument, textOf } from './sheet-document'
import { sheetFonts } from './sheet-fonts'
import type { Sheet, SheetText } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** A sheet as a PDF file. What the fonts have no letters for is said in Latin ones, and that this was done is said too. */
export async function drawSheet(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await sheetFonts()
  const t = await sheetTranslator(sheet.locale, 'sheets')
  const writer = plainWriter(drawn)
  const { plain } = writer
  const value = (given: SheetText): SheetText =>
    typeof given === 'string' ? plain(given) : { code: plain(textOf(given)) }
  const drawable: Sheet = {
    ...sheet,
    title: plain(sheet.title),
    intro: sheet.intro.map(plain),
    facts: sheet.facts.map((fact) => ({ label: fact.label, value: value(fact.value) })),
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(value)) })),
    foot: footPrinted(sheet.foot, plain),
  }
  const words = {
    handling: t('handling'),
    page: t('page', { n: '%n', m: '%m' }),
    labels: footLabels(t),
    ...(writer.changed ? { letters: t('letters') } : {}),
  }
  return new Uint8Array(await renderToBuffer(<SheetDocument sheet={drawable} words={words} />))
}
