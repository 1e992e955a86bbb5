import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { endsWithUs } from '../lib/run.mjs'

const root = path.join(import.meta.dirname, '..', '..')

/** The yardstick: a route handler with one query on one of the same connections, and nothing else; past the proxy like the call itself. */
const bare = `import { statement } from '@/lib/db/direct'
export async function GET() {
  const [row] = await statement('select "alpha3" from "Country" where "code" = $1', ['FR'])
  return Response.json(row)
}
`

/**
 * Builds the portal with the yardstick beside it, in a copy of the house, because the portal itself has no such route.
 */
export async function buildWithYardstick(folder: string, say: (line: string) => void): Promise<void> {
  rmSync(path.join(folder, 'app'), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const left = new Set(['.data', '.git', '.next', 'node_modules', 'tests'])
  for (const name of readdirSync(root)) {
    if (!left.has(name) && !name.startsWith('.next'))
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true, force: true })
  }
  if (!existsSync(path.join(folder, 'node_modules'))) {
    say('Linking packages')
    await ended(spawn('cp', ['-al', path.join(root, 'node_modules'), path.join(folder, 'node_modules')]))
  }
  mkdirSync(path.join(folder, 'app', 'api', 'v1', 'records', 'yardstick'), { recursive: true })
  writeFileSync(path.join(folder, 'app', 'api', 'v1', 'records', 'yardstick', 'route.ts'), bare)
  say('Building')
  await ended(next(folder, ['build'], {}))
}

/** Serves it until it is stopped. */
export async function serveFrom(folder: string, port: number, env: Record<string, string>) {
  const child = next(folder, ['start', '--port', String(port)], env)
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`${origin}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return { origin, pid: child.pid, stop: () => child.kill('SIGTERM') }
    await new Promise((resume) => setTimeout(resume, 200))
  }
  child.kill('SIGKILL')
  throw new Error('The portal did not become ready within a minute.')
}

function next(folder: string, args: string[], env: Record<string, string>): ChildProcess {
  // Not in NODE_OPTIONS, where Node does not take them.
  const profile = process.env.FIND_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.FIND_PROFILE}`] : []
  return spawn(
    process.execPath,
    [
      ...(args[0] === 'start' ? profile : []),
      path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next'),
      ...args,
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
        NODE_OPTIONS: endsWithUs,
      },
    },
  )
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a program of the bench failed (${code})`)),
    )
  })
