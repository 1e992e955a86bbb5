import { verify } from 'otplib'
import { invalid } from '@/lib/errors'

/**
 * The six digits of a code, however they were typed.
 * @throws Answer `invalid` with `code` `code_format`
 */
export function codeDigits(raw: unknown): string {
  const code = String(raw ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) throw invalid('input', { code: ['code_format'] })
  return code
}

/** The step of a time-based code (RFC 6238, 30 s, one step of tolerance), or null when it is not of this seed and time. */
export async function stepOfCode(seed: string, code: string, now: Date): Promise<number | null> {
  const checked = await verify({
    secret: seed,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: 30,
  })
  return checked.valid ? Math.floor(now.getTime() / 30_000) + (checked.delta ?? 0) : null
}
