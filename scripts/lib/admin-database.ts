import path from 'node:path'
import { withCredentials } from '@/prisma/migrate'
import { ensurePostgres } from './postgres.mjs'

export type AdminDatabase = {
  /** Administrator's connection. */
  url: string
  /** Connection of the run-time role, or null when the database is somebody else's and its password is not known here. */
  portalUrl: string | null
  /** Stops the cluster when this command started it. */
  close: () => Promise<void>
}

/**
 * The database that a command works on: `DATABASE_URL` when it is set, else the database `name` of the embedded cluster
 * `cluster` under `.data/`, started for the time of the command when it does not run.
 */
export async function adminDatabase(
  name: string,
  cluster: 'pg18' | 'pg18-dev' | 'pg18-bench' | 'pg18-bench-find',
  flags: string[] = [],
): Promise<AdminDatabase> {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, portalUrl: process.env.PORTAL_DATABASE_URL ?? null, close: async () => {} }
  const data = process.env.MERIDIAN_DATA_DIR || path.join(import.meta.dirname, '..', '..', '.data')
  const running = await ensurePostgres(path.join(data, cluster), { flags })
  return {
    url: running.url(name),
    portalUrl: withCredentials(running.url(name), 'portal_app', running.portalPassword),
    close: async () => {
      if (!running.reused) await running.stop()
    },
  }
}

/** Rewrites one line of a terminal; elsewhere prints a line at most once in five seconds, and the last of each kind. */
export function progressLine(): { say: (line: string) => void; end: () => void } {
  let last = 0
  let waiting = ''
  return {
    say: (line) => {
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`)
      else if (Date.now() - last > 5_000 || !line.includes('█')) {
        console.log(line)
        last = Date.now()
        waiting = ''
      } else waiting = line
    },
    end: () => {
      if (process.stdout.isTTY) process.stdout.write('\n')
      else if (waiting) console.log(waiting)
    },
  }
}

/** `[████····] 12,000 of 50,000 · 3,400 a second · 0 min 11 s left` */
export function progressBar(done: number, total: number, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001)
  const left = Math.round((total - done) / Math.max(rate, 0.001))
  const filled = Math.round((done / Math.max(total, 1)) * 24)
  return `[${'█'.repeat(filled)}${'·'.repeat(24 - filled)}] ${done.toLocaleString('en')} of ${total.toLocaleString('en')} · ${Math.round(rate).toLocaleString('en')} a second · ${Math.floor(left / 60)} min ${left % 60} s left`
}
