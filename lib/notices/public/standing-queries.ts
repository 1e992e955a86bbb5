import { formatControlNumber, parseControlNumber } from '@/lib/identifiers/control-number'
import { publicRead } from '@/lib/operation/public-read'

export const standings = ['current', 'withdrawn', 'superseded', 'unknown'] as const
export type PublicStanding = (typeof standings)[number]

/** The number as it is printed; undefined for what is none. Its slash may be written as a hyphen, as addresses do. */
export function controlNumberIn(text: string): string | undefined {
  const read = parseControlNumber(text.trim().replace(/^([A-Za-z]-?\d{1,6})-(\d{1,2}-\d{4})$/, '$1/$2'))
  return read && formatControlNumber(read)
}

/** One word about a control number, and nothing else, from the one function that may look. */
export async function standingOf(number: string): Promise<PublicStanding> {
  const [row] = await publicRead<{ standing: string }>('select acl.notice_standing($1::text) as standing', [
    number,
  ])
  return standings.find((each) => each === row?.standing) ?? 'unknown'
}
