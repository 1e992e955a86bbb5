import { createHmac } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { secret } from '@/lib/config'

const accountSchema = z.object({
  identifier: z.string(),
  name: z.string(),
  bureau: z.string(),
  roles: z.array(z.string()),
  password: z.string(),
  totpSecret: z.string(),
  /** Which keys the password and the seed were stored under: with others nobody could sign in by them. */
  keys: z.string(),
  /** The program that this officer administers, with its key. */
  program: z.object({ name: z.string(), key: z.string() }).optional(),
})
export type DemoAccount = z.infer<typeof accountSchema>

/** Tells one pair of pepper and seed key from another, and nothing about either. */
export const keyMark = () =>
  createHmac('sha256', secret('pepper')).update(secret('totp')).digest('hex').slice(0, 16)

/** The accounts that can sign in under the present keys. Missing or spoilt file, other keys: none. */
export async function accountsIn(file: string): Promise<Map<string, DemoAccount>> {
  try {
    const accounts = z.array(accountSchema).parse(JSON.parse(await readFile(file, 'utf8')))
    const mark = keyMark()
    return new Map(
      accounts.filter(({ keys }) => keys === mark).map((account) => [account.identifier, account]),
    )
  } catch {
    return new Map()
  }
}

export async function writeAccounts(file: string, accounts: DemoAccount[]) {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
