// A Chromium for the browser tests, wherever this machine has one or can get one.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'
import { dataDir } from './steps.mjs'
import { Trouble } from './trouble.mjs'

/** Chromium without its own windows: the same pages for two fifths of the processor's time. */
const light = '/usr/bin/chromium-headless-shell'
const installed = [
  light,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
/** The npm package that carries a browser inside, for Linux on x64; fetched only when everything else failed. */
const packaged = '@sparticuz/chromium@153.0.0'

/**
 * Finds or gets a browser, in this order: CHROMIUM_PATH, one of the system, Playwright's own, Debian's package (as root),
 * Playwright's download, the npm package.
 * @param {(note: string) => void} [say] hears what it tries now
 * @returns {Promise<{ path: string, from: string }>}
 * @throws Trouble that names the ways to give it one
 */
export async function findBrowser(say = () => {}) {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (works(given)) return { path: given, from: 'CHROMIUM_PATH' }
    throw new Trouble(`CHROMIUM_PATH=${given} is not a browser that runs: correct it or leave it out.`)
  }
  const found = installed.find((file) => works(file))
  if (found) return { path: found, from: 'this system' }
  const own = await playwrights()
  if (own) return { path: own, from: 'Playwright' }
  const debian = await fromDebian(say)
  if (debian) return { path: debian, from: "Debian's package, installed now" }
  await attempt('playwright', ['install', 'chromium'], { say, timeoutMs: 90_000 })
  const downloaded = await playwrights()
  if (downloaded) return { path: downloaded, from: 'Playwright, downloaded now' }
  const npm = await fromNpm(say)
  if (npm) return { path: npm, from: `the npm package ${packaged}, installed now` }
  throw new Trouble(
    'There is no browser for the browser tests: install Chromium or Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  )
}

/**
 * A browser that gives its pages a camera, which the one without windows does not; null where this machine has none.
 * @param {string} found what findBrowser answered
 */
export const browserWithCamera = (found) =>
  found === light ? (installed.find((file) => file !== light && works(file)) ?? null) : found

const works = (file) =>
  fs.existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return works(file) ? file : null
}

const debians = {
  'chromium-headless-shell': light,
  chromium: '/usr/bin/chromium',
}

async function fromDebian(say) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return null
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await attempt('/usr/bin/apt-get', ['update'], { env, say, timeoutMs: 180_000 })
  for (const [name, file] of Object.entries(debians)) {
    const install = ['install', '-y', '--no-install-recommends', name]
    await attempt('/usr/bin/apt-get', install, { env, say, timeoutMs: 400_000 })
    if (works(file)) return file
  }
  return null
}

async function fromNpm(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const place = path.join(dataDir, 'browser')
  fs.mkdirSync(place, { recursive: true })
  fs.writeFileSync(path.join(place, 'package.json'), '{"private":true,"type":"module"}')
  await attempt('npm', ['install', '--prefix', place, '--no-audit', '--no-fund', packaged], {
    say,
    timeoutMs: 180_000,
  })
  const unpack = `import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))`
  const options = { cwd: place, encoding: 'utf8', timeout: 60_000 }
  const file = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], options).stdout?.trim()
  return file && works(file) ? file : null
}

/** One way that may fail: the next is tried then. */
const attempt = (program, args, options) => run(program, args, options).catch(() => null)
