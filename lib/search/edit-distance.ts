const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

/**
 * Optimal string alignment distance (insert, delete, substitute, exchange of neighbours), at most `limit` + 1.
 * Texts longer than 60 letters answer `limit` + 1 unless equal.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const n = a.length
  const m = b.length
  if (a === b) return 0
  if (Math.abs(n - m) > limit || n > 60 || m > 60) return limit + 1
  let [before, last, row] = rows
  for (let j = 0; j <= m; j++) last[j] = j
  for (let i = 1; i <= n; i++) {
    const ca = a.charCodeAt(i - 1)
    let best = i
    row[0] = i
    for (let j = 1; j <= m; j++) {
      const cb = b.charCodeAt(j - 1)
      let cost = (last[j - 1] as number) + (ca === cb ? 0 : 1)
      const remove = (last[j] as number) + 1
      const insert = (row[j - 1] as number) + 1
      if (remove < cost) cost = remove
      if (insert < cost) cost = insert
      if (i > 1 && j > 1 && ca === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === cb) {
        const swap = (before[j - 2] as number) + 1
        if (swap < cost) cost = swap
      }
      row[j] = cost
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    const free = before
    before = last
    last = row
    row = free
  }
  const distance = last[m] as number
  return distance > limit ? limit + 1 : distance
}

/** Jaro–Winkler similarity, 0..1: how alike two short texts look, their beginnings counting more. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const n = a.length
  const m = b.length
  if (n === 0 || m === 0) return 0
  const window = Math.max(0, Math.floor(Math.max(n, m) / 2) - 1)
  let matchedB = 0
  let common = 0
  const inOrder: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = Math.max(0, i - window); j < Math.min(m, i + window + 1) && j < 31; j++) {
      if (matchedB & (1 << j) || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      matchedB |= 1 << j
      inOrder.push(a.charCodeAt(i))
      common++
      break
    }
  }
  if (common === 0) return 0
  let moved = 0
  for (let j = 0, k = 0; j < m && j < 31; j++) {
    if (!(matchedB & (1 << j))) continue
    if (b.charCodeAt(j) !== inOrder[k++]) moved++
  }
  const jaro = (common / n + common / m + (common - moved / 2) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < n && prefix < m && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
