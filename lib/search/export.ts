import { stringify } from 'csv-stringify/sync'
import { alpha3Of } from '@/lib/bureaus/countries'
import type { Asked } from './asked'
import type { ResultTab } from './facets'
import type { NoticeAbout } from './notices-about'
import { fieldsRead } from './object-database'
import { objectDatabaseOf } from './object-databases'
import { birthText, type ResultRow } from './result-view'

/** Who takes a list away, when, why and under which number: every file carries it. */
export type TakenBy = {
  number: string
  officer: string
  bureau: string
  purpose: string
  caseReference: string
  at: Date
  /** Records that stay behind because their owners allow no download. */
  leftOut: number
}

/** A list to be taken away, and who takes it: the file carries both. */
export type ExportFile = TakenBy & { searchId: string; asked: Asked; tab: ResultTab; rows: ResultRow[] }

export const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
} as const

export type ExportFormat = keyof typeof exportTypes

/** A format by its name in an address; a spreadsheet's where it is none. */
export const exportFormatOf = (text: string | null): ExportFormat =>
  text === 'json' || text === 'pdf' ? text : 'csv'

/** `Q-2026-00417733-persons.csv`: no name of anybody. */
export const exportName = ({ number, tab }: ExportFile, format: ExportFormat) => `${number}-${tab}s.${format}`

/**
 * Comma-separated text with a byte order mark, for spreadsheets: a few lines that say whose copy this is, an empty line,
 * column names, rows. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(file: ExportFile): string {
  const readers = readersOf(file.tab)
  const columns = Object.keys(readers)
  const rows = file.rows.map((row) => Object.values(readers).map((read) => read(row)))
  return tableFile(file, file.rows.length, columns, rows)
}

/** Any table as such a file. `records` is how many records it holds. */
export function tableFile(taken: TakenBy, records: number, columns: string[], rows: string[][]): string {
  return stringify([...watermark(taken, records), [], columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

/** Whose copy a JSON file is. */
export const copyOf = (taken: TakenBy, records: number): Record<string, string> =>
  Object.fromEntries(watermark(taken, records))

/** The same as JSON, with every value in a field of its own. */
export function jsonOf(file: ExportFile): string {
  const rows = file.rows.map((row) => (row.object ? objectOf(row, row.object) : subjectOf(row)))
  return JSON.stringify({ copy: copyOf(file, rows.length), rows }, null, 2)
}

const objectOf = (row: ResultRow, object: NonNullable<ResultRow['object']>) => ({
  reference: row.reference,
  owner: row.owner,
  source_reference: row.sourceReference,
  type: row.type,
  ...Object.fromEntries(Object.entries(object).map(([field, value]) => [snakeCase(field), value])),
  valid_to: row.retentionUntil,
  notices: noticesOf(row.notices),
  match: { band: row.band, compared: row.explanation.features.map(({ key, detail }) => ({ key, detail })) },
})

const subjectOf = (row: ResultRow) => ({
  reference: row.reference,
  owner: row.owner,
  type: row.type,
  name: row.caption,
  names: row.names.map(({ kind, quality, family, given, full, script }) => ({
    kind,
    quality,
    family,
    given,
    full,
    script,
  })),
  births: row.births.map(birthText),
  sex: row.sex,
  nationalities: row.nationalities.map(alpha3Of),
  status: row.subjectStatus,
  warnings: row.warnings,
  notices: noticesOf(row.notices),
  documents: row.documents.map(({ type, number, country }) => ({
    type,
    number,
    country: country && alpha3Of(country),
  })),
  match: { band: row.band, likeness: row.likeness, bits: row.explanation.bits },
})

function watermark(file: TakenBy, records: number): [string, string][] {
  return [
    ['exported_by', file.officer],
    ['bureau', file.bureau],
    ['exported_at', file.at.toISOString()],
    ['query', file.number],
    ['purpose', `${file.purpose} ${file.caseReference}`],
    ['rows', String(records)],
    ['left_out_no_download', String(file.leftOut)],
    ['notice', 'Not a ground for arrest by itself. Confirm with the owner of each record before acting.'],
  ]
}

type Readers = Record<string, (row: ResultRow) => string>

/** The columns of a file: those of persons, or the fields of the tab's database. */
function readersOf(tab: ResultTab): Readers {
  const database = objectDatabaseOf(tab)
  if (!database) return subjectColumns
  return {
    match: (row) => row.band,
    reference: (row) => row.reference,
    owner: (row) => row.owner,
    source_reference: (row) => row.sourceReference ?? '',
    ...Object.fromEntries(
      fieldsRead(database).map((field): [string, Readers[string]] => [
        snakeCase(field),
        ({ object }) =>
          object?.[field] === null || object?.[field] === undefined ? '' : textOf(object[field]),
      ]),
    ),
    valid_to: (row) => row.retentionUntil,
    notices: (row) => noticesText(row.notices),
  }
}

const textOf = (value: unknown) => (Array.isArray(value) ? value.join('; ') : String(value))

/** `lostOn` → `lost_on`, as the other columns of the file are written. */
const snakeCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const subjectColumns: Readers = {
  match: (row) => row.band,
  likeness: (row) => row.likeness.toFixed(2),
  reference: (row) => row.reference,
  owner: (row) => row.owner,
  type: (row) => row.type,
  name: (row) => row.caption,
  original_script: (row) => row.original?.full ?? '',
  matched_alias: (row) => row.alias?.full ?? '',
  born: (row) => row.births.map(birthText).join('; '),
  sex: (row) => row.sex ?? '',
  nationalities: (row) => row.nationalities.map(alpha3Of).join('; '),
  documents: (row) =>
    row.documents
      .map(({ number, country }) => [country && alpha3Of(country), number].filter(Boolean).join(' '))
      .join('; '),
  status: (row) => row.subjectStatus ?? '',
  warnings: (row) => row.warnings.join('; '),
  notices: (row) => noticesText(row.notices),
  valid_to: (row) => row.retentionUntil,
}

/** Notices as a file says them: number, type, and whether they are in force. */
export const noticesOf = (notices: readonly NoticeAbout[]) =>
  notices.map(({ number, form, type, inForce }) => ({
    number,
    form,
    type,
    state: inForce ? 'in_force' : 'do_not_act',
  }))

export const noticesText = (notices: readonly NoticeAbout[]): string =>
  noticesOf(notices)
    .map(({ number, type, state }) => `${number} ${type} ${state}`)
    .join('; ')
