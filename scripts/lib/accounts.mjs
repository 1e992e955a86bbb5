// The demo accounts that the seed wrote for this machine alone, with the code that each needs now.
import fs from 'node:fs'
import path from 'node:path'
import { dataDir } from './steps.mjs'

export const accountsFile = path.join(dataDir, 'demo-accounts.json')

/** No file, or one that cannot be read, has no accounts: the next start writes it anew. */
function read() {
  try {
    return JSON.parse(fs.readFileSync(accountsFile, 'utf8'))
  } catch {
    return []
  }
}

const codeOf = async (account) => (await import('otplib')).generate({ secret: account.totpSecret })

/** @returns {Promise<string>} a table for the terminal, or '' when there are no demo accounts */
export async function demoAccounts() {
  const accounts = read()
  if (!accounts.length) return ''
  const rows = await Promise.all(
    accounts.map(async (account) => [
      account.identifier,
      account.password,
      await codeOf(account),
      `${account.name}, ${account.bureau} (${account.roles.join(', ')})`,
    ]),
  )
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i].length)))
  const lines = rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`)
  const programs = accounts.flatMap(({ identifier, program }) =>
    program
      ? [`  Key of the program “${program.name}” (administered by ${identifier}):\n  ${program.key}\n`]
      : [],
  )
  return `  Demo accounts (identifier, password, code of this half minute):\n${lines.join('\n')}\n  A fresh code: npm run code -- IDENTIFIER\n${programs.join('')}`
}

/** @returns {Promise<{ code: string, seconds: number } | null>} the code of a demo account and how long it is good */
export async function codeFor(identifier) {
  const account = read().find((known) => known.identifier === identifier)
  return account ? { code: await codeOf(account), seconds: 30 - (Math.floor(Date.now() / 1000) % 30) } : null
}
