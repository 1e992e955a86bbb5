// The web server as a child: started, waited for, and stopped before the database.
import { spawn } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import { endsWithUs } from './run.mjs'
import { root } from './steps.mjs'
import { Trouble } from './trouble.mjs'

/**
 * @param {{ port: number, env: Record<string, string | undefined>, log?: 'inherit' | number }} options
 * @returns {Promise<{ origin: string, stop: () => Promise<void>, gone: Promise<string> }>} when /api/health/ready answers 200
 */
export async function serve({ port, env, log = 'inherit' }) {
  await freeOrTrouble(port)
  const { child, gone, over } = launch(port, env, log)
  const origin = `http://localhost:${port}`
  const until = Date.now() + 60_000
  for (;;) {
    const answer = await ask(`${origin}/api/health/ready`)
    if (over()) throw new Trouble(`The portal did not start: ${over()}; what it printed above says why.`)
    if (answer.ok) return { origin, gone, stop: () => stop(child, gone) }
    if (Date.now() > until) {
      child.kill('SIGKILL')
      throw new Trouble(`The portal did not become ready within a minute: ${answer.text}`)
    }
    await pause(100)
  }
}

/** In a group of its own, so that Ctrl-C does not reach it before we say so; it ends when we do, even by kill -9. */
function launch(port, env, log) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), ...['start', '--port', String(port)]],
    {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: endsWithUs,
        PORT: String(port),
      },
      stdio: ['ignore', log === 'inherit' ? 'ignore' : log, log],
      detached: true,
    },
  )
  let why = null
  const gone = new Promise((resolve) => {
    const end = (text) => {
      why = text
      resolve(text)
    }
    child.once('exit', (code, signal) => end(`the web server ended (${code ?? signal})`))
    child.once('error', (error) => end(error.message))
  })
  return { child, gone, over: () => why }
}

async function ask(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(3_000) })
    return { ok: answer.ok, text: await answer.text() }
  } catch (error) {
    return { ok: false, text: `it does not answer (${error.cause?.code ?? error.message})` }
  }
}

/** A web server whose command was killed needs a moment to notice and to free its port. */
export async function freeOrTrouble(port) {
  for (let tries = 0; await taken(port); tries++) {
    if (tries === 10) {
      throw new Trouble(
        `Port ${port} is in use: stop what uses it, or choose another, for example PORT=${port + 1} npm start.`,
      )
    }
    await pause(200)
  }
}

const taken = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error) => {
      if (error.code === 'EACCES') {
        reject(
          new Trouble(
            `Port ${port} may not be used by this user: choose one above 1023, for example PORT=3000.`,
          ),
        )
      } else resolve(true)
    })
    server.listen(port, () => server.close(() => resolve(false)))
  })

/** How long answers under way may take before the server is ended by force. */
const drainMs = 8_000

async function stop(child, gone) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), drainMs)
  await gone
  clearTimeout(timer)
}

const pause = (ms) => new Promise((resume) => setTimeout(resume, ms))
