import { config } from '@/lib/config'
import { forbidden } from '@/lib/errors'

/**
 * A request that changes something must come from our own pages: `Sec-Fetch-Site: same-origin`, or the exact Origin.
 * Next runs an action without an Origin header; we refuse when both are absent (SECURITY finding 2).
 */
export function requireSameOrigin(head: { get(name: string): string | null }) {
  const site = head.get('sec-fetch-site')
  const origin = head.get('origin')
  if (site !== null ? site !== 'same-origin' : origin !== config().origin) throw forbidden('foreign_origin')
}
