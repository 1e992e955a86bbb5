/**
 * The client's address for the log and the sign-in counters. Behind the reverse proxy that the README asks for, the
 * last entry of X-Forwarded-For is the one that the proxy itself wrote; earlier ones are what the client claims.
 */
export function addressOf(head: { get(name: string): string | null }): string {
  const last = head.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return (last || 'local').slice(0, 64)
}

/** A coarse name of browser and system for the list of sessions: enough to recognise one's own, too little to track. */
export function deviceOf(userAgent: string | null): string {
  const text = userAgent ?? ''
  const browser =
    [
      ['Edg/', 'Edge'],
      ['Firefox/', 'Firefox'],
      ['Chrome/', 'Chrome'],
      ['Safari/', 'Safari'],
    ].find(([mark]) => text.includes(mark ?? ''))?.[1] ?? 'Browser'
  const system =
    [
      ['Windows', 'Windows'],
      ['Android', 'Android'],
      ['iPhone', 'iPhone'],
      ['iPad', 'iPad'],
      ['Mac OS', 'macOS'],
      ['Linux', 'Linux'],
    ].find(([mark]) => text.includes(mark ?? ''))?.[1] ?? ''
  return system ? `${browser}, ${system}` : browser
}
