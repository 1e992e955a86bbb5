import { renderToBuffer } from '@react-pdf/renderer'
import { SheetDocument, textOf } from './sheet-document'
import { printable, sheetFonts } from './sheet-fonts'
import type { Sheet, SheetText } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** A sheet as a PDF file. What the fonts have no letters for is said in Latin ones, and that this was done is said too. */
export async function drawSheet(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await sheetFonts()
  const t = await sheetTranslator(sheet.locale, 'sheets')
  let changed = false
  const plain = (text: string) => {
    const drawable = printable(text, drawn)
    changed ||= drawable.changed
    return drawable.text
  }
  const value = (given: SheetText): SheetText =>
    typeof given === 'string' ? plain(given) : { code: plain(textOf(given)) }
  const drawable: Sheet = {
    ...sheet,
    title: plain(sheet.title),
    intro: sheet.intro.map(plain),
    facts: sheet.facts.map((fact) => ({ label: fact.label, value: value(fact.value) })),
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(value)) })),
    foot: {
      ...sheet.foot,
      officer: plain(sheet.foot.officer),
      bureau: plain(sheet.foot.bureau),
      caseReference: plain(sheet.foot.caseReference),
    },
  }
  const words = {
    handling: t('handling'),
    page: t('page', { n: '%n', m: '%m' }),
    labels: {
      officer: t('officer'),
      bureau: t('bureau'),
      purpose: t('purpose'),
      case: t('case'),
      time: t('time'),
      number: t('number'),
    },
    ...(changed ? { letters: t('letters') } : {}),
  }
  return new Uint8Array(await renderToBuffer(<SheetDocument sheet={drawable} words={words} />))
}
