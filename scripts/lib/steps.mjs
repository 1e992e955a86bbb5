// What the commands say while they work: one line a step with its time, a bar where a step takes longer than three seconds.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { folderOf } from './environment.mjs'

export const root = path.join(import.meta.dirname, '..', '..')
export const dataDir = folderOf(process.env.MERIDIAN_DATA_DIR, path.join(root, '.data'))

const tty = process.stdout.isTTY && !process.env.CI

/**
 * Runs a step and prints its line.
 * @param {string} what in a few words
 * @param {(say: (note: string, share?: number) => void) => Promise<string | void>} work may return a word for the line,
 *   for example "unchanged"; tells meanwhile what it does and, when it knows, which share (0 to 1) is done
 * @param {number} [usualMs] how long it usually takes: what the bar is drawn against when the share is not known
 * @param {boolean} [behind] runs behind something else that speaks: says its line at the end and nothing before
 */
export async function step(what, work, usualMs = 20_000, behind = false) {
  const started = performance.now()
  let note = ''
  let known
  const show = () => {
    const ms = performance.now() - started
    if (ms < 3_000) return
    const line = `  ${what} ${bar(known ?? ms / (ms + usualMs / 2))} ${seconds(ms)} ${note}`
    if (tty) process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`)
    else console.log(line.trimEnd())
  }
  // A file or another program reads along: a line now and then instead of a line that moves.
  const timer = behind ? undefined : setInterval(show, tty ? 200 : 10_000)
  const done = (word) => {
    clearInterval(timer)
    if (behind) process.stdout.write('\n')
    else if (tty) process.stdout.write('\r\x1b[2K')
    console.log(`  ${what}${word ? `: ${word}` : ''} (${seconds(performance.now() - started)})`)
  }
  try {
    done(
      await work((text, share) => {
        note = text
        known = share
      }),
    )
  } catch (error) {
    done('failed')
    throw error
  }
}

const width = 24
const bar = (share) => `[${'█'.repeat(Math.round(Math.min(1, share) * width)).padEnd(width, '░')}]`
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/**
 * Runs the work only when the named inputs changed since it last succeeded.
 * @param {string} name of the stamp in .data
 * @param {string[]} inputs files and folders below the root
 * @param {string[]} outputs what must exist for the stamp to count
 * @param {() => Promise<unknown>} work
 * @param {string} [also] whatever else the result depends on
 * @returns {Promise<string>} "unchanged" or "done"
 */
export async function onceFor(name, inputs, outputs, work, also = '') {
  const stamp = path.join(dataDir, `${name}.sha256`)
  const now = digestOf(inputs, also)
  const before = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : ''
  if (before === now && outputs.every((file) => fs.existsSync(path.resolve(root, file)))) return 'unchanged'
  fs.rmSync(stamp, { force: true })
  await work()
  fs.mkdirSync(dataDir, { recursive: true })
  fs.writeFileSync(stamp, now)
  return 'done'
}

function digestOf(inputs, also) {
  const hash = createHash('sha256').update(also)
  for (const file of inputs.flatMap((input) => filesOf(path.join(root, input))).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesOf(place) {
  if (!fs.existsSync(place)) return []
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs.readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'generated' || entry.name === 'node_modules') return []
    return filesOf(path.join(place, entry.name))
  })
}
