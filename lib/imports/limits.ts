/** What one file may hold (UX 2.10; SECURITY T24). Beyond any of these it is refused with words, never cut in silence. */
export const importLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 120,
  /** Characters of one cell; no field of any record holds more. */
  cell: 4_000,
  /** Characters of one row: an open quote that runs on for longer was never closed. */
  row: 100_000,
  /** Lines of one quoted cell. */
  cellLines: 500,
} as const

/** Rows checked or written in one transaction. */
export const importBatch = 500

/** How long the rows and the report of an import are kept. */
export const reportDays = 30
