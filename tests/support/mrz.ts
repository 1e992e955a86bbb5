import { type Mrz, readMrz } from '@/lib/identifiers/mrz'
import type { MrzFields } from '@/lib/identifiers/mrz-print'

/** What the lines say; throws when they are no zone. */
export function readLines(lines: readonly string[], now: Date): Mrz {
  const mrz = readMrz(lines.join('\n'), now)
  if (!mrz) throw new Error(`not read: ${lines.join(' / ')}`)
  return mrz
}

export function isValid({ complete, issues }: Mrz): boolean {
  return complete && !issues.some(({ level }) => level === 'error')
}

/** What was read, to be printed again. */
export function fieldsOf({
  format,
  documentCode,
  issuer,
  documentNumber,
  primary,
  birth,
  ...mrz
}: Mrz): MrzFields {
  if (!format || !documentCode || !issuer || !documentNumber || !primary)
    throw new Error('a field is missing')
  return {
    format,
    documentCode,
    issuer,
    documentNumber,
    primary,
    optional: mrz.optional,
    ...(mrz.nationality ? { nationality: mrz.nationality } : {}),
    ...(birth?.[0] ? { birth: birth[0] } : {}),
    ...(mrz.expiry ? { expiry: mrz.expiry } : {}),
    ...(mrz.sex ? { sex: mrz.sex } : {}),
    ...(mrz.secondary ? { secondary: mrz.secondary } : {}),
  }
}
