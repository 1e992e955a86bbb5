import { openedOrNull, seal } from '@/lib/auth/seal'
import { secret } from '@/lib/config'

/**
 * A reason that was typed beside pictures none of which was taken, on its way back to the form: without scripts the answer is an
 * address, where nobody is to read it, so it is sealed, and opens for its record alone.
 */
export const keptReason = (recordId: string, reason: string): string =>
  Buffer.from(seal(JSON.stringify([recordId, reason.slice(0, LONGEST)]), secret('terms'))).toString(
    'base64url',
  )

/** The reason again; empty where an address holds none of this record. */
export function reasonKept(recordId: string, kept: string | string[] | undefined): string {
  if (typeof kept !== 'string' || !/^[\w-]{1,2000}$/.test(kept)) return ''
  const text = openedOrNull(new Uint8Array(Buffer.from(kept, 'base64url')), secret('terms'))
  const [id, reason] = text === null ? [] : (JSON.parse(text) as unknown[])
  return id === recordId && typeof reason === 'string' ? reason : ''
}

/** As long as a reason may be (`lib/records/entry/entry-input.ts`), so that no address grows beyond what servers take. */
const LONGEST = 200
