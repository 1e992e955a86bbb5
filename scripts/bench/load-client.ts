import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { type Spread, spread } from './measure'

/** `cpuMs`: processor time of the web server for one answer, which a busy machine changes least; 0 where it cannot be read. */
export type Load = { perSecond: number; ms: Spread; failed: number; cpuMs: number }

type Ask = { path: string; method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }

/**
 * So many connections that ask one after the other for so many seconds, from this one process, which takes processor time from
 * the server. Anything but 200 counts as failed.
 */
export async function loadOf(
  { origin, pid }: { origin: string; pid: number | undefined },
  connections: number,
  seconds: number,
  next: () => Ask,
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let failed = 0
  const spent = processorMs(pid)
  const started = performance.now()
  const until = started + seconds * 1_000
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now()
      const status = await answered(origin, agent, next())
      if (status === 200) times.push(performance.now() - began)
      else failed++
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = (performance.now() - started) / 1_000
  agent.destroy()
  const cpuMs = Math.round(((processorMs(pid) - spent) / Math.max(1, times.length + failed)) * 100) / 100
  return { perSecond: Math.round(times.length / took), ms: spread(times), failed, cpuMs }
}

/** Processor time that a process has had, where the system says so (proc(5): hundredths of a second). */
function processorMs(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return 0
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function answered(
  origin: string,
  agent: http.Agent,
  { path, method, headers = {}, body }: Ask,
): Promise<number> {
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const request = http.request(
      `${origin}${path}`,
      { method, agent, headers: { ...headers, ...length } },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    request.on('error', () => resolve(0))
    request.end(body)
  })
}
