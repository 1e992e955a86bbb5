import { type NoticePrint, noticeOnPaper } from './notice-paper'
import { paperPicture } from './notice-picture'
import type { Line, NoticeOrder, NoticeText, RowText } from './notice-text'
import { footLabels, footPrinted, plainWriter } from './sheet-copy'
import { sheetFonts } from './sheet-fonts'
import type { SheetFoot } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** The sheet of a notice as a PDF file. What the fonts have no letters for is said in Latin ones, and that this was done is said. */
export async function drawNotice({ text, paper, foot }: NoticeOrder): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await sheetFonts()
  const writer = plainWriter(drawn)
  const { plain } = writer
  const line = (one: Line): Line => one.map((run) => ({ ...run, text: plain(run.text) }))
  const rows = (all: readonly RowText[]) => all.map((row) => ({ ...row, lines: row.lines.map(line) }))
  const drawable: NoticeText = {
    ...text,
    subject: text.subject.map(line),
    facts: rows(text.facts),
    pictures: await Promise.all(
      text.pictures.map(async (one) => ({
        ...one,
        image: one.covered ? null : await paperPicture(one.image),
      })),
    ),
    sections: text.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        switch (block.is) {
          case 'rows':
            return { ...block, rows: rows(block.rows) }
          case 'item':
            return {
              ...block,
              name: line(block.name),
              ...(block.told ? { told: line(block.told) } : {}),
              rows: rows(block.rows),
            }
          default:
            return block
        }
      }),
    })),
  }
  const print: NoticePrint = {
    text: drawable,
    paper,
    copy: await copyOf(foot, text, plain),
    changed: writer.changed,
  }
  return noticeOnPaper(print)
}

async function copyOf(foot: SheetFoot | null, { locale }: NoticeText, plain: (text: string) => string) {
  if (!foot) return null
  const t = await sheetTranslator(locale, 'sheets')
  return { labels: footLabels(t), foot: footPrinted(foot, plain) }
}
