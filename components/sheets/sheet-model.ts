import type { Locale } from '@/lib/i18n/routing'

/** A value of a row or of a fact; `code` is a number, date or code, which runs from left to right in every language. */
export type SheetText = string | { code: string }

export type SheetColumn = { label: string /** Its share of the width. */; share: number }

/** A table of a sheet: its header stands again on each page. */
export type SheetTable = {
  title?: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetText[])[]
}

/** Whose copy a sheet is: stands at the foot of each page. */
export type SheetFoot = {
  officer: string
  bureau: string
  purpose: string
  caseReference: string
  at: Date
  /** Number under which it was logged. */
  number: string
}

/** What a sheet of paper says, whatever it is about; already in words. */
export type Sheet = {
  locale: Locale
  landscape: boolean
  title: string
  /** Lines below the title. */
  intro: readonly string[]
  facts: readonly { label: string; value: SheetText }[]
  tables: readonly SheetTable[]
  foot: SheetFoot
}
