import { isIP } from 'node:net'

/** Most networks of one client. */
export const mostNetworks = 20

/** Why a text is no network from which a key may be used. */
export type NetworkProblem = 'network_unreadable' | 'network_wide'

/**
 * A network as it is kept: an address or a range in CIDR notation (RFC 4632, RFC 4291), without bits beyond its length. A key
 * is bound to an office, not to a continent: wider than /8, or /32 of IPv6, is refused.
 */
export function readNetwork(
  text: string,
): { ok: true; network: string } | { ok: false; code: NetworkProblem } {
  const [address = '', length, more] = plain(text.trim()).split('/')
  const kind = isIP(address)
  if (!kind || more !== undefined || address.includes('%')) return { ok: false, code: 'network_unreadable' }
  const bits = kind === 4 ? 32 : 128
  const kept = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : bits + 1
  if (kept > bits) return { ok: false, code: 'network_unreadable' }
  if (kept < (kind === 4 ? 8 : 32)) return { ok: false, code: 'network_wide' }
  return { ok: true, network: `${masked(address, kind, kept)}/${kept}` }
}

/**
 * Where a request came from, as PostgreSQL reads an address; null when it cannot be told. A request without a reverse proxy
 * before it came from this machine.
 */
export function callerAddress(address: string | null): string | null {
  if (address === null || address === 'local') return '127.0.0.1'
  const text = plain(address.replace(/^\[(.*)\](:\d+)?$/, '$1'))
  return isIP(text) && !text.includes('%') ? text : null
}

/** An IPv4 address in the clothes of an IPv6 one (`::ffff:192.0.2.1`) is that IPv4 address. */
const plain = (text: string): string => text.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+)/i, '')

function masked(address: string, kind: number, kept: number): string {
  const groups = kind === 4 ? address.split('.').map(Number) : groupsOf(usual(address))
  const size = kind === 4 ? 8 : 16
  const cut = groups.map((group, i) => {
    const own = Math.min(size, Math.max(0, kept - i * size))
    return group & ((2 ** size - 1) ^ (2 ** (size - own) - 1))
  })
  return kind === 4 ? cut.join('.') : usual(cut.map((group) => group.toString(16)).join(':'))
}

/** An IPv6 address as it is usually written (RFC 5952): what the platform's reader of addresses makes of it. */
const usual = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1)

function groupsOf(address: string): number[] {
  const [head = [], tail] = address
    .split('::')
    .map((part) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []))
  return tail ? [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail] : head
}
