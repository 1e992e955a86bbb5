import { stringify } from 'csv-stringify/sync'
import { alpha3Of } from '@/lib/bureaus/countries'
import type { ResultTab } from './facets'
import { birthText, type ResultRow } from './result-view'

/** A list to be taken away, and who takes it: the file carries both. */
export type ExportFile = {
  number: string
  searchId: string
  officer: string
  bureau: string
  purpose: string
  caseReference: string
  at: Date
  tab: ResultTab
  rows: ResultRow[]
  /** Records that stay behind because their owners allow no download. */
  leftOut: number
}

export const exportTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const

/** `Q-2026-00417733-persons.csv`: no name of anybody. */
export const exportName = ({ number, tab }: ExportFile, format: 'csv' | 'json') =>
  `${number}-${tab}s.${format}`

/**
 * Comma-separated text with a byte order mark, for spreadsheets: a few lines that say whose copy this is, an empty line,
 * column names, rows. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(file: ExportFile): string {
  const head = watermark(file).map(([name, value]) => [name, value])
  const columns = Object.keys(columnsOf)
  const rows = file.rows.map((row) => Object.values(columnsOf).map((read) => read(row)))
  return stringify([...head, [], columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

/** The same as JSON, with every value in a field of its own. */
export function jsonOf(file: ExportFile): string {
  const rows = file.rows.map((row) => ({
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
    documents: row.documents.map(({ type, number, country }) => ({
      type,
      number,
      country: country && alpha3Of(country),
    })),
    match: { band: row.band, likeness: row.likeness, bits: row.explanation.bits },
  }))
  return JSON.stringify({ copy: Object.fromEntries(watermark(file)), rows }, null, 2)
}

function watermark(file: ExportFile): [string, string][] {
  return [
    ['exported_by', file.officer],
    ['bureau', file.bureau],
    ['exported_at', file.at.toISOString()],
    ['query', file.number],
    ['purpose', `${file.purpose} ${file.caseReference}`],
    ['rows', String(file.rows.length)],
    ['left_out_no_download', String(file.leftOut)],
    ['notice', 'Not a ground for arrest by itself. Confirm with the owner of each record before acting.'],
  ]
}

const columnsOf: Record<string, (row: ResultRow) => string> = {
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
  valid_to: (row) => row.retentionUntil,
}
