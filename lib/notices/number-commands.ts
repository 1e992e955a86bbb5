import { formatControlNumber } from '@/lib/identifiers/control-number'
import type { Context } from '@/lib/operation/operation'
import type { NoticeType } from './codes'
import { kindOf } from './kinds'

/** The next control number of a type (`A-1234/11-2026`) and the next file number (`2026/00042`), drawn for good with the transaction. */
export async function drawNumbers(
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  type: NoticeType,
): Promise<{ number: string; fileNumber: string }> {
  const { letter } = kindOf(type)
  const year = now.getUTCFullYear()
  const [serials] = await sql.query<{ own: number; file: number }>(
    'select acl.next_notice_serial($1, $2::int) as "own", acl.next_notice_serial($3, $2::int) as "file"',
    [letter, year, '#'],
  )
  return {
    number: formatControlNumber({
      letter,
      serial: serials?.own ?? 0,
      month: now.getUTCMonth() + 1,
      year,
    }),
    fileNumber: `${year}/${String(serials?.file ?? 0).padStart(5, '0')}`,
  }
}
