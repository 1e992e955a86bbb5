import { importStep } from '@/lib/imports/import-step'
import { checkRows, readJob, readPiece, recheckRows } from '@/lib/imports/work-commands'
import { undoRows, writeRows } from '@/lib/imports/write-commands'

/** What the background work of this process does in one step of an import. */
export const stepImport = importStep({ readJob, readPiece, checkRows, recheckRows, writeRows, undoRows })
