import type { ColumnMap } from './columns'
import type { FileShape } from './sniff'
import type { ImportState } from './states'

/** An import as its operations read it. */
export type ImportFacts = {
  id: string
  number: string
  type: string
  state: ImportState
  paused: boolean
  reason: string | null
  fileName: string
  bytes: number
  format: FileShape['format']
  encoding: FileShape['encoding']
  encodingBy: 'mark' | 'bytes' | 'letters'
  separator: FileShape['separator']
  headed: boolean
  headers: string[]
  columns: ColumnMap
  matched: Record<string, 'memory' | 'header' | 'content'>
  constants: Record<string, string>
  /** About how many rows there will be, before they are counted. */
  lines: number | null
  rows: number | null
  checked: number
  ready: number
  warnings: number
  errors: number
  duplicates: number
  written: number
  refused: number
  takenBack: number
  kept: number
  officerId: string
  actorId: string
  requestedBy: string | null
  releasedBy: string | null
  step: number
  undoReason: string | null
  version: number
}

/** Columns of `ImportFacts` for statements. */
export const importColumns = `i."id"::text as "id", i."number", i."type", i."state", i."paused", i."reason", i."fileName", i."bytes", i."format", i."encoding",
  i."encodingBy", i."separator", i."headed", i."headers", i."columns", i."matched", i."constants", i."lines", i."rows", i."checked", i."ready", i."warnings",
  i."errors", i."duplicates", i."written", i."refused", i."takenBack", i."kept", i."officerId"::text as "officerId", i."actorId"::text as "actorId",
  i."requestedBy"::text as "requestedBy", i."releasedBy"::text as "releasedBy", i."step", i."undoReason", i."version"`

/** How its file is read. */
export const shapeOf = ({
  format,
  encoding,
  separator,
  headed,
}: Pick<ImportFacts, keyof FileShape>): FileShape => ({ format, encoding, separator, headed })

/** Rows that go into the databases when it is released, and those that are left out. */
export const goingIn = ({ ready, warnings }: Pick<ImportFacts, 'ready' | 'warnings'>) => ready + warnings
export const leftOut = ({ errors, duplicates }: Pick<ImportFacts, 'errors' | 'duplicates'>) =>
  errors + duplicates
