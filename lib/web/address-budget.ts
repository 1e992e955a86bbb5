/** What an address has left of a budget in this minute. */
export type Left = { allowed: boolean; most: number; left: number; seconds: number }

type Window = { ends: number; used: number }
const shared = globalThis as typeof globalThis & { meridianBudgets?: Map<string, Window> }

/** More addresses than this at once are no visitors: the ones counted the longest are forgotten first. */
const mostAddresses = 50_000
const minute = 60_000

/**
 * Takes one request out of the budget of an address for a minute. In memory, of this process: it sheds a crowd before it costs
 * anything, and with several servers each has its own.
 */
export function takeFrom(budget: string, address: string, most: number, now = performance.now()): Left {
  shared.meridianBudgets ??= new Map()
  const windows = shared.meridianBudgets
  const key = `${budget} ${address}`
  const known = windows.get(key)
  const window = known && known.ends > now ? known : { ends: now + minute, used: 0 }
  if (window !== known) {
    windows.delete(key)
    windows.set(key, window)
    for (const [oldest] of windows) {
      if (windows.size <= mostAddresses) break
      windows.delete(oldest)
    }
  }
  window.used++
  return {
    allowed: window.used <= most,
    most,
    left: Math.max(0, most - window.used),
    seconds: Math.max(1, Math.ceil((window.ends - now) / 1_000)),
  }
}

/** Said in the words of the draft that the machine call uses, and in the older ones that clients know. */
export const budgetHeaders = ({ most, left, seconds, allowed }: Left): Record<string, string> => ({
  'RateLimit-Policy': `"address";q=${most};w=60`,
  RateLimit: `"address";r=${left};t=${seconds}`,
  'RateLimit-Limit': String(most),
  'RateLimit-Remaining': String(left),
  'RateLimit-Reset': String(seconds),
  ...(allowed ? {} : { 'Retry-After': String(seconds) }),
})
