import http from 'node:http'
import { type Spread, spread } from './measure'

export type Load = { perSecond: number; ms: Spread; failed: number }

type Ask = { path: string; method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }

/**
 * So many connections that ask one after the other for so many seconds, from this one process, which takes processor time from
 * the server. Anything but 200 counts as failed.
 */
export async function loadOf(origin: string, connections: number, seconds: number, next: () => Ask): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let failed = 0
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
  return { perSecond: Math.round(times.length / took), ms: spread(times), failed }
}

function answered(origin: string, agent: http.Agent, { path, method, headers = {}, body }: Ask): Promise<number> {
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const request = http.request(`${origin}${path}`, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    request.on('error', () => resolve(0))
    request.end(body)
  })
}
