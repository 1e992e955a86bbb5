// Child programs of the commands: their output is kept and shown only when they fail; they end with the command.
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './steps.mjs'
import { remedyFor, Trouble } from './trouble.mjs'

/**
 * Runs a program to its end.
 * @param {string} program a name in node_modules/.bin, or a path, or `node` / `npm`
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, say?: (line: string) => void, show?: boolean, behind?: boolean, timeoutMs?: number }} [options]
 *   `say` hears the last line as it comes, `show` passes everything on, `behind` takes what others leave of the processor
 * @returns {Promise<string>} what it wrote to standard output
 * @throws Trouble with its last lines when it fails; its `output` holds them all
 */
export function run(program, args, { env = {}, say, show = false, behind = false, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(fileOf(program), args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env, NODE_OPTIONS: endsWithUs },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // A group of its own, so that its children end with it (endRunning).
      detached: process.platform !== 'win32',
    })
    running.add(child)
    if (behind && child.pid) giveWay(child.pid)
    const timer = timeoutMs && setTimeout(() => endOne(child), timeoutMs)
    let out = ''
    let all = ''
    const take = (chunk, isOut) => {
      const text = chunk.toString()
      if (isOut) out += text
      all = (all + text).slice(-20_000)
      if (show) process.stdout.write(text)
      const line = stripVTControlCharacters(text).trim().split('\n').at(-1)
      if (say && line) say(line)
    }
    child.stdout.on('data', (chunk) => take(chunk, true))
    child.stderr.on('data', (chunk) => take(chunk, false))
    child.once('error', (error) => reject(new Trouble(`${program} could not be run: ${error.message}`)))
    child.once('close', (code, signal) => {
      running.delete(child)
      clearTimeout(timer)
      if (code === 0) return resolve(out)
      const said = show ? '' : `:\n${all.trim().split('\n').slice(-40).join('\n')}`
      const what = `${[program, ...args].join(' ')} failed (${code ?? signal})${said}`
      const failed = new Trouble([what, remedyFor(all)].filter(Boolean).join('\n\n'))
      reject(Object.assign(failed, { output: all.trim() }))
    })
  })
}

function giveWay(pid) {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It ended this moment, or this machine does not let us.
  }
}

/** NODE_OPTIONS of a program that ends with this command, even by kill -9. */
export const endsWithUs = [
  process.env.NODE_OPTIONS,
  `--require ${JSON.stringify(path.join(import.meta.dirname, 'end-with-parent.cjs'))}`,
]
  .filter(Boolean)
  .join(' ')

function fileOf(program) {
  if (program === 'node') return process.execPath
  if (program === 'npm' || path.isAbsolute(program)) return program
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${program}.cmd` : program)
}

const running = new Set()

/** Ends whatever still runs, with its own children: an installation, a build. */
export function endRunning() {
  for (const child of running) endOne(child)
}

function endOne(child) {
  try {
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It ended this moment.
  }
}
