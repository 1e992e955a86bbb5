#!/usr/bin/env node
// An example for integrators, with nothing but Node: reads the lines of a machine-readable zone from standard input, asks
// /api/v1/find and prints the answer.
//   MERIDIAN_KEY=ipk_… node scripts/find.mjs --server https://portal.example.org --reference CASE-1 [--json] [--databases SLTD,TDAWN]
// Ends with 0 when nothing was found, 2 when something was, 3 when a database did not answer, 1 when nothing was asked.
import { parseArgs } from 'node:util'

const usage =
  'Usage: MERIDIAN_KEY=ipk_… node scripts/find.mjs --reference CASE [--server http://localhost:3000] [--databases SLTD,TDAWN] [--json] < lines'

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function main() {
  const options = {
    server: { type: 'string', default: 'http://localhost:3000' },
    reference: { type: 'string' },
    databases: { type: 'string' },
    json: { type: 'boolean', default: false },
  }
  const { values } = parseArgs({ options })
  const key = process.env.MERIDIAN_KEY
  if (!key || !values.reference) throw new Error(usage)
  const mrz = (await input())
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (!mrz.length) throw new Error('Nothing came on standard input: give the lines of the zone.')
  const databases = values.databases ? { databases: values.databases.split(',') } : {}
  const answer = await ask(values.server, key, {
    reference: values.reference,
    document: { mrz },
    ...databases,
  })
  console.log(values.json ? JSON.stringify(answer, null, 2) : inWords(answer))
  const outcomes = answer.results.map(({ outcome }) => outcome)
  if (outcomes.some((outcome) => outcome === 'HIT' || outcome === 'POSSIBLE')) return 2
  return outcomes.includes('ERROR') ? 3 : 0
}

async function input() {
  let text = ''
  for await (const part of process.stdin.setEncoding('utf8')) text += part
  return text
}

/** Asks once, and once more when the service says when; a client that hammers is stopped. */
async function ask(server, key, body, again = true) {
  const answer = await fetch(new URL('/api/v1/find', server), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })
  const said = await answer.json()
  if (answer.ok) return said
  const seconds = Number(answer.headers.get('retry-after'))
  if (again && seconds > 0 && seconds <= 5) {
    await new Promise((resume) => setTimeout(resume, seconds * 1_000))
    return ask(server, key, body, false)
  }
  const fields = (said.errors ?? []).map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`)
  throw new Error([`${said.status} ${said.code}: ${said.title}`, ...fields].join('\n'))
}

function inWords({ queryId, at, document, results }) {
  const lines = [
    `${document ? `${document.number} ${document.issuer ?? ''}` : ''}   ${at}   ${queryId}`.trim(),
  ]
  if (document?.failedCheckDigits.length)
    lines.push(`! check digits that do not fit: ${document.failedCheckDigits.join(', ')}`)
  for (const { database, outcome, text, candidates } of results) {
    lines.push(`${database.padEnd(8)} ${outcome.padEnd(14)} ${text}`)
    for (const { reference, match, source, status, caution, why, instruction } of candidates) {
      lines.push(`  ${[reference, match, source.ncb, status?.text].filter(Boolean).join(' · ')}`)
      if (caution.length) lines.push(`  ! ${caution.map((one) => one.text).join(', ')}`)
      lines.push(`  ${why.map((one) => one.text).join('; ')}`, `  ${instruction}`)
    }
  }
  return lines.join('\n')
}
