import type { Locale } from '@/lib/i18n/routing'
import type { NoticeForm, NoticeType } from '@/lib/notices/codes'
import type { Audience } from '@/lib/notices/sheet/content'
import type { SectionKey, SheetAlert, Standing } from '@/lib/notices/sheet/model'
import type { SheetFoot } from './sheet-model'

/** A piece of a line in one direction and, where it is known, one language. `glue` is what stands between two. */
export type Run = { text: string; dir: 'ltr' | 'rtl'; lang?: Locale; glue?: true }
export type Line = readonly Run[]

export type RowText = { label: string; lines: readonly Line[]; long: boolean }

export type BlockText =
  | { is: 'rows'; rows: readonly RowText[] }
  | { is: 'item'; name: Line; remark?: Line; told?: Line; rows: readonly RowText[] }
  | { is: 'say'; line: Line }
  | { is: 'list'; lines: readonly Line[] }

export type PictureText = {
  id: string
  kind: string
  /** Shown whole, not as a portrait. */
  thing: boolean
  /** "Taken 2026-03-12". */
  taken: Line
  covered: boolean
  image: string | Uint8Array | null
}

/** The sheet of a notice in the words of one language: what page and paper both draw, and nothing that either adds. */
export type NoticeText = {
  locale: Locale
  type: NoticeType
  form: NoticeForm
  audience: Audience
  standing: Standing
  title: string
  number: string | null
  owner: string
  watermark: boolean
  facts: readonly RowText[]
  alerts: readonly { tone: SheetAlert['tone']; line: Line }[]
  asked: readonly Line[]
  cautions: readonly string[] | null
  subject: readonly Line[]
  pictures: readonly PictureText[]
  sections: readonly { key: SectionKey; title: string; blocks: readonly BlockText[] }[]
  verifyUrl: string | null
  /** What the sheet says of itself. */
  words: Record<(typeof ownWords)[number], string>
  handling: string
  /** "Page {n} of {m}" with its two numbers left open as %n and %m. */
  page: string
  /** What is said of letters that paper could not be given. */
  letters: string
}

export const ownWords = [
  'watermark',
  'number',
  'noNumber',
  'asked',
  'cautions',
  'noCautions',
  'pictures',
  'withheld',
  'covered',
  'show',
  'coveredOnPaper',
  'verify',
  'qr',
] as const

/** A4 everywhere but where Letter is what printers hold. */
export const papers = ['A4', 'LETTER'] as const
export type Paper = (typeof papers)[number]

/** A notice that is to be printed, on which paper, and whose copy it will be. */
export type NoticeOrder = { text: NoticeText; paper: Paper; foot: SheetFoot | null }

export const textOfLine = (line: Line): string => line.map(({ text }) => text).join('')
