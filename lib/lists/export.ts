import { alpha3Of } from '@/lib/bureaus/countries'
import { copyOf, type ExportFormat, noticesText, type TakenBy, tableFile } from '@/lib/search/export'
import { birthText } from '@/lib/search/result-view'
import type { ListRow } from './list-view'

/** A check to be taken away, and who takes it. `held`: the owner of the best match allows no download. */
export type ListFile = TakenBy & { listId: string; rows: (ListRow & { held: boolean })[] }

/** `L-2026-00417733.csv`: no name of anybody. */
export const listFileName = ({ number }: ListFile, format: ExportFormat) => `${number}.${format}`

/** As `csvOf` of a search: whose copy it is, column names, one row a line. */
export const listCsv = (file: ListFile): string =>
  tableFile(
    file,
    file.rows.filter(({ best }) => best).length,
    Object.keys(columns),
    file.rows.map((row) => Object.values(columns).map((read) => read(row))),
  )

export function listJson(file: ListFile): string {
  const rows = file.rows.map((row) =>
    Object.fromEntries(Object.entries(columns).map(([name, read]) => [name, read(row)])),
  )
  return JSON.stringify({ copy: copyOf(file, rows.length), rows }, null, 2)
}

type Row = ListFile['rows'][number]
const columns: Record<string, (row: Row) => string> = {
  line: ({ from, to }) => (from === to ? String(from) : `${from}-${to}`),
  text: ({ text }) => text ?? '',
  read_as: ({ reading }) => reading?.kind ?? '',
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason ?? '',
  databases_failed: ({ failed }) => failed.join('; '),
  match: ({ best }) => best?.explanation.band ?? '',
  reference: ({ best, held }) => (held ? 'no_download' : (best?.record.reference ?? '')),
  owner: ({ best }) => best?.record.owner ?? '',
  type: ({ best }) => best?.record.type ?? '',
  name: ({ best }) => best?.record.caption ?? '',
  born: ({ best }) => best?.record.births.map(birthText).join('; ') ?? '',
  nationalities: ({ best }) => best?.record.nationalities.map(alpha3Of).join('; ') ?? '',
  notices: ({ best, held }) => (best && !held ? noticesText(best.record.notices) : ''),
  judged: ({ judged }) => judged?.says ?? '',
  hit: ({ judged }) => judged?.hit?.number ?? '',
  further_matches: ({ more }) => String(more),
}
