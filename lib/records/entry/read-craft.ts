import { readArtDate } from '@/lib/identifiers/art-date'
import { formatMeasurement, readMeasurements } from '@/lib/identifiers/measurement'
import { issue } from './issue'
import type { Reading } from './read-text'

/** The date or period of a work, as catalogues write it; kept as EDTF. */
export function readPeriod(field: string, typed: string, now: Date): Reading<string> {
  if (!typed.trim()) return { value: null, issues: [] }
  const read = readArtDate(typed, { now })
  if (read.ok) return { value: read.edtf, issues: [] }
  // Who says that it is not known has said nothing.
  if (read.error === 'notKnown') return { value: null, issues: [] }
  return { value: undefined, issues: [issue('must', field, `artDate.${read.error}`, { args: read.args })] }
}

/** Measurements of a thing with their units; kept one by one, as `formatMeasurement` writes them. */
export function readSizes(field: string, typed: string): Reading<string[]> {
  if (!typed.trim()) return { value: [], issues: [] }
  const { found, issues } = readMeasurements(typed)
  const said = issues.map(({ code, args }) =>
    issue(code === 'thousands' || code === 'implausible' ? 'should' : 'must', field, `measurement.${code}`, {
      args,
    }),
  )
  return said.some(({ level }) => level === 'must')
    ? { value: undefined, issues: said }
    : { value: found.map(formatMeasurement), issues: said }
}
